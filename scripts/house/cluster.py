"""A private PostgreSQL cluster: unix socket and loopback only, never the system's."""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import time
from contextlib import contextmanager

from .paths import BASE, INSTANCE, IS_ROOT
from .process import alive, end, run, spawn
from .say import Trouble, step
from .system import postgres_bin

ROLE = "licence"
_OWNER = "postgres" if IS_ROOT else None
_SUPERUSER = "postgres"
_HBA = f"""\
local all {_SUPERUSER} peer map=keeper
local all {ROLE} scram-sha-256
host  all {ROLE} 127.0.0.1/32 scram-sha-256
"""
_COMMON = """\
listen_addresses = '127.0.0.1'
shared_buffers = 256MB
work_mem = 16MB
maintenance_work_mem = 128MB
random_page_cost = 1.1
max_parallel_workers_per_gather = 0
max_connections = 500
lock_timeout = 0
idle_in_transaction_session_timeout = 30min
log_lock_waits = on
timezone = 'UTC'
lc_messages = 'C'
logging_collector = off
"""
# Said at every start, so that a cluster made by an earlier version has it too.
_SETTINGS = ("-c", "max_connections=500")
# A test cluster is thrown away after a crash; waiting for its disk would test nothing.
_THROW_AWAY = "fsync = off\nsynchronous_commit = off\nfull_page_writes = off\n"


class Cluster:
    def __init__(self, name: str, durable: bool):
        self.name, self.durable = name, durable
        self.folder = INSTANCE / f"pg-{name}"
        self.data, self.socket = self.folder / "data", self.folder / "socket"
        self.passfile = INSTANCE / f"pgpass-{name}"
        self.log = self.folder / "server.log"

    @property
    def port(self) -> int:
        return int((self.folder / "port").read_text())

    def environment(self) -> dict[str, str]:
        return {
            "PGHOST": str(self.socket),
            "PGPORT": str(self.port),
            "PGUSER": ROLE,
            "PGPASSFILE": str(self.passfile),
        }

    def ensure(self) -> None:
        """Initialise the cluster unless a finished one is there."""
        if (self.folder / ".complete").exists() and self.passfile.exists():
            return
        if (self.folder / ".complete").exists():
            raise Trouble(f"{self.passfile} is missing; restore it or run: make reset")
        with step(f"creating the private PostgreSQL cluster ({self.name})"):
            self._stop_leftover()
            shutil.rmtree(self.folder, ignore_errors=True)
            self._initialise()
            with self.running():
                self._create_role()
            (self.folder / ".complete").touch()

    def _initialise(self) -> None:
        for folder in (BASE, BASE / "instances", INSTANCE):
            folder.mkdir(parents=True, exist_ok=True)
            if IS_ROOT:
                folder.chmod(0o755)
        for folder in (self.folder, self.socket):
            folder.mkdir(mode=0o700)
            if _OWNER:
                shutil.chown(folder, _OWNER, _OWNER)
        options = ["-k", "--locale=C.UTF-8", "-E", "UTF8", "-U", _SUPERUSER, "--auth=peer"]
        run(
            [postgres_bin() / "initdb", *options, "-D", self.data],
            what="Creating the database cluster",
            cwd="/",
            **_as_owner(),
        )
        (self.data / "pg_hba.conf").write_text(_HBA)
        (self.data / "pg_ident.conf").write_text(f"keeper {_keeper()} {_SUPERUSER}\n")
        extra = "" if self.durable else _THROW_AWAY
        with (self.data / "postgresql.conf").open("a") as conf:
            conf.write(_COMMON + extra + f"unix_socket_directories = '{self.socket}'\n")
        self._choose_port()

    def _choose_port(self) -> None:
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            (self.folder / "port").write_text(str(probe.getsockname()[1]))

    def _create_role(self) -> None:
        password = secrets.token_urlsafe(24)
        self._superuser_sql(
            f"CREATE ROLE {ROLE} LOGIN CREATEDB NOSUPERUSER NOCREATEROLE PASSWORD '{password}'"
        )
        handle = os.open(self.passfile, os.O_CREAT | os.O_WRONLY | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(f"*:*:*:{ROLE}:{password}\n")

    def _superuser_sql(self, sql: str) -> str:
        return run(
            [
                postgres_bin() / "psql",
                "-XAtq",
                "-v",
                "ON_ERROR_STOP=1",
                "-h",
                self.socket,
                "-p",
                self.port,
                "-U",
                _SUPERUSER,
                "-d",
                "postgres",
                "-c",
                sql,
            ],
            what="Preparing the database role",
            cwd="/",
            **_as_owner(),
        )

    def sql(self, statement: str, database: str = "postgres") -> str:
        return run(
            [
                postgres_bin() / "psql",
                "-XAtq",
                "-v",
                "ON_ERROR_STOP=1",
                "-d",
                database,
                "-c",
                statement,
            ],
            what="A database statement",
            cwd="/",
            env={**os.environ, **self.environment()},
        ).strip()

    @contextmanager
    def running(self):
        """Up while inside; a cluster that was up before stays up after."""
        if self._wait_for_answer(0):
            yield self
            return
        server = self._start()
        try:
            yield self
        finally:
            end(server, signal.SIGINT, 30)

    def _start(self) -> subprocess.Popen:
        self._stop_leftover()
        for _ in range(5):
            with self.log.open("ab") as log:
                server = spawn(
                    [postgres_bin() / "postgres", "-D", self.data, "-p", self.port, *_SETTINGS],
                    sig=signal.SIGINT,
                    user=_OWNER,
                    stdout=log,
                    stderr=log,
                    cwd="/",
                )
            if self._wait_for_answer(40, server):
                return server
            end(server, signal.SIGKILL)
            self._choose_port()
        tail = "\n".join(self.log.read_text(errors="replace").splitlines()[-5:])
        raise Trouble(f"PostgreSQL did not start; its last words in {self.log}:\n{tail}")

    def _stop_leftover(self) -> None:
        """A server that outlived a killed run is on its way out or is told to go."""
        pid = self._leftover_pid()
        if not pid:
            return
        deadline = time.monotonic() + 30
        os.kill(pid, signal.SIGINT)
        while alive(pid, str(self.data)):
            if time.monotonic() > deadline:
                os.kill(pid, signal.SIGQUIT)
                deadline += 10
            time.sleep(0.1)

    def _leftover_pid(self) -> int:
        pidfile = self.data / "postmaster.pid"
        try:
            pid = int(pidfile.read_text().split()[0])
        except (OSError, ValueError, IndexError):
            return 0
        return pid if alive(pid, str(self.data)) else 0

    def _wait_for_answer(self, seconds: float, server: subprocess.Popen | None = None) -> bool:
        if not (self.folder / "port").exists():
            return False
        command = [postgres_bin() / "pg_isready", "-q", "-h", self.socket, "-p", str(self.port)]
        deadline = time.monotonic() + seconds
        while True:
            if subprocess.run(command, check=False).returncode == 0:
                return True
            if time.monotonic() >= deadline or (server and server.poll() is not None):
                return False
            time.sleep(0.1)


def _as_owner() -> dict:
    if not _OWNER:
        return {}
    return {"user": _OWNER, "group": _OWNER, "extra_groups": []}


def _keeper() -> str:
    import pwd  # noqa: PLC0415

    return _OWNER or pwd.getpwuid(os.geteuid()).pw_name
