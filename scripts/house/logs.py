"""A WARNING or ERROR in Odoo's log is a failure unless the allow-list explains it."""

import re
from pathlib import Path

from .paths import ROOT

ALLOW_LIST = ROOT / "config" / "log_allow_list.txt"
_BAD = re.compile(r"^\d{4}-\d\d-\d\d [\d:,]+ \d+ (WARNING|ERROR|CRITICAL) .*$", re.MULTILINE)


def allowed() -> list[re.Pattern]:
    """Each entry: a `#` line that explains, then the pattern."""
    lines = ALLOW_LIST.read_text().splitlines()
    return [re.compile(text) for text in lines if text and not text.startswith("#")]


def complaints(log: Path, most: int = 10) -> list[str]:
    patterns = allowed()
    found = [
        match.group()
        for match in _BAD.finditer(log.read_text(errors="replace"))
        if not any(pattern.search(match.group()) for pattern in patterns)
    ]
    rest = [f"… and {len(found) - most} more in {log}"] if len(found) > most else []
    return [text[:300] for text in found[:most]] + rest
