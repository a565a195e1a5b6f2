"""Odoo as it is shipped, workers and all, with a yardstick beside the public pages."""

import os
import re
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from .odoo_here import ADDONS
from .public_rows import run

HERE = Path(__file__).parent
YARDSTICK = "/licence_constant"
_UNITS = {"us": 1e-3, "ms": 1.0, "s": 1e3}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


class Server:
    """One running server: its address, and what it and its database have computed so far."""

    def __init__(self, url, child, databases):
        self.url, self.child, self.databases = url, child, databases

    def spent(self):
        """Seconds of processor time of Odoo's workers and of PostgreSQL's processes for them."""
        query = "SELECT pid FROM pg_stat_activity WHERE datname = ANY(%(names)s)"
        backends = [pid for (pid,) in run("postgres", (query, {"names": self.databases}))]
        return sum(map(_computed, [*_family(self.child.pid), *backends]))


def _family(pid):
    found = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [pid, *(each for child in map(int, found) for each in _family(child))]


def _computed(pid):
    try:
        tasks = [task.read_text() for task in Path(f"/proc/{pid}/task").glob("*/schedstat")]
    except OSError:
        return 0  # it ended between the two looks
    return sum(int(task.split()[0]) for task in tasks) / 1e9


@contextmanager
def odoo(databases, workers, http=None, events=None):
    """A prefork server of `databases`; without a choice in the request it shows the only one."""
    port = http or free_port()
    command = [
        sys.executable, str(HERE / "odoo_server.py"), "server", "-c", os.environ["ODOO_RC"],
        "-d", ",".join(databases), "--db-filter=", f"--addons-path={ADDONS},{HERE / 'addons'}",
        "--load=base,rpc,web,licence_constant", f"--http-port={port}",
        f"--gevent-port={events or free_port()}", f"--workers={workers}", "--max-cron-threads=0",
        f"--db_host={os.environ['PGHOST']}", f"--db_port={os.environ['PGPORT']}",
        "--proxy-mode", "--log-level=warn",
    ]  # fmt: skip
    child = subprocess.Popen(command, cwd="/")
    try:
        _warm(f"http://127.0.0.1:{port}", databases, workers)
        yield Server(f"http://127.0.0.1:{port}", child, list(databases))
    finally:
        child.terminate()
        # Running requests end first, on a busy machine slowly.
        child.wait(timeout=90)


def _warm(url, databases, workers):
    """Every worker has read every database before anything is measured."""
    for database in databases:
        said = {"X-Odoo-Database": database}
        wait(url, said)
        with ThreadPoolExecutor(4 * workers) as pool:
            list(pool.map(lambda _number, said=said: wait(url, said), range(8 * workers)))


def wait(url, headers):
    request = urllib.request.Request(url + YARDSTICK, headers=headers)
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            return urllib.request.urlopen(request, timeout=20).read()
        except (urllib.error.URLError, OSError):
            time.sleep(0.5)
    raise TimeoutError(url)


@dataclass
class Load:
    """What wrk saw: answers, their rate, and the time half and 99 of 100 of them took, in ms."""

    answers: int
    rate: float
    p50: float
    p99: float


def load(url, paths, folder, seconds, connections=4, headers=None):
    """Ask `paths` at random; anything but a good answer is a failure."""
    listed = ",".join(f'"{path}"' for path in paths)
    said = "".join(f"wrk.headers['{name}'] = '{text}'\n" for name, text in (headers or {}).items())
    script = folder / "paths.lua"
    script.write_text(
        f"local paths = {{{listed}}}\nmath.randomseed(7)\n{said}"
        "request = function() return wrk.format('GET', paths[math.random(#paths)]) end\n"
    )
    done = subprocess.run(
        ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "--latency",
         "-s", str(script), url],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "Non-2xx" not in done.stdout and "Socket errors" not in done.stdout, done.stdout
    assert " 0 requests in" not in done.stdout, "the machine is too busy to answer one question"
    return Load(
        int(re.search(r"(\d+) requests in", done.stdout)[1]),
        float(re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)[1]),
        *(_latency(done.stdout, share) for share in ("50%", "99%")),
    )


def _latency(text, share):
    found = re.search(rf"\s{share}\s+([\d.]+)(us|ms|s)", text)
    return float(found[1]) * _UNITS[found[2]]
