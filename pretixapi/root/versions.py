"""Which release of which API this is."""

from importlib.metadata import PackageNotFoundError, version


def own_version() -> str:
    """Return the version of this server; a checkout that is not installed has none."""
    try:
        return version("pretixapi")
    except PackageNotFoundError:
        return "unknown"


# The release of pretix that this server speaks like: as it is called, and as clients compare it.
VERSIONS = {
    "pretix": "2026.8.0",
    "pretix_numeric": 20260080005000,
    "pretixapi": own_version(),
}
