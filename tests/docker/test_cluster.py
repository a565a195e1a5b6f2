"""The database side of docker/: primary, replica, backup and restore with the real programs."""

import hashlib
import shutil
import time

import pytest
from cluster import Cluster
from house.industrial_licence.tools.replica import IS_FRESH

INSERT = """SET ROLE odoo; INSERT INTO ir_attachment (name, store_fname)
SELECT 'file', unnest(string_to_array('NAMES', ' '))"""


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    """A primary made by the shipped scripts, with a table like Odoo's attachments."""
    made = Cluster(tmp_path_factory.mktemp("cluster"))
    try:
        made.make_primary()
        yield made
    finally:
        made.close()


@pytest.fixture
def dossier(cluster):
    """Three attachments: two in the filestore, one an address without a file."""
    filestore = cluster.folder / "data" / "filestore" / "licence"
    names = []
    for content in (b"application", b"report"):
        digest = hashlib.sha1(content, usedforsecurity=False).hexdigest()
        file = filestore / digest[:2] / digest
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content)
        names.append(f"{digest[:2]}/{digest}")
    cluster.open_to_postgres()
    rows = " ".join(names)
    cluster.sql(
        "SET ROLE odoo; DROP TABLE IF EXISTS ir_attachment;"
        " CREATE TABLE ir_attachment (id serial, name varchar, store_fname varchar);"
        " INSERT INTO ir_attachment (name) VALUES ('link');"
    )
    cluster.sql(INSERT.replace("NAMES", rows))
    return filestore


def backups_of(cluster):
    return sorted(path for path in (cluster.folder / "backups").glob("[0-9]*Z"))


def test_the_database_sees_chinese_and_checks_its_pages(cluster):
    assert cluster.sql("SELECT show_trgm('华润') <> '{}'") == "t"
    assert cluster.sql("SHOW data_checksums") == "on"
    found = "SELECT datcollate, datctype FROM pg_database WHERE datname = 'licence'"
    assert cluster.sql(found) == "C|C.UTF-8"


def test_odoos_role_can_do_no_more_than_own_its_database(cluster):
    found = "SELECT rolsuper, rolcreatedb, rolcreaterole FROM pg_roles WHERE rolname = 'odoo'"
    assert cluster.sql(found) == "f|f|f"
    wrong = cluster.tool("backup", "once", check=False, PGPASSFILE="/dev/null")
    assert "no password supplied" in wrong.stderr


def test_a_replica_follows_also_after_a_copy_that_was_cut_off(cluster):
    half = cluster.folder / "replica" / ".copy"
    half.mkdir(parents=True)
    (half / "PG_VERSION").write_text("15")
    cluster.open_to_postgres()
    cluster.make_replica()
    cluster.sql("SET ROLE odoo; CREATE TABLE follows AS SELECT 1 AS one")
    deadline = time.monotonic() + 5
    known = "SELECT to_regclass('follows') IS NOT NULL AND pg_is_in_recovery()"
    while cluster.sql(known, cluster.replica_port) != "t":
        assert time.monotonic() < deadline
    state = "SELECT application_name, state FROM pg_stat_replication"
    assert cluster.sql(state) == "replica1|streaming"
    assert cluster.sql("SELECT active FROM pg_replication_slots") == "t"


def test_a_replica_says_when_it_is_too_old_to_be_asked(cluster):
    """A replica whose line is cut answers calmly for ever: its silence must be its confession."""
    deadline = time.monotonic() + 20
    while cluster.sql(IS_FRESH, cluster.replica_port) != "t":
        cluster.sql("SET ROLE odoo; CREATE TABLE news (); DROP TABLE news")
        assert time.monotonic() < deadline
    time.sleep(1.1)
    assert cluster.sql(IS_FRESH, cluster.replica_port) == "f"
    assert cluster.sql(IS_FRESH) == "t"


