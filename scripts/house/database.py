"""Databases of the house: built aside under another name, then renamed – never half there."""

import os
import shutil
from pathlib import Path

from .cluster import Cluster
from .odoo_source import Odoo, environment, python_command
from .paths import ADDONS, INSTANCE, LOGS, MODULES, ROOT, digest_of_tree
from .process import run
from .say import step

MAIN = "licence"
CONFIG = ROOT / "config" / "odoo.conf"


class House:
    """One cluster, one Odoo, one place for files; makes, clones and upgrades databases."""

    def __init__(self, cluster: Cluster, odoo: Odoo, python: Path):
        self.cluster, self.odoo, self.python = cluster, odoo, python
        self.files = INSTANCE / f"files-{cluster.name}"

    def environment(self) -> dict[str, str]:
        return {
            **environment(self.odoo),
            **self.cluster.environment(),
            "ODOO_RC": str(CONFIG),
            "TZ": "UTC",
            "HOME": str(INSTANCE),
        }

    def command(self, verb: str, database: str, *options: str) -> list[str]:
        env = self.cluster.environment()
        return [
            *python_command(self.python, self.odoo), verb,
            "-c", str(CONFIG), "-d", database,
            f"--addons-path={self.odoo.addons_path}",
            f"--data-dir={self.files}",
            f"--db_host={env['PGHOST']}", f"--db_port={env['PGPORT']}",
            f"--db_user={env['PGUSER']}",
            *options,
        ]  # fmt: skip

    def names(self) -> list[str]:
        listing = self.cluster.sql("SELECT datname FROM pg_database WHERE NOT datistemplate")
        return listing.splitlines()

    def mark(self, database: str) -> str:
        """What the database says of itself: the fingerprint of the addons it was made from."""
        return self.cluster.sql(
            "SELECT coalesce(shobj_description(oid, 'pg_database'), '') "
            f"FROM pg_database WHERE datname = '{database}'"
        )

    def set_mark(self, database: str, mark: str) -> None:
        self.cluster.sql(f"COMMENT ON DATABASE {database} IS '{mark}'")

    def drop(self, database: str) -> None:
        self.cluster.sql(f"DROP DATABASE IF EXISTS {database} WITH (FORCE)")
        shutil.rmtree(self.files / "filestore" / database, ignore_errors=True)

    def create_empty(self, database: str) -> None:
        self.drop(database)
        self.cluster.sql(
            f"CREATE DATABASE {database} TEMPLATE template0 ENCODING 'UTF8' LOCALE 'C.UTF-8'"
        )
        self.cluster.sql("CREATE EXTENSION IF NOT EXISTS pg_trgm", database)

    def clone(self, source: str, target: str) -> None:
        self.drop(target)
        self.cluster.sql(f"CREATE DATABASE {target} TEMPLATE {source}")
        origin = self.files / "filestore" / source
        if origin.exists():
            shutil.copytree(
                origin, self.files / "filestore" / target, copy_function=os.link, dirs_exist_ok=True
            )

    def rename(self, source: str, target: str) -> None:
        """The files move first: a run cut off in between is repaired by `adopt_files`."""
        folder = self.files / "filestore"
        if (folder / source).exists():
            shutil.rmtree(folder / target, ignore_errors=True)
            (folder / source).rename(folder / target)
        self.cluster.sql(f"ALTER DATABASE {source} RENAME TO {target}")

    def odoo_run(self, database: str, name: str, *options: str, verb="server", what="Odoo") -> str:
        return run(
            self.command(verb, database, "--stop-after-init", "--no-http", *options),
            what=f"{what} (log: {LOGS / (name + '.log')})",
            log=LOGS / f"{name}.log",
            env=self.environment(),
            cwd=ROOT,
        )

    def python_in_odoo(self, database: str, name: str, script: str, **values: str) -> str:
        """Run a script inside `odoo shell`; values arrive as environment, not as text."""
        return run(
            self.command("shell", database, "--no-http", "--shell-interface=python"),
            what=f"{name} (log: {LOGS / (name + '.log')})",
            log=LOGS / f"{name}.log",
            env={**self.environment(), **values},
            input=script,
            cwd=ROOT,
        )


def install(house: House, database: str) -> None:
    house.odoo_run(
        database, "install", "-i", ",".join(MODULES), "--load-language=zh_CN",
        what="Installing the addons",
    )  # fmt: skip


def ensure_main(house: House, password: str) -> None:
    """The database of `make run`: built once, upgraded when the addons changed."""
    want = f"ready {digest_of_tree(ADDONS)}"
    if MAIN not in house.names():
        _build_main(house, password, want)
        return
    if house.mark(MAIN) == want:
        return
    with step("upgrading the database to the addons as they are now"):
        house.odoo_run(MAIN, "upgrade", "-u", ",".join(MODULES), what="Upgrading the addons")
        house.set_mark(MAIN, want)


def _build_main(house: House, password: str, mark: str) -> None:
    aside = f"{MAIN}_building"
    with step("creating the database and installing the three addons"):
        house.create_empty(aside)
        install(house, aside)
    with step("making the demo province"):
        furnish(house, aside, password)
    house.set_mark(aside, mark)
    house.rename(aside, MAIN)


def furnish(house: House, database: str, password: str, part: str = "province") -> None:
    script = (Path(__file__).parent / "furnish_script.py").read_text()
    house.python_in_odoo(
        database, "furnish", script, LICENCE_DEMO_PASSWORD=password, LICENCE_DEMO_PART=part
    )
