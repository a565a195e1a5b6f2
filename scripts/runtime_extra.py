"""Write requirements/runtime-extra.txt: what the official image lacks, pinned as in odoo.txt."""

import re
import subprocess
import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parents[1] / "requirements"
WANTED = ("holidays", "segno", "typst", "pyhanko", "fonttools", "python-stdnum")


def main(uv: str) -> None:
    pins = dict(
        re.findall(r"^([a-z0-9-]+)==(\S+)", (FOLDER / "odoo.txt").read_text(), re.MULTILINE)
    )
    source = "\n".join(f"{name}=={pins[name]}" for name in WANTED)
    subprocess.run(
        [
            uv, "pip", "compile", "-q", "--generate-hashes", "--python-version", "3.12",
            "--no-header", "--no-emit-index-url", "--constraint", FOLDER / "odoo.txt",
            "-o", FOLDER / "runtime-extra.txt", "-",
        ],
        input=source, text=True, check=True,
    )  # fmt: skip


main(*sys.argv[1:])
