"""`make test`, `make lint`, `make bench`: every suite counted, none may be empty."""

import os
import subprocess
import time
from concurrent.futures import ThreadPoolExecutor

from . import venv
from .database import House, furnish, install
from .logs import complaints
from .paths import ADDONS, CACHE, LOGS, MODULES, ROOT, digest_of, digest_of_tree
from .process import locked, run
from .running import password, prepare
from .say import Trouble, line, step
from .server import Server, free_ports
from .suites import Result, balanced_lanes, odoo_result, pytest_result
from .system import BENCH_PACKAGES, LINT_PACKAGES, TEST_PACKAGES, ensure

LANES = 2
STALE = ("tpl_", "demo_", "lane_", "licence_")
PLAIN_FOLDERS = ("architecture", "kernel", "data", "documents", "docker", "platform")


def alone(house: House):
    """One command at a time has the test cluster: the one that started it also ends it."""
    return locked(house.files / "test.lock", "another test run of this checkout is busy; waiting")


def command_test() -> int:
    started = time.monotonic()
    house = prepare(dev=True, cluster="test")
    ensure(LINT_PACKAGES)
    with alone(house), house.cluster.running():
        if tags := os.environ.get("TAGS"):
            return _quick(house, tags, started)
        results = _run_all(house, ensure_template(house))
    return _report(results, time.monotonic() - started)


def _quick(house: House, tags: str, started: float) -> int:
    """The loop of a developer: install into a clone of plain Odoo and run what TAGS names."""
    database, log = "licence_quick", LOGS / "test-quick.log"
    house.clone(_ensure_base(house), database)
    port, other = free_ports(2)
    with log.open("wb") as output:
        done = subprocess.run(
            house.command(
                "server", database, "--stop-after-init", "-i", ",".join(MODULES),
                "--load-language=zh_CN", f"--test-tags={tags}",
                f"--http-port={port}", f"--gevent-port={other}", f"--db-filter=^{database}$",
            ),
            stdout=output, stderr=subprocess.STDOUT, cwd=ROOT, check=False, env=house.environment(),
        )  # fmt: skip
    result = odoo_result("quick", log, [], done.returncode, started)
    if result.failed or result.complaints:
        run(["grep", "-nE", "(ERROR|FAIL|CRITICAL|WARNING|Error:|Exception)", log],
            what="Searching the log")  # fmt: skip
        line("\n".join(log.read_text(errors="replace").splitlines()[-60:]))
    return _report([result], time.monotonic() - started)


def _ensure_base(house: House) -> str:
    base = f"base_{digest_of(ROOT / 'requirements' / 'odoo.txt', ROOT / 'config' / 'odoo.conf')}"
    if base in house.names() and house.mark(base) == "ready":
        return base
    with step("installing plain Odoo for the tests"):
        house.create_empty(base)
        house.odoo_run(base, "test-base", "-i", "mail,portal", "--load-language=zh_CN")
        house.set_mark(base, "ready")
    return base


def ensure_template(house: House) -> str:
    """The installed database, with accounts and no cases, every test database is cloned from."""
    base = _ensure_base(house)
    template = f"tpl_{digest_of_tree(ADDONS)}"
    names = house.names()
    if template in names and house.mark(template) == "ready":
        return template
    for old in names:
        if old.startswith(("tpl_", "demo_", "lane_", "licence_")) or (
            old[:5] == "base_" and old != base
        ):
            house.drop(old)
    with step("installing the three addons for the tests"):
        house.clone(base, template)
        install(house, template)
        furnish(house, template, password(), "accounts")
    _warm_assets(house, template)
    house.set_mark(template, "ready")
    return template


def ensure_furnished(house: House, template: str) -> str:
    """The template with the demo province in it, for journeys and benches."""
    furnished = template.replace("tpl_", "demo_")
    if furnished in house.names() and house.mark(furnished) == "ready":
        return furnished
    with step("making the demo province for the tests"):
        house.clone(template, furnished)
        furnish(house, furnished, password())
    house.set_mark(furnished, "ready")
    return furnished


def _warm_assets(house: House, template: str) -> None:
    """The first page builds the bundles; every clone then has them."""
    with (
        step("building the web assets once"),
        Server(house, template, *free_ports(), LOGS / "test-warm.log") as server,
    ):
        script = ROOT / "scripts" / "warm_assets.py"
        run(
            [house.python, script, server.url, password()],
            what="Opening the first page",
            env=house.environment(),
        )


def _run_all(house: House, template: str) -> list[Result]:
    lanes = balanced_lanes(LANES)
    jobs = [
        lambda number=number, lane=lane: _odoo_lane(house, template, number, lane)
        for number, lane in enumerate(lanes)
    ]
    # The longest that is left begins first.
    jobs += [lambda: _journey(house, template), lambda: _plain(house)]
    if only := os.environ.get("ONLY"):
        jobs = [{"journey": jobs[-2], "plain": jobs[-1]}[only]] if only != "odoo" else jobs[:-2]
    with ThreadPoolExecutor(LANES) as pool:
        return list(pool.map(lambda job: job(), jobs))


