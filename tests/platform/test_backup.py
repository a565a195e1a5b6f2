"""A restore equals its backup table by table and file by file – and says so when it does not."""

import os
import subprocess
import sys
from pathlib import Path

import psycopg2
import pytest

ROOT = Path(__file__).resolve().parents[2]
SNAPSHOT = ROOT / "scripts" / "snapshot.py"
BINARIES = max(Path("/usr/lib/postgresql").glob("*/bin"))
SOURCE, TARGET = "licence_backup_source", "licence_backup_target"


def sql(database, statement):
    connection = psycopg2.connect(dbname=database)
    connection.autocommit = True
    with connection.cursor() as cursor:
        cursor.execute(statement)
    connection.close()


def snapshot(database, *words, check=True):
    env = {**os.environ, "PGDATABASE": database}
    return subprocess.run(
        [sys.executable, SNAPSHOT, *words], env=env, check=check, capture_output=True, text=True
    )


@pytest.fixture
def backup(tmp_path):
    """A small office, its files, and a backup of both, restored beside."""
    for name in (SOURCE, TARGET):
        sql("postgres", f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
        sql("postgres", f"CREATE DATABASE {name} TEMPLATE template0 LOCALE 'C.UTF-8'")
    sql(SOURCE, "CREATE TABLE register (id int PRIMARY KEY, name text, paper bytea)")
    sql(SOURCE, "INSERT INTO register SELECT n, '证书' || n, decode('00ff', 'hex') "
                "FROM generate_series(1, 500) n")  # fmt: skip
    files, saved, restored = tmp_path / "files", tmp_path / "saved", tmp_path / "restored"
    for folder in (files / "ab", saved, restored):
        folder.mkdir(parents=True)
    (files / "ab" / "one").write_bytes(b"paper one")
    (files / "two").write_bytes(b"")
    snapshot(SOURCE, "dump", saved, BINARIES)
    snapshot(SOURCE, "files", saved, files)
    dump = saved / "database.dump"
    subprocess.run([BINARIES / "pg_restore", "--no-owner", "-d", TARGET, dump], check=True)
    snapshot(TARGET, "unfiles", saved, restored)
    yield saved, restored
    for name in (SOURCE, TARGET):
        sql("postgres", f"DROP DATABASE {name} WITH (FORCE)")


def test_an_honest_restore_is_equal(backup):
    saved, restored = backup
    assert snapshot(TARGET, "verify", saved, restored).returncode == 0


@pytest.mark.parametrize(
    "tamper",
    [
        "UPDATE register SET name = '别的' WHERE id = 7",
        "DELETE FROM register WHERE id = 7",
        "INSERT INTO register VALUES (501, '多的', NULL)",
        "CREATE TABLE another (id int)",
        "DROP TABLE register",
    ],
)
def test_a_changed_table_is_named(backup, tamper):
    saved, restored = backup
    sql(TARGET, tamper)
    answer = snapshot(TARGET, "verify", saved, restored, check=False)
    assert answer.returncode != 0
    assert "table" in answer.stderr


def test_a_flipped_byte_and_a_lost_file_are_named(backup):
    saved, restored = backup
    (restored / "ab" / "one").write_bytes(b"paper onf")
    (restored / "two").unlink()
    answer = snapshot(TARGET, "verify", saved, restored, check=False)
    assert "file ab/one" in answer.stderr
    assert "file two" in answer.stderr


def test_a_changed_dump_is_named(backup):
    saved, restored = backup
    with (saved / "database.dump").open("ab") as dump:
        dump.write(b"x")
    answer = snapshot(TARGET, "verify", saved, restored, check=False)
    assert "the dump itself" in answer.stderr
