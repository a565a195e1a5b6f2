#!/usr/bin/env python3
"""Pictures of the six paper forms for docs/pictures/forms, from the sheets of their golden test.

python scripts/draw_forms.py        (with the interpreter of `make test`)
"""

import runpy
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PICTURES = ROOT / "docs" / "pictures" / "forms"
DOTS = "60"


def main() -> None:
    sys.path.insert(0, str(ROOT / "tests" / "documents"))
    runpy.run_path(str(ROOT / "tests" / "conftest.py"))
    from house.industrial_licence.forms.typst_source import request  # noqa: PLC0415
    from house.industrial_licence.report.typst_engine import Engine  # noqa: PLC0415
    from six_forms import every_one  # noqa: PLC0415

    PICTURES.mkdir(parents=True, exist_ok=True)
    engine = Engine()
    with tempfile.TemporaryDirectory() as folder:
        for name, sheet in every_one().items():
            path = Path(folder, f"{name}.pdf")
            path.write_bytes(engine.draw(request(sheet), moment=0).content)
            command = ["pdftoppm", "-r", DOTS, "-gray", "-png", "-singlefile", path]
            subprocess.run([*command, PICTURES / name], check=True)
    engine.close()


if __name__ == "__main__":
    main()