def test_a_backup_comes_back_whole(cluster, dossier):
    cluster.tool("backup", "once")
    newest = backups_of(cluster)[-1]
    before = cluster.sql("SELECT * FROM ir_attachment ORDER BY id")
    cluster.sql("DROP TABLE IF EXISTS ir_attachment, follows")
    (dossier.parent / "licence").rename(dossier.parent / "lost")
    said = cluster.tool("restore", newest).stdout
    assert "3 attachments" in said
    assert cluster.sql("SELECT * FROM ir_attachment ORDER BY id") == before
    assert sorted(f.read_bytes() for f in dossier.glob("*/*")) == [b"application", b"report"]


@pytest.fixture
def keys(cluster):
    """The signing keys of one authority, in the closed folder where Odoo keeps them."""
    folder = cluster.folder / "data" / "licence_keys" / "licence"
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, mode=0o700)
    for name in ("420000.key", "420000.pem"):
        (folder / name).write_text(f"made for {name}")
        (folder / name).chmod(0o600)
    return folder


def test_the_signing_keys_come_back_with_the_database(cluster, dossier, keys):
    cluster.open_to_postgres()
    cluster.tool("backup", "once")
    newest = backups_of(cluster)[-1]
    assert (newest / "keys.tar").stat().st_mode & 0o077 == 0
    cluster.sql("DROP TABLE IF EXISTS ir_attachment, follows")
    shutil.rmtree(dossier)
    shutil.rmtree(keys)
    assert "the signing keys are back" in cluster.tool("restore", newest).stdout
    assert (keys / "420000.key").read_text() == "made for 420000.key"
    assert [file.stat().st_mode & 0o777 for file in (keys, keys / "420000.key")] == [0o700, 0o600]


def test_a_restore_keeps_the_keys_that_are_in_place(cluster, dossier, keys):
    cluster.open_to_postgres()
    cluster.tool("backup", "once")
    cluster.sql("DROP TABLE IF EXISTS ir_attachment, follows")
    shutil.rmtree(dossier)
    (keys / "420000.key").write_text("replaced since")
    cluster.open_to_postgres()
    said = cluster.tool("restore", backups_of(cluster)[-1]).stdout
    assert "stay as they are" in said
    assert (keys / "420000.key").read_text() == "replaced since"


def test_a_restore_never_overwrites(cluster, dossier):
    cluster.tool("backup", "once")
    refused = cluster.tool("restore", backups_of(cluster)[-1], check=False)
    assert refused.returncode == 1
    assert "tables; nothing was changed" in refused.stderr


def test_a_backup_with_a_changed_byte_is_refused(cluster, dossier):
    cluster.tool("backup", "once")
    archive = backups_of(cluster)[-1] / "filestore.tar"
    content = bytearray(archive.read_bytes())
    content[600] ^= 1
    archive.write_bytes(content)
    refused = cluster.tool("restore", archive.parent, check=False)
    assert "the hashes differ; nothing was changed" in refused.stderr


def test_a_backup_that_lacks_a_file_is_not_kept(cluster, dossier):
    next(dossier.glob("*/*")).unlink()
    count = len(backups_of(cluster))
    failed = cluster.tool("backup", "once", check=False)
    assert failed.returncode == 1
    assert "1 files of the dump are not in the filestore" in failed.stdout
    assert len(backups_of(cluster)) == count


def test_old_backups_go_and_the_first_of_each_month_stays(cluster, dossier):
    backups = cluster.folder / "backups"
    old = ("20200101T000000Z", "20200102T000000Z")
    recent = [
        time.strftime(f"%Y%m{day}T000000Z", time.gmtime(time.time() - 90 * 86400))
        for day in ("03", "04")
    ]
    for name in (*old, *recent):
        (backups / name).mkdir(parents=True)
    cluster.open_to_postgres()
    cluster.tool("backup", "once")
    names = {path.name for path in backups_of(cluster)}
    assert not names & {*old, recent[1]}
    assert recent[0] in names
