"""`make run` survives what happens to it. Minutes long: for `make faults`, not `make test`."""

import os
import random
import shutil
import signal
import socket
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CACHE = Path(os.environ["LICENCE_CACHE"])


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return str(probe.getsockname()[1])


PORT = free_port()


@pytest.fixture(scope="module")
def home():
    """A home of its own that shares only the downloads."""
    folder = CACHE.parent / f"faults-{os.getpid()}"
    folder.mkdir()
    folder.chmod(0o755)
    (folder / "cache").symlink_to(CACHE)
    yield folder
    make(folder, "stop").wait(60)
    shutil.rmtree(folder)


def make(home, *words):
    env = {key: value for key, value in os.environ.items() if not key.startswith(("PG", "PYTHON"))}
    with (home / "make.log").open("ab") as log:
        return subprocess.Popen(
            ["make", *words],
            cwd=ROOT, env={**env, "LICENCE_HOME": str(home), "PORT": PORT},
            stdout=log, stderr=log, stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip


def answers(seconds):
    deadline = time.monotonic() + seconds
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(f"http://127.0.0.1:{PORT}/web/login", timeout=5) as page:
                return page.status == 200
        except OSError:
            time.sleep(0.3)
    return False


def kill_all_of(process):
    os.killpg(process.pid, signal.SIGKILL)
    process.wait()


@pytest.mark.parametrize("attempt", range(5))
def test_a_run_killed_at_any_moment_is_repaired_by_the_next(home, attempt):
    for folder in home.glob("instances"):
        shutil.rmtree(folder, ignore_errors=True)
    killed = make(home, "run")
    time.sleep(random.uniform(0.3, 24))  # noqa: S311
    kill_all_of(killed)
    again = make(home, "run")
    assert answers(180), (home / "make.log").read_text()[-3000:]
    os.killpg(again.pid, signal.SIGINT)
    again.wait(60)


def test_ctrl_c_ends_all_it_started(home):
    running = make(home, "run")
    assert answers(180)
    os.killpg(running.pid, signal.SIGINT)
    running.wait(60)
    left = subprocess.run(["pgrep", "-f", str(home)], capture_output=True, text=True, check=False)
    assert not left.stdout.strip()


def test_a_backup_restores_after_the_data_changed(home):
    running = make(home, "run")
    assert answers(180)
    assert make(home, "backup").wait(120) == 0
    make(home, "stop").wait(60)
    running.wait(60)
    (backup,) = home.glob("instances/*/backups/*.tar")
    assert make(home, "restore", f"FILE={backup}").wait(180) == 0
    running = make(home, "run")
    assert answers(120)
    os.killpg(running.pid, signal.SIGINT)
    running.wait(60)


def test_a_taken_port_is_named(home):

    with socket.socket() as taken:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(("127.0.0.1", int(PORT)))
        taken.listen()
        assert make(home, "run").wait(120) != 0
    assert f"Port {PORT} is taken" in (home / "make.log").read_text()
