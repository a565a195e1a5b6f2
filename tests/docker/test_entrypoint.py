"""docker/entrypoint against a real PostgreSQL: one installs, the others wait, nobody does it twice.

In Odoo's place stands a program that notes its arguments: what is asked here is the order of
things. A whole Odoo was started by this entrypoint by hand (docs/operations/production.md).
"""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from cluster import Cluster
from front_door import ROOT

NOTING_ODOO = """
import os, pathlib, sys, time
note = pathlib.Path(os.environ["NOTES"])
with note.open("a") as stream:
    stream.write(" ".join(sys.argv[1:]) + "\\n")
if os.environ.get("FAIL") in sys.argv:
    sys.exit(7)
time.sleep(0.1)
if "-i" in sys.argv:
    import psycopg2
    with psycopg2.connect(dbname="licence") as connection:
        connection.cursor().execute(
            "CREATE TABLE IF NOT EXISTS ir_config_parameter (key text UNIQUE, value text)"
        )
"""


class Image:
    """The inside of the Odoo image, as far as the entrypoint looks at it."""

    def __init__(self, cluster, folder):
        self.cluster, self.folder, self.notes = cluster, folder, folder / "notes"
        (folder / "bin").mkdir()
        (folder / "bin" / "first_start.py").write_text("")
        (folder / "odoo.py").write_text(NOTING_ODOO)
        self.notes.write_text("")
        self.stamp("one")
        cluster.sql("DROP TABLE IF EXISTS ir_config_parameter")

    def stamp(self, text):
        """Say which code this image carries."""
        (self.folder / "stamp").write_text(f"{text}\n")

    def begin(self, *arguments, **more):
        """Start one container."""
        environment = {
            **{k: v for k, v in os.environ.items() if not k.startswith("PG")},
            "LICENCE_IMAGE": str(self.folder),
            "LICENCE_ODOO": f"{sys.executable} {self.folder / 'odoo.py'}",
            "NOTES": str(self.notes),
            "DB_PASSWORD_FILE": str(self.cluster.folder / "secrets" / "db_password"),
            "DB_WAIT_SECONDS": "1",
            "PGHOST": "127.0.0.1",
            "PGPORT": str(self.cluster.port),
            "PGUSER": "odoo",
            "TMPDIR": str(self.folder),
            **more,
        }
        command = [sys.executable, str(ROOT / "docker" / "entrypoint"), *arguments]
        pipe = subprocess.PIPE
        return subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True)

    def run(self, *arguments, **more):
        """Run one container to its end; return code, output, complaints."""
        process = self.begin(*arguments, **more)
        said, complained = process.communicate(timeout=30)
        return process.returncode, said, complained

    def calls(self):
        """What Odoo was asked to do so far, one line each."""
        return self.notes.read_text().splitlines()


@pytest.fixture(scope="module")
def cluster(tmp_path_factory):
    made = Cluster(tmp_path_factory.mktemp("cluster"))
    try:
        made.make_primary()
        yield made
    finally:
        made.close()


@pytest.fixture
def image(cluster, tmp_path):
    return Image(cluster, tmp_path)


def test_three_at_the_same_time_install_once(image):
    processes = [image.begin("init") for _ in range(3)]
    said = [process.communicate(timeout=30)[0] for process in processes]
    assert [process.returncode for process in processes] == [0, 0, 0]
    assert sum("installed or updated" in text for text in said) == 1
    assert sum("already has this code" in text for text in said) == 2
    assert [line.split()[0] for line in image.calls()] == ["-i", "shell"]


def test_a_new_image_updates_once_and_the_same_image_never(image):
    image.run("init")
    image.run("init")
    assert len(image.calls()) == 2
    image.stamp("two")
    image.run("init")
    image.run("init")
    assert len(image.calls()) == 4
    addons = "industrial_licence,licence_labs,licence_supervision"
    assert f"-u {addons}" in image.calls()[2]
    assert "-u" not in image.calls()[0]


@pytest.mark.parametrize("stage", ["-i", "shell"])
def test_a_failed_update_starts_nothing_and_is_tried_again(image, stage):
    code, said, _complained = image.run("web", FAIL=stage)
    assert code == 7
    assert "nothing was started" in said
    before = len(image.calls())
    assert image.run("web")[0] == 0
    assert len(image.calls()) == before + 3


def test_cron_runs_jobs_in_processes_and_no_http(image):
    assert image.run("cron")[0] == 0
    assert image.calls()[-1] == "--no-http --workers=1 --max-cron-threads=2"


def test_the_password_stands_in_a_private_file_and_in_no_environment(image):
    code, said, _complained = image.run("env")
    assert code == 0
    settings = dict(line.split("=", 1) for line in said.splitlines() if "=" in line)
    password = (image.cluster.folder / "secrets" / "db_password").read_text().strip()
    assert password not in said
    assert len(settings["ODOO_ADMIN_PASSWD"]) > 30
    passfile = settings["PGPASSFILE"]
    assert Path(passfile).stat().st_mode & 0o777 == 0o600


def test_a_database_that_does_not_answer_ends_in_one_sentence(image):
    code, _said, complained = image.run("web", PGPORT="1")
    assert code == 1
    assert "PostgreSQL did not answer within 1 s" in complained
    assert "Traceback" not in complained


def test_a_cluster_that_sees_no_chinese_is_refused(image):
    image.cluster.sql(
        "CREATE DATABASE blind OWNER odoo TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'",
        database="postgres",
    )
    hba = image.cluster.folder / "docker" / "postgres" / "pg_hba.conf"
    hba.write_text(hba.read_text() + "host blind odoo samenet scram-sha-256\n")
    image.cluster.sql("SELECT pg_reload_conf()")
    code, _said, complained = image.run("web", PGDATABASE="blind")
    assert code == 1
    assert "sees no Chinese" in complained
    assert image.calls() == []
