"""Backup and restore: database first, then files; a restore proves itself by counts and hashes."""

import os
import tarfile
import tempfile
import time
from pathlib import Path

from .database import MAIN, House
from .paths import BACKUPS, ROOT
from .process import run
from .running import prepare
from .say import Trouble, line, step
from .server import noted
from .system import postgres_bin

SNAPSHOT = ROOT / "scripts" / "snapshot.py"


def command_backup() -> None:
    house = prepare()
    with house.cluster.running():
        if MAIN not in house.names():
            raise Trouble("There is no database to back up yet; make run makes one.")
        BACKUPS.mkdir(parents=True, exist_ok=True)
        target = BACKUPS / f"licence-{time.strftime('%Y%m%d-%H%M%S')}.tar"
        with tempfile.TemporaryDirectory(dir=BACKUPS) as folder:
            _fill(house, Path(folder))
            with step("writing the archive"):
                _pack(Path(folder), target)
    line(f"\nBackup: {target} ({target.stat().st_size / 1e6:.1f} MB)")


def _fill(house: House, folder: Path) -> None:
    env = {**house.environment(), "PGDATABASE": MAIN}
    with step("saving the database with the fingerprints of its tables"):
        run([house.python, SNAPSHOT, "dump", folder, postgres_bin()], what="The dump", env=env)
    with step("saving the files"):
        source = house.files / "filestore" / MAIN
        source.mkdir(parents=True, exist_ok=True)
        run([house.python, SNAPSHOT, "files", folder, source], what="Saving the files", env=env)


def _pack(folder: Path, target: Path) -> None:
    unfinished = target.with_suffix(".unfinished")
    with tarfile.open(unfinished, "w") as archive:
        for file in sorted(folder.iterdir()):
            archive.add(file, file.name)
    with unfinished.open("rb") as file:
        os.fsync(file.fileno())
    unfinished.rename(target)


def command_restore() -> None:
    source = Path(os.environ.get("FILE") or "")
    if not source.is_file():
        raise Trouble("Say which backup: make restore FILE=/path/to/licence-….tar")
    if note := noted():
        raise Trouble(f"The server is running at {note['url']}; end it first: make stop")
    house = prepare()
    with house.cluster.running(), tempfile.TemporaryDirectory() as folder:
        _unpack(source, Path(folder))
        _restore_aside(house, Path(folder))
        with step("putting the restored database in place"):
            _swap(house)
    line("\nRestored. The database that was there before is kept as licence_before.")


def _unpack(source: Path, folder: Path) -> None:
    with step("reading the archive"):
        try:
            with tarfile.open(source) as archive:
                archive.extractall(folder, filter="data")
        except (tarfile.TarError, OSError) as error:
            raise Trouble(f"{source} is not a backup of this house: {error}") from error
        if not (folder / "manifest.json").exists():
            raise Trouble(f"{source} holds no manifest; it is not a complete backup.")


def _restore_aside(house: House, folder: Path) -> None:
    aside = "licence_restoring"
    files = house.files / "filestore" / aside
    env = {**house.environment(), "PGDATABASE": aside}
    with step("restoring the database"):
        house.drop(aside)
        house.cluster.sql(f"CREATE DATABASE {aside} TEMPLATE template0 ENCODING 'UTF8' "
                          "LOCALE 'C.UTF-8'")  # fmt: skip
        command = [postgres_bin() / "pg_restore", "--no-owner", "--exit-on-error", "-d", aside]
        run([*command, folder / "database.dump"], what="Restoring the database", env=env)
    with step("restoring the files"):
        files.mkdir(parents=True)
        run([house.python, SNAPSHOT, "unfiles", folder, files], what="Restoring the files", env=env)
    with step("comparing every table and every file with the backup"):
        run([house.python, SNAPSHOT, "verify", folder, files], what="The comparison", env=env)


def _swap(house: House) -> None:
    mark = house.mark("licence_restoring") or house.mark(MAIN) if MAIN in house.names() else ""
    house.drop("licence_before")
    if MAIN in house.names():
        house.cluster.sql(
            f"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '{MAIN}'"
        )
        house.rename(MAIN, "licence_before")
    house.rename("licence_restoring", MAIN)
    house.set_mark(MAIN, mark or "restored")
