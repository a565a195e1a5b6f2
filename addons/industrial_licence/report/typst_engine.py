"""Draws requests in a child process of its own: limited time and memory, no network, no Odoo.

`Engine.draw(request)` keeps one warm child; a child that hangs, dies or has drawn for long enough
is replaced. Fonts are looked for in `LICENCE_FONTS` (folders joined by ":") and then in FOLDERS.
"""

import json
import os
import struct
import subprocess
import sys
import tempfile
import threading
from dataclasses import dataclass
from pathlib import Path

WORKER = Path(__file__).with_name("typst_worker.py")
FOLDERS = (
    "/usr/local/share/fonts",
    "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
    "/usr/share/fonts/opentype/noto",
    "/usr/share/fonts/truetype/lxgw-wenkai",
    "/usr/share/fonts/truetype/hanazono",
    "/usr/share/fonts/truetype/babelstone",
    "/usr/share/fonts/truetype/dejavu",
)
SECONDS = 120
MEMORY = 4 << 30
CHILD_LIFE = 3600  # CPU seconds after which the system itself ends a child
DOCUMENTS = 500  # after which a child is replaced, so that its memory stays small
GROWN = 900 << 20  # bytes a child may have held at most to be given another document


class EngineError(RuntimeError):
    """The document could not be drawn; the message says why in one sentence."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """A PDF, and the characters no font has, which stand in it as 〓."""

    content: bytes
    lost: tuple[str, ...] = ()


def font_folders() -> list[str]:
    """The office's own fonts first, then the ones the distribution brings."""
    own = [each for each in os.environ.get("LICENCE_FONTS", "").split(":") if each]
    return [each for each in (*own, *FOLDERS) if Path(each).is_dir()]


class Child:
    """One running worker and the conversation with it."""

    def __init__(self, folders: list[str], memory: int):
        self.home = tempfile.TemporaryDirectory(prefix="licence-typst-")
        self.owner = os.getpid()
        self.drawn = 0
        self.grown = 0
        self.process = subprocess.Popen(
            [sys.executable, "-I", str(WORKER), str(CHILD_LIFE), str(memory)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=self.home.name,
            env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "HOME": self.home.name},
            close_fds=True,
        )
        self.offline = self.ask({"folders": folders}, SECONDS)[0]["offline"]

    def ask(self, message: dict, seconds: float) -> tuple:
        """The answer to one message; a child that does not give it in time is ended."""
        watch = threading.Timer(seconds, self.process.kill)
        watch.start()
        self.drawn += 1
        try:
            self._send(json.dumps(message).encode())
            answers = [self._receive() for _ in range(2)]
        except (OSError, EOFError, struct.error) as error:
            self.end()
            raise EngineError(
                f"The document was not drawn: the engine gave no answer within {seconds:g} seconds"
                " or ran out of memory."
            ) from error
        finally:
            watch.cancel()
        answer = json.loads(answers[0])
        self.grown = answer.pop("grown", 0)
        return (answer, answers[1])

    def _send(self, content: bytes) -> None:
        self.process.stdin.write(struct.pack(">Q", len(content)) + content)
        self.process.stdin.flush()

    def _receive(self) -> bytes:
        (length,) = struct.unpack(">Q", self.process.stdout.read(8))
        content = self.process.stdout.read(length)
        if len(content) < length:
            raise EOFError
        return content

    def is_usable(self) -> bool:
        # After a fork the pipes belong to two processes; each needs a child of its own.
        is_ours = self.owner == os.getpid()
        is_small = self.drawn <= DOCUMENTS and self.grown <= GROWN
        return is_ours and self.process.poll() is None and is_small

    def end(self) -> None:
        if self.owner == os.getpid():
            self.process.kill()
            self.process.wait()
            for pipe in (self.process.stdin, self.process.stdout):
                pipe.close()
            self.home.cleanup()


class Engine:
    """One child, started when first needed, shared by the threads of a process."""

    def __init__(self, folders: list[str] | None = None, *, seconds=SECONDS, memory=MEMORY):
        self.folders = folders
        self.seconds = seconds
        self.memory = memory
        self._child: Child | None = None
        self._lock = threading.Lock()

    def draw(self, request: dict, moment: int | None = None) -> Drawn:
        """The PDF of a request (`forms.typst_source.request`), dated `moment` (unix seconds)."""
        with self._lock:
            answer, content = self._ready().ask(request | {"moment": moment}, self.seconds)
        if "error" in answer:
            raise EngineError(f"The document was not drawn: {answer['error']}")
        return Drawn(content, tuple(answer["lost"]))

    def _ready(self) -> Child:
        if self._child is None or not self._child.is_usable():
            self._drop()
            self._child = Child(self.folders or font_folders(), self.memory)
        return self._child

    @property
    def is_offline(self) -> bool:
        """Whether the kernel let the child give up the network."""
        with self._lock:
            return self._ready().offline

    def close(self) -> None:
        with self._lock:
            self._drop()

    def _drop(self) -> None:
        if self._child is not None:
            self._child.end()
        self._child = None
