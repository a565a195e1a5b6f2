"""Dump, verify and fingerprint a database and its files (runs with the house's psycopg2)."""

import hashlib
import json
import subprocess
import sys
import tarfile
from pathlib import Path

import psycopg2
from psycopg2 import sql

# What a running server writes for itself says nothing about the office's records.
VOLATILE = {"bus_bus", "bus_presence", "ir_cron_progress", "ir_cron_trigger"}


def fingerprints(cursor) -> dict[str, list]:
    """Row count and order-free content hash of every table."""
    cursor.execute(
        "SELECT c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace "
        "WHERE n.nspname = 'public' AND c.relkind = 'r' ORDER BY 1"
    )
    names = [name for (name,) in cursor.fetchall() if name not in VOLATILE]
    return {name: _fingerprint(cursor, name) for name in names}


def _fingerprint(cursor, name: str) -> list:
    cursor.execute(
        sql.SQL(
            "SELECT count(*), coalesce(md5(string_agg(h, '' ORDER BY h)), '') "
            "FROM (SELECT md5(t::text) AS h FROM {} t) hashed"
        ).format(sql.Identifier(name))
    )
    return list(cursor.fetchone())


def dump(folder: Path, binaries: str) -> None:
    """Fingerprints and dump of one and the same snapshot."""
    with psycopg2.connect("") as connection:
        connection.set_session(isolation_level="REPEATABLE READ", readonly=True)
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_export_snapshot()")
            snapshot = cursor.fetchone()[0]
            target = folder / "database.dump"
            subprocess.run(
                [f"{binaries}/pg_dump", "-Fc", f"--snapshot={snapshot}", "-f", target], check=True
            )
            tables = fingerprints(cursor)
    manifest = {"tables": tables, "dump": _hash(target)}
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1))


def files(folder: Path, source: Path) -> None:
    hashes = {}
    with tarfile.open(folder / "files.tar", "w") as archive:
        for file in sorted(path for path in source.rglob("*") if path.is_file()):
            name = str(file.relative_to(source))
            archive.add(file, name)
            hashes[name] = _hash(file)
    manifest = json.loads((folder / "manifest.json").read_text())
    manifest["files"] = hashes
    (folder / "manifest.json").write_text(json.dumps(manifest, indent=1))


def unfiles(folder: Path, target: Path) -> None:
    with tarfile.open(folder / "files.tar") as archive:
        archive.extractall(target, filter="data")


def verify(folder: Path, restored: Path) -> None:
    """End with the list of what differs; say nothing when all is equal."""
    manifest = json.loads((folder / "manifest.json").read_text())
    with psycopg2.connect("") as connection, connection.cursor() as cursor:
        tables = fingerprints(cursor)
    found = {
        str(path.relative_to(restored)): _hash(path)
        for path in restored.rglob("*")
        if path.is_file()
    }
    wrong = [f"table {name}" for name in _differing(manifest["tables"], tables)]
    wrong += [f"file {name}" for name in _differing(manifest["files"], found)]
    if _hash(folder / "database.dump") != manifest["dump"]:
        wrong.append("the dump itself")
    if wrong:
        sys.exit("Different from the backup: " + ", ".join(wrong[:20]))


def _differing(expected: dict, found: dict) -> list[str]:
    return sorted(
        name for name in expected.keys() | found.keys() if expected.get(name) != found.get(name)
    )


def _hash(file: Path) -> str:
    with file.open("rb") as handle:
        return hashlib.file_digest(handle, "sha256").hexdigest()


if __name__ == "__main__":
    verb, folder, where = sys.argv[1:]
    {"dump": dump, "files": files, "unfiles": unfiles, "verify": verify}[verb](
        Path(folder), where if verb == "dump" else Path(where)
    )
