"""The draw: uniform, repeatable, and refused after any change, by two programs apart."""

import copy
import importlib.util
import json
import subprocess
import sys
from collections import Counter
from itertools import combinations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from industrial_licence.draw.kernel import (
    WORDS,
    Candidate,
    DrawError,
    Pool,
    below,
    canonical,
    commitment,
    faults,
    fingerprint,
    record,
    select,
)

pytestmark = pytest.mark.kernel
VERIFIER = Path(__file__).parents[2] / "scripts" / "verify_draw.py"
SPEC = importlib.util.spec_from_file_location("verify_draw", VERIFIER)
verifier = importlib.util.module_from_spec(SPEC)
SPEC.loader.exec_module(verifier)

AT = {"committed_at": "2026-03-02T01:00:00Z", "drawn_at": "2026-03-02T01:05:00Z"}
# Critical values of chi-square at 1 in 10,000, by degrees of freedom.
CHI_SQUARE = {3: 21.11, 4: 23.51, 9: 33.72}


def pool_of(count=5, seats=2, **more):
    rows = tuple(Candidate(f"A{n}", group=f"G{n % 2}") for n in range(count))
    return Pool(number="D-1", subject="Visit", seats=seats, candidates=rows, **more)


def seed_of(number):
    return number.to_bytes(32, "big")


def held(pool=None, seed=7, witness="03 11 17"):
    return record(
        pool or pool_of(excluded=(("A9", "employed there"),)),
        seed=seed_of(seed), witness=witness, **AT,
    )  # fmt: skip


def chi_square(counts, expected):
    return sum((counts[key] - want) ** 2 / want for key, want in expected.items())


def test_every_set_of_two_out_of_five_is_equally_likely():
    pool, rounds = pool_of(), 4000
    counts = Counter(frozenset(select(pool, seed_of(n))) for n in range(rounds))
    sets = {frozenset(pair): rounds / 10 for pair in combinations([f"A{n}" for n in range(5)], 2)}
    assert set(counts) == set(sets)
    assert chi_square(counts, sets) < CHI_SQUARE[9]


def test_weights_are_chances():
    rows = tuple(Candidate(key, weight) for key, weight in (("a", 1), ("b", 2), ("c", 3), ("d", 4)))
    pool, rounds = Pool("D", "s", 1, rows), 5000
    counts = Counter(select(pool, seed_of(n))[0] for n in range(rounds))
    expected = {row.key: rounds * row.weight / 10 for row in rows}
    assert chi_square(counts, expected) < CHI_SQUARE[3]


def test_words_of_the_broken_last_lap_are_rejected():
    limit = WORDS // 2 + 1
    assert below(limit, iter([WORDS - 1, limit, 5])) == 5
    assert below(3, iter([WORDS - 1, 4])) == 1
    assert below(4, iter([WORDS - 1])) == 3


@given(st.integers(1, 40), st.data())
def test_the_same_draw_gives_the_same_result(count, data):
    seats = data.draw(st.integers(1, count))
    seed, witness = data.draw(st.binary(min_size=32, max_size=32)), data.draw(st.text(max_size=8))
    pool = pool_of(count, seats)
    first = select(pool, seed, witness)
    shuffled = data.draw(st.permutations(pool.candidates))
    again = Pool("D-1", "Visit", seats, tuple(shuffled))
    assert select(again, seed, witness) == first
    assert len(set(first)) == seats <= count


@given(st.integers(2, 6), st.integers(0, 500))
def test_spread_seats_never_go_to_one_group(seats, seed):
    rows = tuple(Candidate(f"A{n}", group="big" if n else "small") for n in range(8))
    pool = Pool("D", "s", seats, rows, is_spread=True)
    drawn = select(pool, seed_of(seed))
    assert len({row.group for row in rows if row.key in drawn}) == 2


def test_both_programs_accept_an_honest_record():
    for seed in range(60):
        honest = json.loads(canonical(held(pool_of(7, 3, is_spread=True), seed, f"w{seed}")))
        assert faults(honest) == []
        assert verifier.verify(honest, honest["commitment"]) == honest["result"]


def leaves(data, path=()):
    """Every place in the record that holds a value."""
    if isinstance(data, dict | list):
        items = data.items() if isinstance(data, dict) else enumerate(data)
        for key, value in items:
            yield from leaves(value, (*path, key))
    else:
        yield path


def tampered(path):
    changed = copy.deepcopy(held())
    *way, last = path
    place = changed
    for step in way:
        place = place[step]
    value = place[last]
    place[last] = not value if isinstance(value, bool) else (
        value + 1 if isinstance(value, int) else f"{value}0"
    )  # fmt: skip
    return changed


@pytest.mark.parametrize("path", list(leaves(held())), ids=lambda p: ".".join(map(str, p)))
def test_a_change_of_any_field_is_refused(path):
    changed = tampered(path)
    assert faults(changed)
    with pytest.raises((verifier.Refused, ValueError)):
        verifier.verify(changed)


@pytest.mark.parametrize("part", ["pool", "seed", "witness", "result", "commitment"])
def test_a_change_with_a_new_fingerprint_is_refused_too(part):
    changed = held()
    changed[part] = {
        "pool": pool_of(6).as_dict(), "seed": seed_of(8).hex(), "witness": "other",
        "result": list(reversed(changed["result"])), "commitment": "0" * 64,
    }[part]  # fmt: skip
    body = {name: value for name, value in changed.items() if name != "record_hash"}
    changed["record_hash"] = fingerprint(body)
    assert faults(changed)
    with pytest.raises(verifier.Refused):
        verifier.verify(changed)


def test_a_record_made_up_afterwards_misses_the_published_commitment():
    published, other = held(seed=7), held(seed=8)
    assert verifier.verify(other)
    with pytest.raises(verifier.Refused, match="published"):
        verifier.verify(other, published["commitment"])


def test_the_commitment_binds_pool_and_seed():
    pool = pool_of()
    assert commitment(pool.fingerprint, seed_of(1)) != commitment(pool.fingerprint, seed_of(2))
    assert commitment(pool.fingerprint, seed_of(1)) != commitment("0" * 64, seed_of(1))


@pytest.mark.parametrize(
    "fault",
    [
        {"count": 1}, {"seats": 0}, {"excluded": (("A1", "twice"),)}, {"excluded": (("X", " "),)},
        {"redraw": 1}, {"previous": "0" * 64, "redraw_reason": "why"},
        {"seats": 1, "is_spread": True},
    ],
)  # fmt: skip
def test_a_pool_that_cannot_be_drawn_from_is_refused(fault):
    with pytest.raises(DrawError):
        pool_of(**fault)


def test_the_program_says_it_by_its_exit_code(tmp_path):
    file, cases = tmp_path / "draw.json", []
    for text in (json.dumps(held()), json.dumps(tampered(("witness",))), "{", '{"pool": 1}'):
        file.write_text(text, encoding="utf-8")
        done = subprocess.run(
            [sys.executable, "-I", VERIFIER, file], capture_output=True, text=True, check=False
        )
        assert not done.stderr
        cases.append((done.returncode, done.stdout.split()[0]))
    assert cases == [(0, "The"), (1, "REFUSED:"), (1, "REFUSED:"), (1, "REFUSED:")]
    assert len(VERIFIER.read_text(encoding="utf-8").splitlines()) < 150
