"""Public look-ups beside a controller that reads nothing: same server, same run, interleaved."""

import os
import random
import re
import socket
import statistics
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from urllib.parse import quote

import pytest

from .odoo_here import ADDONS, environment

HERE = Path(__file__).parent
FEW, MANY, ROUNDS, SECONDS, KEYS = 10_000, 1_000_000, 3, 4, 2_000
API = "/licence/public/api/v1/certificates"
# What a look-up may cost: its share of the constant answer, and what 1 M rows may add to 10 k.
SHARES = {"number as JSON": 0.80, "number as page": 0.60, "part of a name": 0.28}
GROWTH = {"number as JSON": 1.05, "number as page": 1.05, "part of a name": 2.5}
NOISE = 0.05
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


@pytest.fixture(scope="module")
def server():
    """Odoo as it is shipped, two workers, with the yardstick beside the public pages."""
    port, other = free_port(), free_port()
    command = [
        sys.executable, str(HERE / "odoo_server.py"), "server", "-c", os.environ["ODOO_RC"],
        "-d", os.environ["LICENCE_DATABASE"], f"--db-filter=^{os.environ['LICENCE_DATABASE']}$",
        f"--addons-path={ADDONS},{HERE / 'addons'}", "--load=base,rpc,web,licence_constant",
        f"--http-port={port}", f"--gevent-port={other}", "--workers=2", "--max-cron-threads=0",
        f"--db_host={os.environ['PGHOST']}", f"--db_port={os.environ['PGPORT']}",
        "--log-level=warn",
    ]  # fmt: skip
    child = subprocess.Popen(command, cwd="/")
    url = f"http://127.0.0.1:{port}"
    wait(url)
    yield url
    child.terminate()
    child.wait(timeout=30)


def wait(url):
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        try:
            return urllib.request.urlopen(f"{url}/licence_constant", timeout=5).read()
        except OSError:
            time.sleep(0.5)
    raise TimeoutError(url)


def grow(first, last):
    """Rows without the index of pairs, then the index at once."""
    with environment() as env:
        env["ir.config_parameter"].set_param("industrial_licence.public_rate", "0")
        env.cr.execute("DROP INDEX licence_public_certificate_holder")
        text = (HERE / "public_rows.sql").read_text()
        env.cr.execute(text, {"first": first, "last": last})
        env.cr.execute(
            "CREATE INDEX licence_public_certificate_holder ON licence_public_certificate"
            " USING gin (licence_bigrams(holder_plain)) WITH (fastupdate = off)"
        )
    with environment() as env:
        env.cr.execute("ANALYZE licence_public_certificate")


def addresses():
    """Real keys: numbers, and two to four characters that stand together in a name."""
    with environment() as env:
        env.cr.execute(
            "SELECT number, holder FROM licence_public_certificate TABLESAMPLE SYSTEM (50)"
            " WHERE id > 50000000 LIMIT 20000"
        )
        rows = random.Random(7).sample(env.cr.fetchall(), KEYS)  # noqa: S311 a choice of keys
    chance = random.Random(11)  # noqa: S311 a choice of keys
    numbers = [quote(number) for number, _holder in rows]
    parts = []
    for _number, holder in rows:
        length, place = chance.randint(2, 4), chance.randint(2, 4)
        parts.append(quote(holder[place : place + length]))
    return {
        "constant": ["/licence_constant"],
        "number as JSON": [f"{API}/{number}" for number in numbers],
        "number as page": [f"/licence/public/certificates/{number}" for number in numbers],
        "part of a name": [f"{API}?limit=20&holder={part}" for part in parts],
    }


def rate(url, paths, folder):
    """Answers a second at four connections."""
    listed = ",".join(f'"{path}"' for path in paths)
    script = folder / "paths.lua"
    script.write_text(
        f"local paths = {{{listed}}}\nlocal n = 0\nmath.randomseed(7)\n"
        "request = function() return wrk.format('GET', paths[math.random(#paths)]) end\n"
    )
    done = subprocess.run(
        ["wrk", "-t1", "-c4", f"-d{SECONDS}s", "-s", str(script), url],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert "Non-2xx" not in done.stdout, done.stdout
    return float(re.search(r"Requests/sec:\s+([\d.]+)", done.stdout)[1])


def measured(url, folder):
    """{name: median rate} of interleaved rounds."""
    todo = addresses()
    for paths in todo.values():
        rate(url, paths[:50], folder)
    rounds = {name: [] for name in todo}
    for _round in range(ROUNDS):
        for name, paths in todo.items():
            rounds[name].append(rate(url, paths, folder))
    return {name: statistics.median(rates) for name, rates in rounds.items()}


def test_look_ups_cost_little_more_than_odoo_itself(server, tmp_path):
    grow(1, FEW)
    few = measured(server, tmp_path)
    grow(FEW + 1, MANY)
    many = measured(server, tmp_path)
    slow = []
    for name, share in SHARES.items():
        found = many[name] / many["constant"]
        growth = (few[name] / few["constant"]) / found
        print(f"\n  {name}: {many[name]:.0f}/s, {found:.2f} of the constant (goal {share}); "
              f"1 M beside 10 k: {growth:.2f} (goal {GROWTH[name]})", end="")  # fmt: skip
        if found < share - NOISE or growth > GROWTH[name] * (1 + 2 * NOISE):
            slow.append(name)
    print(f"\n  constant: {many['constant']:.0f}/s")
    assert not slow, slow
