"""`make run` and its neighbours: stop, reset, shell."""

import os
import secrets
import shutil
import signal
import subprocess
import sys
import threading
import time
from contextlib import suppress

from . import odoo_source, system, venv
from .cluster import Cluster
from .database import MAIN, House, ensure_main
from .paths import INSTANCE, LOGS
from .process import alive, locked
from .say import Trouble, line, step
from .server import NOTE, Server, choose_port, noted

PASSWORD = INSTANCE / "demo-password"


def prepare(dev: bool = False, cluster: str = "main") -> House:
    """Everything a database needs; nothing is done twice."""
    system.check_python()
    _check_place()
    system.ensure(system.RUN_PACKAGES | (system.TEST_PACKAGES if dev else {}))
    python, odoo = _fetch_side_by_side(dev)
    private = Cluster(cluster, durable=cluster == "main")
    with locked(INSTANCE / "cluster.lock", "another set-up is preparing the database; waiting"):
        private.ensure()
    return House(private, odoo, python)


def _check_place() -> None:
    try:
        INSTANCE.mkdir(parents=True, exist_ok=True)
        LOGS.mkdir(exist_ok=True)
    except OSError as error:
        raise Trouble(
            f"{INSTANCE} cannot be written ({error.strerror}). "
            "Choose another place: LICENCE_HOME=/a/folder make run"
        ) from error


def _fetch_side_by_side(dev: bool):
    """Odoo and the Python packages come from different places; fetch them at the same time."""
    found, failed = {}, []

    def fetch(name, work):
        try:
            found[name] = work()
        except Trouble as trouble:
            failed.append(trouble)

    works = {"python": lambda: venv.ensure(dev), "odoo": odoo_source.ensure}
    threads = [threading.Thread(target=fetch, args=item, daemon=True) for item in works.items()]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failed:
        raise failed[0]
    return found["python"], found["odoo"]


def password() -> str:
    """One random password for the demo accounts of this checkout, kept readable by its user."""
    if not PASSWORD.exists():
        handle = os.open(PASSWORD, os.O_CREAT | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "w") as file:
            file.write(secrets.token_urlsafe(9))
    return PASSWORD.read_text().strip()


def command_run() -> None:
    if note := noted():
        line(f"Already running: {note['url']} (make stop ends it)")
        return
    started = time.monotonic()
    house = prepare()
    port = choose_port(os.environ.get("PORT"))
    with locked(INSTANCE / "run.lock", "another run of this checkout is busy; waiting"):
        with step("starting the database"):
            running = house.cluster.running()
            running.__enter__()
        try:
            ensure_main(house, password())
            _serve(house, port, started)
        finally:
            running.__exit__(None, None, None)


def _serve(house: House, port: int, started: float) -> None:
    with step("starting Odoo"):
        server = Server(house, MAIN, port).__enter__()
    try:
        server.leave_note()
        line(f"\nReady after {time.monotonic() - started:.0f} s:  {server.url}\n")
        _print_accounts(house)
        line("Ctrl-C ends the server and its database.")
        server.child.wait()
        raise Trouble(f"Odoo stopped by itself; see {server.log}")
    except KeyboardInterrupt:
        line("\nStopping …")
    finally:
        NOTE.unlink(missing_ok=True)
        server.__exit__()


def _print_accounts(house: House) -> None:
    rows = house.cluster.sql(
        "SELECT login || '|' || p.name FROM res_users u JOIN res_partner p ON p.id = u.partner_id "
        "WHERE u.active AND (u.login LIKE '%.demo' OR u.login = 'admin') ORDER BY u.id",
        MAIN,
    )
    for row in rows.splitlines():
        login, name = row.split("|", 1)
        line(f"  {login:<24} {name}")
    line(f"\n  Password of each of them: {password()}\n")


def command_stop() -> None:
    note = noted()
    if not note:
        line("Nothing of this checkout is running.")
        return
    deadline = time.monotonic() + 45
    with suppress(ProcessLookupError):
        os.kill(note["pid"], signal.SIGTERM)
        while alive(note["pid"], "house"):
            if time.monotonic() > deadline:
                os.kill(note["pid"], signal.SIGKILL)
            time.sleep(0.1)
    line("Stopped.")


def command_reset() -> None:
    """Take the databases and their files away; backups stay."""
    if os.environ.get("YES") != "1":
        if not sys.stdin.isatty():
            raise Trouble("make reset deletes the database; say so: make reset YES=1")
        if input("Delete the database of this checkout? Type yes: ").strip() != "yes":
            line("Nothing was deleted.")
            return
    command_stop()
    for folder in INSTANCE.glob("*"):
        if folder.name == "backups":
            continue
        if folder.is_dir():
            shutil.rmtree(folder)
        else:
            folder.unlink()
    line("The databases are gone; backups and downloads were kept.")


def command_shell() -> None:
    house = prepare()
    with house.cluster.running():
        subprocess.run(
            house.command("shell", MAIN, "--no-http", "--log-level=warn"),
            env=house.environment(),
            check=False,
        )
