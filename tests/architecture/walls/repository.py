"""Walls of the repository as a whole: what no tracked file says, and the ledger."""

import ast
import csv
import re
from functools import lru_cache

from .core import wall
from .source import File
from .syntax import FUNCTIONS

# Written in parts, for no file may name them, not even this one.
REGISTRIES = [
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("python" + "hosted", "org"),
        ("deb", "debian", "org"),
        ("security", "debian", "org"),
        ("ftp", "debian", "org"),
        ("registry", "npmjs", "org"),
        ("registry", "yarnpkg", "com"),
    )
]
REGISTRY = re.compile("|".join(map(re.escape, REGISTRIES)), re.IGNORECASE)
MACHINE_PATH = re.compile(
    r"(?<![\w.$}~-])/(?:work|root)/[\w.]|/opt/(?:pypi|wheels)\b|\.{2}/" + "shared"
)
BINARY = frozenset(
    ".png .jpg .jpeg .gif .ico .webp .pdf .ttf .otf .woff .woff2 .zip .gz .xlsx .ofd .mo".split()
)
LEDGER, IDS = "docs/ledger.csv", "docs/requirement_ids.txt"


def _text_files(repository):
    return [File(repository.root, p) for p in repository.paths if p.suffix not in BINARY]


@lru_cache(maxsize=4096)
def _matching_lines(text, pattern):
    if not pattern.search(text):
        return ()
    lines = enumerate(text.splitlines(), 1)
    return tuple((number, found[0]) for number, t in lines if (found := pattern.search(t)))


@wall(_text_files)
def no_registry_hosts(file):
    """No tracked file names the host of a package registry."""
    for number, found in _matching_lines(_readable(file), REGISTRY):
        yield file.at(number, f"The file names the registry host {found}.")


@wall(_text_files)
def no_machine_paths(file):
    """No tracked file names a path of the machine it was written on."""
    for number, found in _matching_lines(_readable(file), MACHINE_PATH):
        yield file.at(number, f"The file names the machine path {found}.")


def _readable(file):
    return file.path.read_text(encoding="utf-8", errors="replace")


def _ledger_rows(repository):
    path = repository.root / LEDGER
    if not path.exists():
        return []
    rows = list(csv.DictReader(path.read_text(encoding="utf-8").splitlines()))
    ids = [row["id"] for row in rows]
    return [(repository, line, row, ids[: line - 2]) for line, row in enumerate(rows, 2)]


@wall(_ledger_rows)
def ledger_ids(subject):
    """The ledger names each requirement once, and only requirements."""
    repository, line, row, before = subject
    if row["id"] not in (repository.root / IDS).read_text(encoding="utf-8").split():
        yield LEDGER, line, f"{row['id']} is not a requirement."
    if row["id"] in before:
        yield LEDGER, line, f"{row['id']} stands in the ledger twice."


@wall(_ledger_rows)
def ledger_places(subject):
    """Every place and every test the ledger names exists."""
    repository, line, row, _before = subject
    places = _several(row["where"])
    tests = _several(row["test"])
    if not places or not tests:
        yield LEDGER, line, f"{row['id']} has no place or no test."
    for place in places:
        if not (repository.root / re.split("::|#", place)[0]).exists():
            yield LEDGER, line, f"{row['id']} names {place}, which is not there."
    for test in tests:
        if not _is_test(repository, test):
            yield LEDGER, line, f"{row['id']} names the test {test}, which is not there."


def _several(cell):
    return [part for part in re.split(r"[;\s]+", cell or "") if part]


def _is_test(repository, address):
    """`path/to/test_file.py::Class::method` or `…::function`, found in the syntax tree."""
    path, *names = address.split("::")
    file = repository.root / path
    if not names or not names[-1].startswith("test") or not file.is_file():
        return False
    body = ast.parse(file.read_text(encoding="utf-8")).body
    for name in names:
        found = [n for n in body if isinstance(n, (*FUNCTIONS, ast.ClassDef)) and n.name == name]
        if not found:
            return False
        body = found[0].body
    return True
