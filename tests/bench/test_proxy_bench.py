"""The way in as it is shipped: nginx and HAProxy before two Odoo servers, asked by wrk over TLS."""

import statistics
import sys
import threading
import time
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from types import SimpleNamespace

import pytest

from .public_rows import API, PAGE, addresses, dropped, grown, run
from .public_server import YARDSTICK, load, odoo

sys.path.insert(0, str(Path(__file__).parents[1] / "docker"))
from front_door import Door, check_docker, free_ports, launch, stop

ROWS, ROUNDS, SECONDS, CROWD, WORKERS = 100_000, 5, 4, 64, 4
TAIL, CACHED, SHOWN, REVOKED = 3.0, 10.0, 5.0, 5
POPULAR = 40
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


@pytest.fixture(scope="module")
def register():
    name = grown(ROWS)
    yield name
    dropped(name)


@pytest.fixture(scope="module")
def door(register, tmp_path_factory):
    """Ports, the two proxies and the two servers; our own address is bound by no rate limit."""
    folder = tmp_path_factory.mktemp("proxy")
    changed = {
        "# One network per line": "127.0.0.1/32 1; #",
        # wrk knows no other name of this machine.
        f"server_name {check_docker.HOST}": f"server_name localhost {check_docker.HOST}",
    }
    behind = SimpleNamespace(web=free_ports(2), events=free_ports(2))
    with ExitStack() as stack:
        for web, events in zip(behind.web, behind.events, strict=True):
            stack.enter_context(odoo([register], WORKERS, web, events))
        ports = free_ports(5)
        stack.callback(stop, launch(folder, ports, behind, changed))
        yield Door(ports, behind, folder)


def crowd(door, paths, seconds=SECONDS):
    """What 64 visitors meet who ask without a pause."""
    url, said = f"https://localhost:{door.https}", {"Host": check_docker.HOST}
    return load(url, paths, door.folder, seconds, connections=CROWD, headers=said)


def test_a_crowd_waits_in_line_and_what_is_cached_costs_nothing(door, register):
    todo = addresses(register, ROWS // 2)
    asked = {
        "constant": [YARDSTICK],
        "number as JSON": todo["number as JSON"],
        "number as page": todo["number as page"],
        "popular, as JSON": todo["number as JSON"][:POPULAR],
        "popular, as page": todo["number as page"][:POPULAR],
    }
    for paths in asked.values():
        crowd(door, paths, 1)
    seen = {name: [] for name in asked}
    for _round in range(ROUNDS):
        for name, paths in asked.items():
            seen[name].append(crowd(door, paths))
    base, bad = statistics.median(one.rate for one in seen["constant"]), []
    for name, loads in seen.items():
        tail = statistics.median(one.p99 / one.p50 for one in loads)
        share = statistics.median(one.rate for one in loads) / base
        print(f"\n  {name}: p99 is {tail:.1f} times p50; {share:.2f} of the constant", end="")
        popular = name.startswith("popular")
        if share < CACHED if popular else tail > TAIL:
            bad.append(name)
    print()
    assert not bad, bad


def revoke(database, number):
    """What the verb's transaction writes into the public register."""
    run(database, (
        "UPDATE licence_public_certificate SET ended_on = %(day)s, ended_kind = 'revoke', "
        "changed_at = now() AT TIME ZONE 'UTC', changed = pg_current_xact_id() "
        "WHERE number = %(number)s", {"day": date(2020, 1, 1), "number": number},
    ))  # fmt: skip
    return time.monotonic()


def last_shown_valid(door, path, since):
    """Seconds from the revocation to the last answer that still said valid."""
    last = 0
    while (now := time.monotonic()) - since < SHOWN + 3:
        status, _headers, text = door.ask(path)
        assert status == 200, text
        if '"valid"' in text:
            last = time.monotonic() - since
        time.sleep(max(0, 0.02 - (time.monotonic() - now)))
    return last


def test_a_revoked_certificate_is_shown_valid_for_less_than_five_seconds(door, register):
    query = """
        SELECT number FROM licence_public_certificate WHERE ended_on IS NULL AND id > 50000000
           AND periods @> (now() AT TIME ZONE 'Asia/Shanghai')::date ORDER BY id LIMIT %(most)s
    """
    numbers = [number for (number,) in run(register, (query, {"most": REVOKED}))]
    worst = {}
    for turn, number in enumerate(numbers):
        paths = [f"{API}/{number}", f"{PAGE}/{number}"]
        many = threading.Thread(target=crowd, args=(door, paths, int(SHOWN + 6)))
        many.start()
        # Each time at another moment of the copy's life.
        time.sleep(1 + turn * 0.7)
        since = revoke(register, number)
        worst[number] = last_shown_valid(door, paths[turn % 2], since)
        many.join()
    longest = max(worst.values())
    print(f"\n  shown valid for {longest:.1f} s after the revocation (goal {SHOWN})")
    assert longest < SHOWN, worst
