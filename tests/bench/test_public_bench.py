"""Public look-ups: beside a controller that reads nothing, and a million rows beside ten thousand.

Both sizes are two databases of one server, asked in turn (A B, B A, …), so that what else the
machine does meets both. What a look-up costs is processor time of Odoo and PostgreSQL together.
"""

import statistics
from typing import NamedTuple

import pytest

from .public_rows import addresses, dropped, grown
from .public_server import YARDSTICK, load, odoo

FEW, MANY, ROUNDS, SECONDS, KEYS = 10_000, 1_000_000, 9, 2, 2_000
CONSTANT = "constant"
# The rate of answers beside the constant's, and what 1 M rows may cost beside 10 k.
SHARES = {CONSTANT: 1, "number as JSON": 0.80, "number as page": 0.60, "part of a name": 0.28}
GROWTH = {"number as JSON": 1.05, "number as page": 1.05, "part of a name": 2.5}
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]


class Seen(NamedTuple):
    rate: float
    cost: float


def ask(server, database, paths, folder, seconds=SECONDS):
    before = server.spent()
    # As a browser in China says it; a program says no language and must not pay for that.
    said = {"X-Odoo-Database": database, "Accept-Language": "zh-CN,zh;q=0.9"}
    found = load(server.url, paths, folder, seconds, headers=said)
    return Seen(found.rate, (server.spent() - before) / found.answers)


def measured(server, todo, folder):
    """{(database, question): what was seen in each round}; the database asked first changes."""
    seen = {(database, name): [] for name in SHARES for database in todo}
    for database, name in seen:
        ask(server, database, todo[database][name], folder, 1)
    for number in range(ROUNDS):
        for name in SHARES:
            for database in list(todo)[:: -1 if number % 2 else 1]:
                seen[database, name].append(ask(server, database, todo[database][name], folder))
    return seen


@pytest.fixture(scope="module")
def sizes():
    names = [grown(FEW), grown(MANY)]
    yield names
    for name in names:
        dropped(name)


def ratios(some, others, what):
    return [getattr(a, what) / getattr(b, what) for a, b in zip(some, others, strict=True)]


def test_look_ups_cost_little_more_than_odoo_itself(sizes, tmp_path):
    few, many = sizes
    todo = {name: {CONSTANT: [YARDSTICK], **addresses(name, KEYS)} for name in sizes}
    with odoo(sizes, workers=2) as server:
        seen = measured(server, todo, tmp_path)
    slow = []
    for name, wanted in SHARES.items():
        share = statistics.median(ratios(seen[many, name], seen[many, CONSTANT], "rate"))
        grown_by = ratios(seen[many, name], seen[few, name], "cost")
        growth, (low, _middle, high) = statistics.median(grown_by), statistics.quantiles(grown_by)
        print(f"\n  {name}: {share:.2f} of the constant's rate (goal {wanted}); 1 M rows cost "
              f"{growth:.3f} of 10 k (goal {GROWTH.get(name, 'none')}, "
              f"half of the rounds {low:.2f} to {high:.2f})", end="")  # fmt: skip
        if share < wanted or growth > GROWTH.get(name, 9):
            slow.append(name)
    print()
    assert not slow, slow
