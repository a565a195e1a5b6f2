"""The virtual environment: pinned, hash-checked, remade when a pin changes or a run was cut off."""

import shutil
import sys
from pathlib import Path

from .paths import CACHE, ROOT, digest_of
from .process import locked, run
from .say import step

REQUIREMENTS = ROOT / "requirements"


def ensure(dev: bool = False) -> Path:
    """Path of the interpreter with the packages of `odoo.txt` (and `dev.txt`)."""
    base = CACHE / "venv" / digest_of(REQUIREMENTS / "odoo.txt", REQUIREMENTS / "dev.txt")
    with locked(CACHE / "venv.lock", "another set-up is installing Python packages; waiting"):
        if not (base / ".complete").exists():
            _create(base)
        if dev and not (base / ".complete-dev").exists():
            _install(base, "dev.txt", "test and lint tools", ".complete-dev")
    return base / "bin" / "python"


def _create(base: Path) -> None:
    shutil.rmtree(base, ignore_errors=True)
    with step("making the Python environment"):
        run([sys.executable, "-m", "venv", base], what="Making a virtual environment")
    _install(base, "odoo.txt", "Python packages", ".complete")


def _install(base: Path, file: str, words: str, mark: str) -> None:
    with step(f"installing the pinned {words}"):
        run(
            [
                base / "bin" / "python",
                "-m",
                "pip",
                "install",
                "--no-deps",
                "--require-hashes",
                "--disable-pip-version-check",
                "--no-input",
                "--quiet",
                "-r",
                REQUIREMENTS / file,
            ],
            what=f"Installing {file} (is there a network?)",
        )
    (base / mark).touch()
