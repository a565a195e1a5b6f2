"""Children that never outlive us, and locks that a killed run leaves open."""

import ctypes
import fcntl
import os
import signal
import subprocess
from contextlib import contextmanager
from pathlib import Path

from .say import Trouble, line

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True)


def die_with_parent(sig: int = signal.SIGTERM) -> None:
    """Ask the kernel to signal this process when its parent is gone, however it went."""
    _libc.prctl(_PR_SET_PDEATHSIG, sig, 0, 0, 0)


def spawn(command, *, sig=signal.SIGTERM, user=None, **options) -> subprocess.Popen:
    """Start a child in its own process group that dies when we die."""
    if user:
        options |= {"user": user, "group": _group_of(user), "extra_groups": []}
    return subprocess.Popen(
        [str(part) for part in command],
        process_group=0,
        preexec_fn=lambda: die_with_parent(sig),  # noqa: PLW1509 - single-threaded at this point
        **options,
    )


def _group_of(user: str) -> int:
    import pwd  # noqa: PLC0415

    return pwd.getpwnam(user).pw_gid


def run(command, *, what: str, log: Path | None = None, **options) -> str:
    """Run to the end; a failure ends in one sentence with the last lines of the output."""
    done = subprocess.run(
        [str(part) for part in command],
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        check=False,
        preexec_fn=die_with_parent,
        **options,
    )
    if log:
        log.parent.mkdir(parents=True, exist_ok=True)
        log.write_text(done.stdout)
    if done.returncode:
        tail = "\n".join("      " + text for text in done.stdout.strip().splitlines()[-12:])
        line(tail)
        raise Trouble(f"{what} did not succeed (exit {done.returncode}).")
    return done.stdout


@contextmanager
def locked(path: Path, busy: str | None = None):
    """Hold an exclusive lock; the kernel drops it when the holder dies."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+") as handle:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            if busy:
                line(f"  · {busy}")
            fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def alive(pid: int, word: str) -> bool:
    """Is this process ours still? The command line must hold the word: pids are reused."""
    try:
        return word in Path(f"/proc/{pid}/cmdline").read_bytes().decode(errors="replace")
    except OSError:
        return False


def end(child: subprocess.Popen, sig: int = signal.SIGTERM, patience: float = 15) -> None:
    if child.poll() is not None:
        return
    os.kill(child.pid, sig)
    try:
        child.wait(patience)
    except subprocess.TimeoutExpired:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()