def _odoo_lane(house: House, template: str, number: int, lane) -> Result:
    port, other = free_ports(2)
    database, log = f"licence_lane_{number}", LOGS / f"test-odoo-{number}.log"
    house.clone(template, database)
    tags = ",".join(f"/{module}:{name}" for module, name in lane)
    started = time.monotonic()
    with log.open("wb") as output:
        done = subprocess.run(
            house.command(
                "server", database, "--stop-after-init", f"--test-tags={tags}",
                f"--http-port={port}", f"--gevent-port={other}", f"--db-filter=^{database}$",
            ),
            stdout=output, stderr=subprocess.STDOUT, cwd=ROOT, check=False, env=house.environment(),
        )  # fmt: skip
    house.drop(database)
    return odoo_result(f"odoo lane {number + 1}", log, lane, done.returncode, started)


def _pytest(house: House, name: str, folders, env=None) -> Result:
    log, report = LOGS / f"test-{name}.log", LOGS / f"test-{name}.xml"
    report.unlink(missing_ok=True)
    started = time.monotonic()
    with log.open("wb") as output:
        done = subprocess.run(
            [
                house.python, "-m", "pytest", "-q", "-p", "no:cacheprovider",
                f"--junitxml={report}", *[ROOT / "tests" / folder for folder in folders],
            ],
            stdout=output, stderr=subprocess.STDOUT, cwd=ROOT, check=False,
            env={**house.environment(), "PYTHONDONTWRITEBYTECODE": "1", **(env or {})},
        )  # fmt: skip
    return pytest_result(name, log, report, done.returncode, started)


def _plain(house: House) -> Result:
    folders = [folder for folder in PLAIN_FOLDERS if (ROOT / "tests" / folder).is_dir()]
    return _pytest(house, "plain", folders)


def _journey(house: House, template: str) -> Result:
    database = "licence_journey"
    house.clone(ensure_furnished(house, template), database)
    log = LOGS / "test-journey-server.log"
    log.unlink(missing_ok=True)
    with Server(house, database, *free_ports(), log) as server:
        where = {
            "LICENCE_URL": server.url,
            "LICENCE_PASSWORD": password(),
            "LICENCE_DATABASE": database,
            "LICENCE_FILES": str(house.files),
        }
        result = _pytest(house, "journey", ["journey"], where)
        _let_jobs_end(house, database)
    result.complaints += complaints(log)
    return result


def _let_jobs_end(house: House, database: str) -> None:
    """Wait for the jobs under way and start no other: a job cut off fills the log with errors."""
    house.cluster.sql("UPDATE ir_cron SET active = false", database)


def _report(results: list[Result], seconds: float) -> int:
    passed = sum(result.passed for result in results)
    failed = sum(result.failed for result in results)
    for result in results:
        line(f"  {result.name:<14} {result.passed} passed, {result.failed} failed"
             f" – {result.seconds:.0f} s – {result.log}")  # fmt: skip
        for text in result.complaints:
            line(f"      ! {text}")
        failed += len(result.complaints)
        if not result.passed:
            line(f"      ! {result.name} ran no test")
            failed += 1
    line(f"  in all {seconds:.0f} s")
    line(f"{passed} passed, {failed} failed")
    return 1 if failed or not results else 0


def command_lint() -> int:
    python = _lint_environment()
    script = ROOT / "scripts" / "lint.py"
    env = {**os.environ, "PYTHONPATH": str(ROOT / "scripts")}
    return subprocess.run([python, script], cwd=ROOT, check=False, env=env).returncode


def _lint_environment():
    from .running import _check_place  # noqa: PLC0415
    from .system import RUN_PACKAGES, check_python  # noqa: PLC0415

    check_python()
    _check_place()
    ensure({"python3-venv": RUN_PACKAGES["python3-venv"], **TEST_PACKAGES, **LINT_PACKAGES})
    return venv.ensure(dev=True)


def command_format() -> int:
    ruff = _lint_environment().parent / "ruff"
    for options in (["check", "--fix"], ["format"]):
        subprocess.run([ruff, *options, "."], cwd=ROOT, check=False)
    return 0


def command_faults() -> int:
    """The long ones: kills, ports, restores of a whole `make run`."""
    house = prepare(dev=True, cluster="test")
    faults = ROOT / "tests" / "faults"
    with alone(house):
        done = subprocess.run(
            [house.python, "-m", "pytest", "-v", "-p", "no:cacheprovider", faults],
            cwd=ROOT, check=False, env={**os.environ, "LICENCE_CACHE": str(CACHE)},
        )  # fmt: skip
    return done.returncode


def command_bench() -> int:
    house = prepare(dev=True, cluster="test")
    ensure(BENCH_PACKAGES)
    with alone(house), house.cluster.running():
        template = ensure_template(house)
        database = "licence_bench"
        furnished = ensure_furnished(house, template)
        house.clone(furnished, database)
        with Server(house, database, *free_ports(), LOGS / "bench-server.log") as server:
            env = {
                **house.environment(),
                "LICENCE_URL": server.url,
                "LICENCE_PASSWORD": password(),
                "LICENCE_DATABASE": database,
                "LICENCE_TEMPLATE": furnished,
                "LICENCE_FILES": str(house.files),
            }
            done = subprocess.run(
                [house.python, "-m", "pytest", "-q", "-s", "-p", "no:cacheprovider",
                 ROOT / "tests" / "bench"],
                cwd=ROOT, check=False, env=env,
            )  # fmt: skip
        house.drop(database)
    if done.returncode == 5:
        raise Trouble("tests/bench holds no benchmark.")
    return done.returncode
