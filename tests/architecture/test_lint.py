"""`make lint` proves itself: a clean tree passes every step, and one fault for each fails it."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ADDON = "addons/industrial_licence"
LINE = re.compile(r"^([\w -]+?)(?:, \d+ files)?\.{3,} +[\d.]+ s +(ok|FAILED)$", re.MULTILINE)
HEADER = '<?xml version="1.0" encoding="utf-8"?>\n'
MANIFEST = """{
    "name": "Lint",
    "summary": "Lint",
    "author": "The Licence House",
    "license": "LGPL-3",
    "version": "19.0.1.0.0",
    "depends": ["base"],
    "data": ["views/x.xml"],
}
"""
PO = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"

#. module: industrial_licence
#. odoo-python
#: code:addons/industrial_licence/models.py:0
#, python-format
msgid "The %(name)s."
msgstr "%(name)s。"
"""
CLEAN = {
    f"{ADDON}/__manifest__.py": MANIFEST,
    f"{ADDON}/__init__.py": "",
    f"{ADDON}/views/x.xml": f'{HEADER}<odoo>\n    <menuitem id="a_menu" name="A"/>\n</odoo>\n',
    f"{ADDON}/i18n/zh_CN.po": PO,
    "scripts/start": '#!/bin/sh\necho "$1"\n',
    "scripts/check_docker.py": "import sys\n\nsys.exit(0)\n",
}
FAULTS = {
    "ruff check": (f"{ADDON}/models.py", "import os\n"),
    "ruff format": (f"{ADDON}/models.py", "x = [1,2]\n"),
    "pylint-odoo": (f"{ADDON}/models.py", "def work(self):\n    self.env.cr.commit()\n"),
    "oca module": (f"{ADDON}/views/x.xml", f'{HEADER}<odoo><record model="a"/></odoo>\n'),
    "oca po": (f"{ADDON}/i18n/zh_CN.po", PO.replace('"%(name)s。"', '"%(nome)s。"')),
    "XML": (f"{ADDON}/views/x.xml", f"{HEADER}<odoo>\n"),
    "shellcheck": ("scripts/start", "#!/bin/sh\necho $1\n"),
    "docker files": ("scripts/check_docker.py", "import sys\n\nsys.exit(1)\n"),
}
# Broken XML is also what the module check reads.
ALONGSIDE = {"XML": {"oca module"}}


def lint(root, faults=()):
    """Steps that failed in a fresh tree with these faults, and the exit code."""
    for name in ("scripts/lint.py", "pyproject.toml"):
        _write(root / name, (ROOT / name).read_text(encoding="utf-8"))
    for name, text in {**CLEAN, **dict(faults)}.items():
        _write(root / name, text)
    subprocess.run(["git", "init", "--quiet", root], check=True)
    command = [sys.executable, "scripts/lint.py"]
    done = subprocess.run(command, cwd=root, capture_output=True, check=False, text=True)
    steps = LINE.findall(done.stdout)
    assert {name for name, _result in steps} == set(FAULTS), done.stdout + done.stderr
    return {name for name, result in steps if result == "FAILED"}, done.returncode


def _write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def test_a_clean_tree_passes_every_step(tmp_path):
    assert lint(tmp_path) == (set(), 0)


@pytest.mark.parametrize("step", sorted(FAULTS))
def test_one_fault_fails_its_step(step, tmp_path):
    assert lint(tmp_path, [FAULTS[step]]) == ({step} | ALONGSIDE.get(step, set()), 1)
