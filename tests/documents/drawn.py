"""The tools that read what was drawn."""

import re
import subprocess

CELL = re.compile(r"(TD|TH)\b")


def told(*command) -> str:
    ran = subprocess.run(command, capture_output=True, check=True, timeout=120)
    return ran.stdout.decode(errors="replace")


def cells_of(path) -> list[str]:
    """The text of every table cell of a PDF, in order, from its structure tree."""
    cells, depth = [], None
    for raw in told("pdfinfo", "-struct-text", str(path)).split("\n"):
        text = raw.lstrip(" ")
        indent = len(raw) - len(text)
        if not text.startswith('"') and depth is not None and indent <= depth:
            depth = None
        if CELL.match(text):
            cells.append("")
            depth = indent
        elif text.startswith('"') and depth is not None and indent > depth:
            cells[-1] += text[1:].removesuffix('"')
    return cells


def pages_of(path) -> list[str]:
    return told("pdftotext", "-layout", str(path), "-").split("\f")[:-1]


def words_of(path) -> str:
    """All tagged text of a PDF in reading order, without spaces, heads and feet of pages."""
    lines = [line.strip() for line in told("pdfinfo", "-struct-text", str(path)).split("\n")]
    said = "".join(line[1:].removesuffix('"') for line in lines if line.startswith('"'))
    return "".join(said.split())
