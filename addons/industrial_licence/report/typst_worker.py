"""The child process that draws: reads requests on stdin, writes PDFs on stdout, can do no more.

Run by `typst_engine` as `python -I typst_worker.py <seconds> <bytes>`; knows nothing of Odoo.
A message is a length in 8 bytes and so many bytes: JSON in, JSON head and the file out.
"""

import ctypes
import json
import re
import resource
import signal
import struct
import sys
from pathlib import Path

import typst

SIGN = "〓"
NEW_USERS, NEW_NETWORK = 0x10000000, 0x40000000  # CLONE_NEWUSER, CLONE_NEWNET
DIE_WITH_PARENT = 1  # PR_SET_PDEATHSIG
REFUSED = re.compile(r"(?:could not be displayed|disallowed codepoint|contains the codepoint)")
QUOTED = re.compile(r'`"(.*?)"`', re.DOTALL)
ESCAPE = re.compile(r"\\u\{([0-9a-f]+)\}")
ATTEMPTS = 200


def confine(seconds: int, memory: int) -> bool:
    """No network (where the kernel lets us), no file written, bounded time and memory."""
    libc = ctypes.CDLL(None)
    libc.prctl(DIE_WITH_PARENT, signal.SIGKILL)
    is_offline = libc.unshare(NEW_USERS | NEW_NETWORK) == 0
    resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
    return is_offline


def read() -> bytes | None:
    head = sys.stdin.buffer.read(8)
    return sys.stdin.buffer.read(struct.unpack(">Q", head)[0]) if len(head) == 8 else None


def write(answer: dict, content: bytes = b"") -> None:
    answer["grown"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * 1024
    for part in (json.dumps(answer).encode(), content):
        sys.stdout.buffer.write(struct.pack(">Q", len(part)) + part)
    sys.stdout.buffer.flush()


def refused_sign(error: Exception, sheet: str) -> str:
    """The character a standard or the fonts refuse, out of typst's message; or the error again."""
    message = str(error)
    quoted = QUOTED.search(message) if REFUSED.search(message) else None
    sign = ESCAPE.sub(lambda found: chr(int(found[1], 16)), quoted[1]) if quoted else ""
    if not sign or sign not in sheet:
        raise error
    return sign


class Press:
    """Fonts once, then one document after another."""

    def __init__(self, folders: list[str], root: str):
        self.fonts = typst.Fonts(False, False, folders)
        self.known = set(self.fonts.families())
        self.root = root

    def families(self, wanted: dict) -> str:
        found = {
            key: [name for name in names if name in self.known] for key, names in wanted.items()
        }
        if not all(found.values()):
            raise LookupError("No font for Chinese text was found; install fonts-noto-cjk.")
        return json.dumps(found)

    def draw(self, request: dict) -> tuple[dict, bytes]:
        """The PDF, and the characters that no font has and that are printed as 〓."""
        sheet, lost = request["sheet"], []
        families = self.families(request["families"])
        for _ in range(ATTEMPTS):
            try:
                return {"lost": lost}, self.compile(request, {"sheet": sheet, "families": families})
            except typst.TypstError as error:
                lost.append(refused_sign(error, sheet))
                sheet = sheet.replace(lost[-1], SIGN)
        raise LookupError("Too many characters have no font.")

    def compile(self, request: dict, inputs: dict) -> bytes:
        # A fresh compiler each time: typst remembers sys inputs, and one citizen's must not stay.
        return typst.compile(
            request["source"].encode(),
            root=self.root,
            font_paths=self.fonts,
            sys_inputs=inputs,
            pdf_standards=list(request["standards"]),
            package_path=self.root,
            package_cache_path=self.root,
            timestamp=request["moment"],
        )


def main() -> None:
    setup = json.loads(read())
    press = Press(setup["folders"], str(Path.cwd()))
    offline = confine(int(sys.argv[1]), int(sys.argv[2]))
    write({"ready": True, "offline": offline})
    while (message := read()) is not None:
        try:
            write(*press.draw(json.loads(message)))
        except (typst.TypstError, LookupError, MemoryError) as error:
            write({"error": str(error)[:2000] or type(error).__name__})


if __name__ == "__main__":
    main()
