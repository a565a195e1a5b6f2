"""Pages kept by what they were drawn from, and a brake on who asks too much. Pure, per process."""

import time
from collections import OrderedDict, defaultdict


class Pages:
    """The pages asked for last: a key names address, language and version of the data."""

    def __init__(self, most: int):
        self.most, self.kept = most, OrderedDict()

    def find(self, key: str):
        found = self.kept.get(key)
        if found is not None:
            self.kept.move_to_end(key)
        return found

    def keep(self, key: str, page: bytes) -> None:
        self.kept[key] = page
        while len(self.kept) > self.most:
            self.kept.popitem(last=False)


class Brake:
    """So many questions a minute from one address; the proxy before us counts for all processes."""

    def __init__(self, clock=time.monotonic):
        self.clock, self.minute, self.asked = clock, 0, defaultdict(int)

    def holds(self, address: str, most: int) -> bool:
        """True when this question is one too many; `most` 0 asks no limit."""
        minute = int(self.clock() // 60)
        if minute != self.minute:
            self.minute, self.asked = minute, defaultdict(int)
        self.asked[address] += 1
        return bool(most) and self.asked[address] > most
