"""Writing down what was measured."""

import json
import os
import platform
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

import servers
from measuring import Result

ROW = "{:<20}{:>10}{:>10}{:>8}{:>7}  {}"


def machine(versions: Sequence[str]) -> str:
    """Describe what the figures belong to."""
    python = f"{platform.python_implementation()} {platform.python_version()}"
    parts = (f"{os.cpu_count()} cores", python, *versions, f"{servers.WORKERS} workers")
    return ", ".join(parts)


def heading(version: str) -> str:
    """Return the head of the table of one engine."""
    return f"\n{version}\n" + ROW.format("case", "server/s", "floor/s", "ratio", "aim", "verdict")


def row(result: Result) -> str:
    """Return the line of one case."""
    rates = (f"{result.server:.0f}", f"{result.floor:.0f}", f"{result.ratio:.2f}")
    return ROW.format(result.case, *rates, f"{result.aim:.2f}", result.verdict)


def save(path: Path, described: str, results: Sequence[Result]) -> None:
    """Write everything to a JSON file."""
    rows = [{**asdict(each), "ratio": each.ratio, "verdict": each.verdict} for each in results]
    path.write_text(json.dumps({"machine": described, "results": rows}, indent=2) + "\n")
