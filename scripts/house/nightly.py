"""`make documents`: papers read by programs that are no part of this system, as a nightly job.

veraPDF judges PDF/A and PDF/UA, LibreOffice opens the workbooks, SoftHSM keeps a key as a token
does, a second SM2 library checks the signatures of the first.
"""

import os
import subprocess

from . import venv
from .paths import CACHE, ROOT, digest_of
from .process import locked, run
from .say import step
from .system import LINT_PACKAGES, TEST_PACKAGES, ensure

PINS = ROOT / "requirements" / "documents.txt"
PACKAGES = {
    **TEST_PACKAGES,
    "openssl": LINT_PACKAGES["openssl"],
    "openjdk-17-jdk-headless": "/usr/lib/jvm/java-17-openjdk-amd64/bin/javac",
    "libjaxb-java": "/usr/share/java/jaxb-runtime.jar",
    "libreoffice-calc-nogui": "/usr/bin/soffice",
    "softhsm2": "/usr/bin/softhsm2-util",
}


def _libraries(python):
    """What only these tests need, pinned by hash, in a folder beside the environment."""
    folder = CACHE / "documents" / digest_of(PINS)
    with locked(CACHE / "documents.lock", "another set-up is installing test tools; waiting"):
        if not (folder / ".complete").exists():
            with step("installing the pinned document readers"):
                run(
                    [
                        python, "-m", "pip", "install", "--no-deps", "--require-hashes",
                        "--disable-pip-version-check", "--no-input", "--quiet",
                        "--target", folder, "-r", PINS,
                    ],
                    what="Installing documents.txt (is there a network?)",
                )  # fmt: skip
            (folder / ".complete").touch()
    return folder


def command_documents() -> int:
    ensure(PACKAGES)
    python = venv.ensure(dev=True)
    libraries = _libraries(python)
    done = subprocess.run(
        [python, "-m", "pytest", "-q", "-p", "no:cacheprovider", ROOT / "tests" / "nightly"],
        cwd=ROOT, check=False,
        env={
            **os.environ,
            "PYTHONDONTWRITEBYTECODE": "1",
            "PYTHONPATH": str(libraries),
            "LICENCE_READERS": str(libraries),
        },
    )  # fmt: skip
    return done.returncode
