"""The Odoo server as a child of ours, and the note it leaves for the other commands."""

import json
import os
import socket
import subprocess
import time
import urllib.error
import urllib.request
from pathlib import Path

from .database import House
from .paths import LOGS, RUN
from .process import alive, end, spawn
from .say import Trouble, line

NOTE = RUN / "server.json"
FIRST_PORT = 8069
# Below the ports a system lends to clients, from a place of this run's own: two checkouts at work
# do not look for theirs at the same spot.
_PORTS = iter(range(10_000 + os.getpid() * 40 % 20_000, 32_000))


def noted() -> dict | None:
    """The server of this checkout that is up now, if any."""
    try:
        note = json.loads(NOTE.read_text())
    except (OSError, ValueError):
        return None
    return note if alive(note["pid"], "house") else None


def is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
        except OSError:
            return False
    return True


def free_ports(count: int = 1) -> list[int]:
    """Free ports, none given out twice by this run."""
    return [next(port for port in _PORTS if is_free(port)) for _number in range(count)]


def choose_port(wish: str | None) -> int:
    """The port asked for, or the first free one from 8069 on – and say which."""
    if wish:
        if not wish.isdigit() or not 1 <= int(wish) <= 65535:
            raise Trouble(f"PORT={wish} is not a port number (1–65535).")
        if not is_free(int(wish)):
            raise Trouble(f"Port {wish} is taken. Choose another, for example: make run PORT=8070")
        return int(wish)
    for port in range(FIRST_PORT, FIRST_PORT + 100):
        if is_free(port):
            if port != FIRST_PORT:
                line(f"  · port {FIRST_PORT} is taken by another program; using {port}")
            return port
    raise Trouble("No port between 8069 and 8168 is free. Choose one: make run PORT=…")


class Server:
    def __init__(self, house: House, database: str, port: int, log: Path | None = None):
        self.house, self.database, self.port = house, database, port
        self.log = log or LOGS / "server.log"
        self.url = f"http://127.0.0.1:{port}"
        self.child: subprocess.Popen | None = None

    def __enter__(self):
        self.log.parent.mkdir(parents=True, exist_ok=True)
        command = self.house.command(
            "server",
            self.database,
            f"--http-port={self.port}",
            f"--db-filter=^{self.database}$",
            # A rush of requests waits for its turn; a full pool would answer with an error.
            "--db_maxconn=220",
        )
        with self.log.open("ab") as log:
            self.child = spawn(
                command, env=self.house.environment(), stdout=log, stderr=log,
                stdin=subprocess.DEVNULL, cwd="/",
            )  # fmt: skip
        self._wait()
        return self

    def __exit__(self, *_):
        end(self.child, patience=10)

    def _wait(self, seconds: float = 90) -> None:
        deadline = time.monotonic() + seconds
        while time.monotonic() < deadline:
            if self.child.poll() is not None:
                break
            if self._answers():
                return
            time.sleep(0.1)
        end(self.child)
        tail = "\n".join(self.log.read_text(errors="replace").splitlines()[-8:])
        raise Trouble(f"Odoo did not start; the end of {self.log}:\n{tail}")

    def _answers(self) -> bool:
        try:
            with urllib.request.urlopen(f"{self.url}/web/health", timeout=5) as answer:
                return answer.status == 200
        except (urllib.error.URLError, OSError):
            return False

    def leave_note(self) -> None:
        NOTE.parent.mkdir(parents=True, exist_ok=True)
        NOTE.write_text(json.dumps({"pid": os.getpid(), "url": self.url, "port": self.port}))
