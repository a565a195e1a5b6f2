"""Where things lie. Nothing is written into the checkout, so a read-only one works too."""

import hashlib
import os
import pwd
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
ADDONS = ROOT / "addons"
MODULES = ("industrial_licence", "licence_labs", "licence_supervision")
IS_ROOT = os.geteuid() == 0


def _base() -> Path:
    if chosen := os.environ.get("LICENCE_HOME"):
        return Path(chosen).absolute()
    if IS_ROOT:
        # The database server must not run as root, so its user has to reach this place.
        return Path("/var/lib/industrial-licence")
    home = Path(pwd.getpwuid(os.geteuid()).pw_dir)
    if os.access(home, os.W_OK):
        return home / ".local" / "share" / "industrial-licence"
    return Path(f"/var/tmp/industrial-licence-{os.geteuid()}")


def _instance_name() -> str:
    digest = hashlib.sha256(str(ROOT).encode()).hexdigest()[:8]
    return f"{ROOT.name[:20]}-{digest}"


BASE = _base()
CACHE = BASE / "cache"
INSTANCE = BASE / "instances" / _instance_name()
LOGS = INSTANCE / "log"
RUN = INSTANCE / "run"
BACKUPS = INSTANCE / "backups"


def digest_of(*files: Path) -> str:
    """Short fingerprint of what the files say, for names of things made from them."""
    total = hashlib.sha256()
    for file in files:
        total.update(file.name.encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()[:12]


def digest_of_tree(*roots: Path) -> str:
    files = sorted(
        file
        for root in roots
        for file in root.rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    )
    total = hashlib.sha256()
    for file in files:
        total.update(str(file).encode() + b"\0" + file.read_bytes() + b"\0")
    return total.hexdigest()[:12]
