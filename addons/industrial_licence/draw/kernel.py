"""A draw anybody can check. Pure: the pool, the seed and the witness value decide, nothing else.

The pool is frozen and hashed; a secret seed is fixed by publishing its hash before the draw and
the seed itself after it. Candidates are taken without replacement from a SHA-256 stream, with
rejection of the numbers that would favour the first ones. `scripts/verify_draw.py` does the same
again without this module.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial

FORMAT = "licence-draw/1"
SEED_BYTES = 32
WORD_BYTES = 8
WORDS = 1 << 8 * WORD_BYTES


class DrawError(ValueError):
    """A draw that cannot be held, or a record that does not hold together."""


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    key: str
    weight: int = 1
    group: str = ""

    def __post_init__(self):
        if not self.key:
            raise DrawError("A candidate has no key.")
        if type(self.weight) is not int or self.weight < 1:
            raise DrawError(f"The weight of {self.key} is no whole number above zero.")


@dataclass(frozen=True, slots=True)
class Pool:
    """Who may be drawn, who was left out and why, for how many seats, in which draw."""

    number: str
    subject: str
    seats: int
    candidates: tuple[Candidate, ...]
    excluded: tuple[tuple[str, str], ...] = ()
    is_spread: bool = False
    """Not all seats may go to one group: the last one is then taken from the others."""
    redraw: int = 0
    redraw_reason: str = ""
    previous: str = ""
    """Fingerprint of the record this one repeats."""

    def __post_init__(self):
        object.__setattr__(self, "candidates", tuple(sorted(self.candidates)))
        object.__setattr__(self, "excluded", tuple(sorted(self.excluded)))
        self._check_keys()
        self._check_seats()
        if bool(self.redraw) != bool(self.previous and self.redraw_reason.strip()):
            raise DrawError("A redraw names the draw it repeats and its reason; a first draw none.")

    def _check_keys(self):
        keys = [c.key for c in self.candidates] + [key for key, _reason in self.excluded]
        if len(set(keys)) != len(keys):
            raise DrawError("Somebody stands in the pool twice.")
        if any(not reason.strip() for _key, reason in self.excluded):
            raise DrawError("Every exclusion needs its reason.")

    def _check_seats(self):
        if not 0 < self.seats <= len(self.candidates):
            raise DrawError("There are not enough candidates for the seats.")
        groups = {candidate.group for candidate in self.candidates}
        if self.is_spread and (self.seats < 2 or len(groups) < 2):
            raise DrawError("Two groups and two seats are needed to spread the seats.")

    def as_dict(self) -> dict:
        return {
            "format": FORMAT,
            "number": self.number,
            "subject": self.subject,
            "seats": self.seats,
            "candidates": [
                {"key": c.key, "weight": c.weight, "group": c.group} for c in self.candidates
            ],
            "excluded": [{"key": key, "reason": reason} for key, reason in self.excluded],
            "is_spread": self.is_spread,
            "redraw": self.redraw,
            "redraw_reason": self.redraw_reason,
            "previous": self.previous,
        }

    @classmethod
    def from_dict(cls, data: Mapping) -> "Pool":
        return cls(
            number=data["number"],
            subject=data["subject"],
            seats=data["seats"],
            candidates=tuple(Candidate(**row) for row in data["candidates"]),
            excluded=tuple((row["key"], row["reason"]) for row in data["excluded"]),
            is_spread=data["is_spread"],
            redraw=data["redraw"],
            redraw_reason=data["redraw_reason"],
            previous=data["previous"],
        )

    @property
    def fingerprint(self) -> str:
        return fingerprint(self.as_dict())


def canonical(data) -> bytes:
    """One value, one text: sorted names, no blanks, UTF-8."""
    text = json.dumps(data, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode()


def fingerprint(data) -> str:
    return hashlib.sha256(canonical(data)).hexdigest()


def commitment(pool_hash: str, seed: bytes) -> str:
    """What is published before the draw: it fixes the seed and tells nothing of it."""
    if len(seed) != SEED_BYTES:
        raise DrawError(f"A seed has {SEED_BYTES} bytes.")
    return hashlib.sha256(f"{FORMAT}|commit|{pool_hash}|{seed.hex()}".encode()).hexdigest()


def stream(pool_hash: str, seed: bytes, witness: str) -> Iterator[int]:
    """Endless whole numbers below 2^64, four from each SHA-256 of the counter."""
    root = hashlib.sha256(canonical([FORMAT, "stream", pool_hash, seed.hex(), witness])).digest()
    counter = 0
    while True:
        block = hashlib.sha256(root + counter.to_bytes(8, "big")).digest()
        for start in range(0, len(block), WORD_BYTES):
            yield int.from_bytes(block[start : start + WORD_BYTES], "big")
        counter += 1


def below(limit: int, words: Iterator[int]) -> int:
    """A number below `limit`, each equally likely: words of the broken last lap are rejected."""
    if not 0 < limit <= WORDS:
        raise DrawError("The weights are out of range.")
    usable = WORDS - WORDS % limit
    return next(word for word in words if word < usable) % limit


def select(pool: Pool, seed: bytes, witness: str = "") -> tuple[str, ...]:
    """The keys drawn, in the order they were drawn."""
    words = stream(pool.fingerprint, seed, witness)
    waiting, chosen = list(pool.candidates), []
    while len(chosen) < pool.seats:
        taken = _take(_eligible(pool, waiting, chosen), words)
        waiting.remove(taken)
        chosen.append(taken)
    return tuple(candidate.key for candidate in chosen)


def _eligible(pool: Pool, waiting: Sequence[Candidate], chosen: Sequence[Candidate]):
    groups = {candidate.group for candidate in chosen}
    if pool.is_spread and len(chosen) == pool.seats - 1 and len(groups) == 1:
        return [candidate for candidate in waiting if candidate.group not in groups]
    return waiting


def _take(candidates: Sequence[Candidate], words: Iterator[int]) -> Candidate:
    mark = below(sum(candidate.weight for candidate in candidates), words)
    for candidate in candidates:
        mark -= candidate.weight
        if mark < 0:
            return candidate
    raise DrawError("The mark lies behind the last candidate.")


def record(
    pool: Pool, *, seed: bytes, witness: str, committed_at: str, drawn_at: str, find=select
) -> dict:
    """The whole draw as data, closed by its own fingerprint; `find` is how the seats are found."""
    data = {
        "pool": pool.as_dict(),
        "pool_hash": pool.fingerprint,
        "commitment": commitment(pool.fingerprint, seed),
        "committed_at": committed_at,
        "drawn_at": drawn_at,
        "seed": seed.hex(),
        "witness": witness,
        "result": list(find(pool, seed, witness)),
    }
    return {**data, "record_hash": fingerprint(data)}


def faults(data: Mapping) -> list[str]:
    """What does not hold in a record; nothing when the draw can be repeated from it."""
    body = {name: value for name, value in data.items() if name != "record_hash"}
    try:
        pool, seed = Pool.from_dict(data["pool"]), bytes.fromhex(data["seed"])
        checks = {
            "record_hash": partial(fingerprint, body),
            "pool": pool.as_dict,
            "pool_hash": lambda: pool.fingerprint,
            "commitment": partial(commitment, pool.fingerprint, seed),
            "result": lambda: list(select(pool, seed, data["witness"])),
        }
        return [name for name, again in checks.items() if data.get(name) != again()]
    except (KeyError, TypeError, ValueError) as error:
        return [f"unreadable: {error}"]
