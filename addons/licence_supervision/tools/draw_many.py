"""The draw of the core for large pools: the same seats from the same stream, found in a tree.

The core's own `select` walks the pool for each seat; with 500 seats among 130,000 enterprises that
is sixty million steps. A Fenwick tree of the weights finds each seat in seventeen. A test holds
both against each other; the published record is read by the core's own verifier.
"""

from odoo.addons.industrial_licence.draw.kernel import DrawError, Pool, below, record, stream


class Weights:
    """Weights by place: taken out one by one, found by their running sum."""

    def __init__(self, weights):
        self.sums = [0, *weights]
        self.total = sum(weights)
        for place in range(1, len(self.sums)):
            above = place + (place & -place)
            if above < len(self.sums):
                self.sums[above] += self.sums[place]
        self.top = 1 << (len(self.sums).bit_length() - 1)

    def place_of(self, mark):
        """The first place whose running sum lies above `mark`."""
        place, step = 0, self.top
        while step:
            there = place + step
            if there < len(self.sums) and self.sums[there] <= mark:
                place, mark = there, mark - self.sums[there]
            step >>= 1
        return place

    def take(self, place, weight):
        self.total -= weight
        number = place + 1
        while number < len(self.sums):
            self.sums[number] -= weight
            number += number & -number


def select_many(pool: Pool, seed: bytes, witness: str) -> tuple[str, ...]:
    """The keys drawn, in the order they were drawn."""
    if pool.is_spread:
        raise DrawError("Seats are spread only in small draws.")
    words = stream(pool.fingerprint, seed, witness)
    weights, chosen = Weights([each.weight for each in pool.candidates]), []
    while len(chosen) < pool.seats:
        place = weights.place_of(below(weights.total, words))
        taken = pool.candidates[place]
        weights.take(place, taken.weight)
        chosen.append(taken.key)
    return tuple(chosen)


def record_many(pool: Pool, **told) -> dict:
    """The record as the core writes it; anybody verifies it with the core's own script."""
    return record(pool, **told, find=select_many)
