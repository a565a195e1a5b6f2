"""What the test runners said, counted: zero tests in a suite is a failure."""

import ast
import re
import time
import xml.etree.ElementTree as ET
from dataclasses import dataclass, field
from pathlib import Path

from .logs import complaints
from .paths import ADDONS, MODULES

_RAN = re.compile(r"(\d+) failed, (\d+) error\(s\) of (\d+) tests")
_STARTED = re.compile(r"Starting (\w+)\.test")
_BASES = ("TransactionCase", "HttpCase", "BaseCase")


@dataclass
class Result:
    name: str
    log: Path
    passed: int
    failed: int
    seconds: float
    complaints: list[str] = field(default_factory=list)


def test_classes() -> list[tuple[str, str, int]]:
    """(module, class, number of tests) of every Odoo test class that has tests."""
    return [
        (module, node.name, count)
        for module in MODULES
        for file in sorted((ADDONS / module / "tests").glob("test_*.py"))
        for node in ast.parse(file.read_text()).body
        if isinstance(node, ast.ClassDef) and (count := _tests_in(node))
    ]


def _tests_in(node: ast.ClassDef) -> int:
    return sum(
        isinstance(part, ast.FunctionDef) and part.name.startswith("test_") for part in node.body
    )


def balanced_lanes(number: int) -> list[list[tuple[str, str]]]:
    """Share the classes out, the largest first to the emptiest lane."""
    lanes = [[] for _ in range(number)]
    weight = [0] * number
    for module, name, count in sorted(test_classes(), key=lambda row: (-row[2], row[:2])):
        lane = weight.index(min(weight))
        lanes[lane].append((module, name))
        weight[lane] += count + 3
    return [sorted(lane) for lane in lanes if lane]


def odoo_result(name: str, log: Path, lane, code: int, started: float) -> Result:
    text = log.read_text(errors="replace")
    counts = _RAN.findall(text)
    failed, errors, total = map(int, counts[-1]) if counts else (0, 0, 0)
    found = complaints(log)
    silent = sorted({cls for _module, cls in lane} - set(_STARTED.findall(text)))
    found += [f"test class {cls} did not run (is it tagged post_install?)" for cls in silent]
    if code and not failed + errors:
        found.append(f"Odoo ended with exit code {code}")
    bad = failed + errors
    return Result(name, log, total - bad, bad, time.monotonic() - started, found)


def pytest_result(name: str, log: Path, report: Path, code: int, started: float) -> Result:
    seconds = time.monotonic() - started
    if not report.exists():
        return Result(name, log, 0, 0, seconds, [f"pytest ended with exit code {code}"])
    suites = ET.parse(report).getroot().iter("testsuite")
    total = failed = skipped = 0
    for suite in suites:
        total += int(suite.get("tests"))
        failed += int(suite.get("failures")) + int(suite.get("errors"))
        skipped += int(suite.get("skipped"))
    passed = max(total - failed - skipped, 0)
    found = [f"{skipped} tests were skipped"] if skipped else []
    if code and not failed:
        found.append(f"pytest ended with exit code {code}")
    return Result(name, log, passed, failed, seconds, found)
