"""Debian packages: what is missing is installed, what is there is left alone."""

import os
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

from .paths import CACHE, IS_ROOT
from .process import locked, run
from .say import Trouble, step

PYTHON = (3, 11)
RUN_PACKAGES = {
    # package: a file that shows it is there
    "python3-venv": None,
    "postgresql": None,
    "libmagic1": "/usr/lib/x86_64-linux-gnu/libmagic.so.1",
    "fonts-noto-cjk": "/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc",
    "fonts-dejavu-core": "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf",
    "git": "/usr/bin/git",
}
TEST_PACKAGES = {
    "chromium": "/usr/bin/chromium",
    "poppler-utils": "/usr/bin/pdftotext",
    "qpdf": "/usr/bin/qpdf",
    "gettext": "/usr/bin/msgfmt",
}
LINT_PACKAGES = {
    "shellcheck": "/usr/bin/shellcheck",
    "openssl": "/usr/bin/openssl",
    "docker-compose": "/usr/bin/docker-compose",
    "haproxy": "/usr/sbin/haproxy",
    "nginx-light": "/usr/sbin/nginx",
}
BENCH_PACKAGES = {"wrk": "/usr/bin/wrk"}
POLICY = Path("/usr/sbin/policy-rc.d")
POLICY_TEXT = "#!/bin/sh\n# make run of the industrial licence\nexit 101\n"


def check_python() -> None:
    if sys.version_info[:2] != PYTHON:
        found = ".".join(map(str, sys.version_info[:2]))
        raise Trouble(
            f"Python 3.11 is needed, python3 is {found}. "
            "Install it (Debian 12: apt-get install python3) or put it first on the PATH."
        )


def postgres_bin() -> Path | None:
    """The newest PostgreSQL of 13 or above that has a server."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=_version)
    return found[-1].parent if found and _version(found[-1]) >= 13 else None


def _version(path: Path) -> int:
    return int(path.parts[-3]) if path.parts[-3].isdigit() else 0


def _is_there(package: str, proof: str | None) -> bool:
    if package == "postgresql":
        return postgres_bin() is not None
    if package == "python3-venv":
        return _has_ensurepip()
    return Path(proof).exists()


def _has_ensurepip() -> bool:
    done = subprocess.run(
        [sys.executable, "-c", "import ensurepip"], check=False, capture_output=True
    )
    return done.returncode == 0


def ensure(packages: dict) -> None:
    """Install the missing ones, in one go."""
    missing = sorted(name for name, proof in packages.items() if not _is_there(name, proof))
    if not missing:
        return
    prefix = _privilege(missing)
    with locked(CACHE / "apt.lock", "another set-up is installing packages; waiting"):
        _keep_system_cluster_away(prefix)
        env = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
        with step(f"installing Debian packages: {', '.join(missing)}"):
            apt = [*prefix, "apt-get", "-o", "DPkg::Lock::Timeout=300"]
            run([*apt, "update"], what="Reading the package lists", env=env)
            with _services_asleep(prefix):
                run(
                    [*apt, "install", "-y", "--no-install-recommends", *missing],
                    what="Installing Debian packages",
                    env=env,
                )


def _privilege(missing) -> list[str]:
    if IS_ROOT:
        return []
    if shutil.which("sudo"):
        asked = subprocess.run(["sudo", "-n", "true"], check=False, capture_output=True)
        if asked.returncode == 0 or sys.stdin.isatty():
            return ["sudo"]
    raise Trouble(
        f"These Debian packages are missing and this user may not install them: "
        f"{', '.join(missing)}. Ask an administrator to run: apt-get install {' '.join(missing)}"
    )


@contextmanager
def _services_asleep(prefix):
    """Debian starts what it installs; nginx and HAProxy are wanted here as programs only."""
    # One of ours is left over from a run that was killed; anybody else's stays.
    if POLICY.exists() and POLICY.read_text() != POLICY_TEXT:
        yield
        return
    script = f"printf '%s' '{POLICY_TEXT}' > {POLICY} && chmod 0755 {POLICY}"
    run([*prefix, "sh", "-c", script], what="Asking Debian to start no service")
    try:
        yield
    finally:
        run([*prefix, "rm", "-f", POLICY], what="Letting Debian start services again")


def _keep_system_cluster_away(prefix) -> None:
    """Debian's package would create and start a cluster of its own; ours is private."""
    if postgres_bin():
        return
    conf = Path("/etc/postgresql-common/createcluster.conf")
    if conf.exists():
        return
    script = f"mkdir -p {conf.parent} && echo 'create_main_cluster = false' > {conf}"
    run([*prefix, "sh", "-c", script], what="Preparing the PostgreSQL package")
