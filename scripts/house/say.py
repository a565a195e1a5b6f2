"""What a person reads while the machine works: one line per step, one sentence per failure."""

import sys
import time
from contextlib import contextmanager


class Trouble(Exception):
    """Something a person must know or do; its text is the whole message."""


def line(text: str = "") -> None:
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


@contextmanager
def step(text: str):
    """Print what is being done and, at the end, how long it took."""
    started = time.monotonic()
    line(f"  · {text} …")
    try:
        yield
    except BaseException:
        line(f"  ✗ {text} – after {time.monotonic() - started:.1f} s")
        raise
    line(f"  ✓ {text} – {time.monotonic() - started:.1f} s")
