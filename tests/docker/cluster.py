"""A PostgreSQL primary as docker/ makes it, without containers: the same scripts and settings."""

import os
import shutil
import subprocess
from pathlib import Path

from front_door import ROOT, free_ports

NAMES = ("db_password", "replication_password")


def find_binaries():
    """Return the folder with initdb, Debian's versioned place included."""
    places = sorted(Path("/usr/lib/postgresql").glob("*/bin"), reverse=True)
    found = shutil.which("initdb", path=os.pathsep.join([*map(str, places), os.environ["PATH"]]))
    assert found, "initdb is missing: install Debian package postgresql"
    return Path(found).resolve().parent


class Cluster:
    """One primary, and the replicas and tools that are run against it."""

    def __init__(self, folder):
        self.folder, self.binaries = folder, find_binaries()
        self.port, self.replica_port = free_ports(2)
        self.processes = []
        (folder / "secrets").mkdir()
        for name in NAMES:
            # Both characters mean something in a password file.
            (folder / "secrets" / name).write_text(f"{name}:with\\both\n", encoding="utf-8")
        shutil.copytree(ROOT / "docker", folder / "docker")
        self.open_to_postgres()

    def open_to_postgres(self):
        """PostgreSQL refuses root: give the folder to its user, and the way to it."""
        if os.geteuid() != 0:
            return
        for place in [self.folder, *self.folder.parents][:-2]:
            place.chmod(place.stat().st_mode | 0o711)
        subprocess.run(["chown", "-R", "postgres:", str(self.folder)], check=True)

    def environment(self, **more):
        """What the containers get."""
        secrets = self.folder / "secrets"
        return {
            "PATH": f"{self.binaries}{os.pathsep}{os.environ['PATH']}",
            "LC_ALL": "C.UTF-8",
            "DB_PASSWORD_FILE": str(secrets / "db_password"),
            "REPLICATION_PASSWORD_FILE": str(secrets / "replication_password"),
            **more,
        }

    def as_postgres(self, command):
        """Prefix a command so that it does not run as root."""
        return (
            ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", *command]
            if (os.geteuid() == 0)
            else command
        )

    def run(self, *command, check=True, **environment):
        """Run one command as PostgreSQL's user and return what it said."""
        outcome = subprocess.run(
            self.as_postgres([str(part) for part in command]),
            env=self.environment(**environment),
            cwd=self.folder,
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
        )
        assert not check or outcome.returncode == 0, outcome.stdout + outcome.stderr
        return outcome

    def begin(self, *command, **environment):
        """Start a server in the foreground, to be ended by `close`."""
        with (self.folder / f"server{len(self.processes)}.log").open("wb") as log:
            process = subprocess.Popen(
                self.as_postgres([str(part) for part in command]),
                env=self.environment(**environment),
                cwd=self.folder,
                stdout=log,
                stderr=log,
            )
        self.processes.append(process)

    def settings(self, port):
        """The shipped settings; only what belongs to this machine differs."""
        place = self.folder / "docker" / "postgres"
        options = {
            "config_file": place / "primary.conf",
            "hba_file": place / "pg_hba.conf",
            "port": port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": self.folder,
            "shared_buffers": "32MB",
            "maintenance_work_mem": "64MB",
        }
        return [word for key, value in options.items() for word in ("-c", f"{key}={value}")]

    def wait(self, port):
        """Return when the server answers."""
        for _ in range(150):
            ready = ("pg_isready", "-q", "-h", "127.0.0.1", "-p", port, "-t", "1")
            if self.run(*ready, check=False).returncode == 0:
                return
            subprocess.run(["sleep", "0.1"], check=True)
        raise AssertionError((self.folder / "server0.log").read_text())

    def make_primary(self):
        """Do what the official image does on its first start."""
        data = self.folder / "primary"
        switches = ("--locale=C.UTF-8", "-E", "UTF8", "-k", "--auth-local=peer", "-N")
        self.run("initdb", "-D", data, "-U", "postgres", *switches, "--auth-host=scram-sha-256")
        self.begin("postgres", "-D", data, *self.settings(self.port))
        self.wait(self.port)
        script = self.folder / "docker" / "postgres" / "10-licence.sh"
        self.run(script, PGHOST=str(self.folder), PGPORT=str(self.port))

    def make_replica(self):
        """Start the replica as its container does."""
        script = self.folder / "docker" / "postgres" / "replica-entrypoint"
        data = self.folder / "replica"
        data.mkdir(exist_ok=True)
        if os.geteuid() == 0:
            shutil.chown(data, "postgres", "postgres")
        place = {"PGDATA": str(data), "PRIMARY_HOST": "127.0.0.1", "PRIMARY_PORT": str(self.port)}
        self.begin(script, *self.settings(self.replica_port), **place)
        self.wait(self.replica_port)

    def sql(self, statement, port=None, database="licence"):
        """Ask as the superuser over the socket."""
        place = {"PGHOST": str(self.folder), "PGPORT": str(port or self.port)}
        command = ("psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-U", "postgres", "-c", statement)
        return self.run(*command, database, **place).stdout.strip()

    def tool(self, name, *arguments, check=True, **environment):
        """Run the backup or restore script with Odoo's role over TCP."""
        place = {
            "PGHOST": "127.0.0.1",
            "PGPORT": str(self.port),
            "PGUSER": "odoo",
            "DATA_DIR": str(self.folder / "data"),
            "BACKUPS": str(self.folder / "backups"),
            **environment,
        }
        script = self.folder / "docker" / "backup" / name
        return self.run(script, *arguments, check=check, **place)

    def close(self):
        """End the servers in the reverse order."""
        for process in reversed(self.processes):
            process.terminate()
            process.wait(timeout=30)
