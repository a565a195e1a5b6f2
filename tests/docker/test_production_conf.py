"""config/production.conf as Odoo itself reads it: no unknown key, no warning, every door shut."""

import importlib.util
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from front_door import ROOT

CONF = ROOT / "config" / "production.conf"
READ = """
import json, logging
from odoo.tools import config
config._warn_deprecated_options()
said = [text % words for level, text, words, _more in config._log_entries if level > logging.INFO]
said += [str(text) for text, _words, _more in config._warn_entries]
print(json.dumps({"said": said, "options": dict(config.options)}, default=str))
"""


def find_odoo():
    """Return the folder to import Odoo from: ODOO_HOME's, or None for this Python's own."""
    home = os.environ.get("ODOO_HOME")
    if home and Path(home, "odoo", "tools", "config.py").exists():
        return home
    assert importlib.util.find_spec("odoo"), "Odoo is not importable: set ODOO_HOME to its folder"
    return None


def read_by_odoo(text, folder):
    """Let Odoo parse the text as its configuration file; return what it holds and says."""
    (folder / "odoo.conf").write_text(text, encoding="utf-8")
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("ODOO_", "PG"))}
    where = find_odoo()
    place = {"PYTHONPATH": where} if where else {}
    outcome = subprocess.run(
        [sys.executable, "-c", READ],
        env={**kept, **place, "ODOO_RC": str(folder / "odoo.conf")},
        capture_output=True,
        text=True,
        check=False,
        timeout=30,
    )
    assert outcome.returncode == 0, outcome.stderr
    return json.loads(outcome.stdout)


@pytest.fixture
def text():
    """The shipped file; only the place of the addons is this checkout's."""
    return CONF.read_text(encoding="utf-8").replace("/opt/licence/addons", str(ROOT / "addons"))


def test_odoo_reads_it_without_a_warning(text, tmp_path):
    assert read_by_odoo(text, tmp_path)["said"] == []


def test_a_key_odoo_does_not_know_would_be_seen(text, tmp_path):
    said = read_by_odoo(f"{text}\nxmlrpc_port = 8069\n", tmp_path)["said"]
    assert len(said) == 1
    assert "xmlrpc_port" in said[0]


def test_the_doors_are_shut_and_the_work_is_split(text, tmp_path):
    options = read_by_odoo(text, tmp_path)["options"]
    expected = {
        "list_db": False, "proxy_mode": True, "dbfilter": "", "db_name": ["licence"],
        "http_interface": "127.0.0.1", "max_cron_threads": 0, "with_demo": False,
        "publisher_warranty_url": "", "db_replica_host": None, "dev_mode": [],
    }  # fmt: skip
    assert {key: options[key] for key in expected} == expected
    assert options["workers"] >= 2
    assert options["limit_memory_hard"] > options["limit_memory_soft"]
    assert options["limit_time_real"] > options["limit_time_cpu"]


def test_it_holds_no_secret_and_explains_the_replica(text):
    keys = re.findall(r"^(\w+) *=", text, re.MULTILINE)
    assert len(keys) == len(set(keys))
    assert not {"admin_passwd", "db_password", "smtp_password", "proxy_access_token"} & set(keys)
    assert re.search(r"^; db_replica_host = ", text, re.MULTILINE)
