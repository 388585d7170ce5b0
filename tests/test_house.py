"""What CONTRIBUTING.md says of the floors, held against the code."""

import ast
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "pretixapi"
LONGEST_FILE = 250

# From the ground up; what is not named is a resource.
FLOORS = (
    {"world", "config", "slugs"},
    {"models"},
    {"http"},
    {"plugins"},
    {"auth"},
    {"log"},
    {"objects"},
    {"pages"},
    {"command_line"},
    {"(resources)"},
    {"__init__", "resources", "commands", "configuration", "demo", "tidy"},
)
# Where statements are written, beside the models.
STATEMENTS = {"queries.py", "listing.py", "counted_listing.py", "counting.py"}
# Who may keep what was written.
COMMITS = {
    "models/transactions.py",
    "http/endpoints.py",
    "pages/blueprint.py",
    "command_line.py",
}
JUNK_DRAWERS = {"utils", "helpers", "common", "manager", "dao", "data", "obj"}

MODULES = {
    str(path.relative_to(PACKAGE)): ast.parse(path.read_text()) for path in PACKAGE.rglob("*.py")
}


def room(module):
    return module.split("/")[0].removesuffix(".py")


def floor(name):
    named = [number for number, names in enumerate(FLOORS) if name in names]
    return named[0] if named else floor("(resources)")


def imports(tree):
    """Yield what a module imports of ours, as the parts of its name below the package."""
    for node in ast.walk(tree):
        names = []
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            names = [f"{node.module}.{alias.name}" for alias in node.names]
        for package, *parts in (name.split(".") for name in names):
            if package == PACKAGE.name:
                yield parts


def callers(function):
    """Return the modules that call a function or method of this name."""
    found = set()
    for module, tree in MODULES.items():
        called = (node.func for node in ast.walk(tree) if isinstance(node, ast.Call))
        if function in {getattr(each, "id", getattr(each, "attr", None)) for each in called}:
            found.add(module)
    return found


def test_imports_go_down_only():
    upwards = {
        (module, ".".join(parts))
        for module, tree in MODULES.items()
        for parts in imports(tree)
        if floor(parts[0]) > floor(room(module))
    }
    assert upwards == set()


def test_no_resource_knows_the_views_and_schemas_of_another():
    foreign = {
        (module, ".".join(parts))
        for module, tree in MODULES.items()
        for parts in imports(tree)
        if {"views", "schemas"}.intersection(parts[1:2]) and parts[0] != room(module)
    }
    assert {pair for pair in foreign if pair[0] != "resources.py"} == set()


def test_statements_stand_in_their_files():
    astray = {each for each in callers("select") if each.split("/")[-1] not in STATEMENTS}
    assert {each for each in astray if room(each) != "models"} == set()


def test_hardly_anybody_commits():
    assert callers("commit") == COMMITS


def test_files_are_short():
    folders = ("pretixapi", "migrations", "tests", "bench", "deploy")
    files = [path for folder in folders for path in (ROOT / folder).rglob("*.py")]
    lengths = {str(path): len(path.read_text().splitlines()) for path in files}
    assert {path: length for path, length in lengths.items() if length > LONGEST_FILE} == {}


def test_no_file_is_a_junk_drawer():
    assert {module for module in MODULES if JUNK_DRAWERS & set(module[:-3].split("/"))} == set()
