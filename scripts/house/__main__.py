"""Entry: python3 -m house COMMAND."""

import os
import signal
import sys

if sys.version_info < (3, 11):
    sys.exit(
        "Python 3.11 is needed, python3 is %d.%d. Install it (Debian 12: apt-get install python3)."
        % sys.version_info[:2]
    )

from . import backup, nightly, running, testing, translating
from .process import die_with_parent
from .say import Trouble, line

COMMANDS = {
    "run": running.command_run,
    "stop": running.command_stop,
    "reset": running.command_reset,
    "shell": running.command_shell,
    "test": testing.command_test,
    "lint": testing.command_lint,
    "format": testing.command_format,
    "faults": testing.command_faults,
    "bench": testing.command_bench,
    "documents": nightly.command_documents,
    "i18n": translating.command_i18n,
    "backup": backup.command_backup,
    "restore": backup.command_restore,
}


def main() -> int:
    name = sys.argv[1] if len(sys.argv) == 2 else ""
    if name not in COMMANDS:
        line("Usage: make " + "|".join(COMMANDS))
        return 2
    if os.getppid() != 1:
        die_with_parent(signal.SIGINT)
    # A shell that starts us in the background has the interrupt ignored; we still want to hear it.
    for sig in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sig, signal.default_int_handler)
    try:
        return COMMANDS[name]() or 0
    except Trouble as trouble:
        line(f"\n✗ {trouble}")
        return 1
    except KeyboardInterrupt:
        line("\nStopped.")
        return 130


sys.exit(main())
