"""Every check that needs no running Odoo, each timed: `make lint` calls this."""

import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from xml.etree import ElementTree as ET

ROOT = Path(__file__).resolve().parents[1]
BIN = Path(sys.executable).parent
# Decided otherwise here: the README of the repository is the map of every addon, `installable`
# is written out, and what pylint_odoo wants in a folder wizards/ lives in models/.
# A room extends a record of another in a file of its own: the classes are not merged.
PYLINT_OFF = (
    "missing-readme,manifest-superfluous-key,no-wizard-in-models,consider-merging-classes-inherited"
)
# Numbers in data files are plain text, the header is Odoo's own, and Odoo's exporter orders terms.
OCA_OFF = "xml-field-numeric-without-eval,xml-header-wrong"
PO_OFF = "po-pretty-format"
SHELLS = {"sh", "bash", "dash"}


def tracked() -> list[Path]:
    """Files Git knows or would add; a file deleted but not yet committed is none."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    names = subprocess.run(command, cwd=ROOT, capture_output=True, check=True, text=True).stdout
    return sorted(ROOT / name for name in names.split("\0") if (ROOT / name).is_file())


def tool(name: str) -> str:
    beside = BIN / name  # an absolute name stays itself
    found = str(beside) if beside.exists() else shutil.which(name)
    if not found:
        raise FileNotFoundError(f"{name} is not installed: install the lint requirements.")
    return found


def run(name: str, *arguments: str | Path) -> str:
    """What the tool complains of; empty when it is content."""
    command = [tool(name), *map(str, arguments)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False, text=True)
    return (
        f"{done.stdout}{done.stderr}".strip() or f"exit {done.returncode}"
        if done.returncode
        else ""
    )


def malformed(files: list[Path]) -> str:
    return "\n".join(fault for file in files if (fault := _xml_fault(file)))


def _xml_fault(file: Path) -> str:
    try:
        ET.parse(file)
    except ET.ParseError as error:
        return f"{file.relative_to(ROOT)}: {error}"
    return ""


def is_shell(file: Path) -> bool:
    if file.suffix == ".sh":
        return True
    with file.open("rb") as stream:
        first = stream.readline(100)
    words = first.decode("ascii", "ignore").replace("/", " ").split()
    return first.startswith(b"#!") and bool(SHELLS & set(words))


def steps(files: list[Path]) -> Iterator[tuple[str, Callable[[], str]]]:
    python = [f for f in files if f.suffix == ".py"]
    xml = [f for f in files if f.suffix == ".xml"]
    po = [f for f in files if f.suffix in {".po", ".pot"} and "addons" in f.parts]
    shell = [f for f in files if is_shell(f)]
    addons = sorted(m.parent.relative_to(ROOT) for m in ROOT.glob("addons/*/__manifest__.py"))
    yield "ruff check", lambda: run("ruff", "check", "--quiet", *python)
    yield "ruff format", lambda: run("ruff", "format", "--check", "--quiet", *python)
    yield "pylint-odoo", lambda: run("pylint", f"--disable={PYLINT_OFF}", *addons)
    yield "oca module", lambda: run("oca-checks-odoo-module", f"--disable={OCA_OFF}", *addons)
    if po:
        yield "oca po", lambda: run("oca-checks-po", f"--disable={PO_OFF}", *po)
    yield f"XML, {len(xml)} files", lambda: malformed(xml)
    if shell:
        yield f"shellcheck, {len(shell)} files", lambda: run("shellcheck", *shell)
    docker = ROOT / "scripts" / "check_docker.py"
    if docker.exists():
        yield "docker files", lambda: run(sys.executable, docker)


def outcome(name: str, step: Callable[[], str]) -> bool:
    start = time.monotonic()
    try:
        complaint = step()
    except OSError as error:
        complaint = str(error)
    seconds = time.monotonic() - start
    print(f"{name:.<28} {seconds:5.1f} s  {'FAILED' if complaint else 'ok'}", flush=True)
    if complaint:
        print(complaint, flush=True)
    return not complaint


def main() -> int:
    results = [(name, outcome(name, step)) for name, step in steps(tracked())]
    failed = [name for name, passed in results if not passed]
    print(
        f"{len(results) - len(failed)} passed, {len(failed)} failed"
        + "".join(f"; {name}" for name in failed)
    )
    return bool(failed)


if __name__ == "__main__":
    sys.exit(main())
