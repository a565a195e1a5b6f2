"""What goes wrong at set-up ends in one sentence that says what to do."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from house import backup, odoo_source, running, server, system
from house.say import Trouble

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.parametrize("wish", ["abc", "0", "70000", "-1", "80 90"])
def test_a_port_that_is_none_is_refused(wish):
    with pytest.raises(Trouble, match="not a port number"):
        server.choose_port(wish)


def test_a_taken_port_is_named_and_another_asked_for():
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(Trouble, match=f"Port {port} is taken.*make run PORT="):
            server.choose_port(str(port))


def test_without_a_wish_the_next_free_port_is_taken_and_said(capsys, monkeypatch):
    monkeypatch.setattr(server, "is_free", lambda port: port >= 8072)
    assert server.choose_port(None) == 8072
    assert "8069 is taken" in capsys.readouterr().out


def test_two_test_runs_at_one_time_get_ports_of_their_own():
    first, second = server.free_ports(2), server.free_ports(2)
    assert len({*first, *second}) == 4
    assert all(server.is_free(port) for port in (*first, *second))


def test_an_odoo_home_without_odoo_is_named(monkeypatch, tmp_path):
    monkeypatch.setenv("ODOO_HOME", str(tmp_path))
    with pytest.raises(Trouble, match="holds no odoo-bin"):
        odoo_source.ensure()


def test_an_odoo_of_another_version_is_named(monkeypatch, tmp_path):
    (tmp_path / "odoo-bin").touch()
    (tmp_path / "odoo").mkdir()
    (tmp_path / "odoo" / "release.py").write_text("version_info = (18, 0, 0, FINAL, 0, '')")
    monkeypatch.setenv("ODOO_HOME", str(tmp_path))
    with pytest.raises(Trouble, match="is not Odoo 19"):
        odoo_source.ensure()


def test_a_user_without_sudo_learns_what_to_ask_for(monkeypatch):
    monkeypatch.setattr(system, "IS_ROOT", False)
    monkeypatch.setattr(system.shutil, "which", lambda name: None)
    with pytest.raises(Trouble, match="apt-get install chromium qpdf"):
        system._privilege(["chromium", "qpdf"])


def test_another_python_is_named(monkeypatch):
    monkeypatch.setattr(system.sys, "version_info", (3, 12, 1, "final", 0))
    with pytest.raises(Trouble, match=r"Python 3\.11 is needed, python3 is 3\.12"):
        system.check_python()


def test_a_place_that_cannot_be_written_is_named(monkeypatch, tmp_path):
    (tmp_path / "file").touch()
    monkeypatch.setattr(running, "INSTANCE", tmp_path / "file" / "instance")
    with pytest.raises(Trouble, match="LICENCE_HOME="):
        running._check_place()


@pytest.mark.parametrize("words", [{}, {"FILE": "/does/not/exist.tar"}])
def test_a_restore_asks_which_backup(words):
    env = {**os.environ, "PYTHONPATH": str(ROOT / "scripts"), **words}
    env.pop("FILE", None) if not words else None
    done = subprocess.run(
        [sys.executable, "-m", "house", "restore"], env=env, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 1
    assert "Say which backup" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


def test_a_file_that_is_no_backup_is_named(tmp_path):
    fake = tmp_path / "fake.tar"
    fake.write_bytes(b"not an archive")
    with pytest.raises(Trouble, match="is not a backup"):
        backup._unpack(fake, tmp_path / "out")


def test_an_unknown_command_lists_the_known_ones():
    env = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    done = subprocess.run(
        [sys.executable, "-m", "house", "dance"], env=env, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert "run|stop" in done.stdout
