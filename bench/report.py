"""Writing down what was measured."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import servers
from measuring import Result

ROW = "{:<20}{:>10}{:>11}{:>7}{:>6}  {:<8}{}"


def machine(versions: Sequence[str]) -> str:
    """Describe what the figures belong to."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    parts = (f"{os.cpu_count()} cores", python, *versions, f"{servers.WORKERS} workers")
    return ", ".join(parts)


def heading(version: str) -> str:
    """Return the head of the table of one engine."""
    names = ("case", "a second", "reference", "ratio", "aim", "verdict", "")
    return f"\n{version}\n{ROW.format(*names)}".rstrip()


def row(result: Result) -> str:
    """Return the line of one result."""
    numbers = ((result.rate, 0), (result.reference, 0), (result.ratio, 2), (result.aim, 2))
    shown = ("-" if number is None else f"{number:.{places}f}" for number, places in numbers)
    return ROW.format(result.case, *shown, result.verdict, result.note)


def save(path: Path, described: str, results: Sequence[Result]) -> None:
    """Write everything to a JSON file."""
    rows = [{**asdict(each), "ratio": each.ratio, "verdict": each.verdict} for each in results]
    path.write_text(json.dumps({"machine": described, "results": rows}, indent=2) + "\n")
