"""`make i18n`: templates from the running code, merged into the Chinese files; nothing is lost."""

import subprocess
import tempfile
from pathlib import Path

from .paths import ADDONS, MODULES, ROOT
from .running import prepare
from .say import step
from .testing import alone, ensure_template

MERGE = ROOT / "scripts" / "merge_terms.py"


def command_i18n() -> int:
    house = prepare(dev=True, cluster="test")
    script = (Path(__file__).parent / "i18n_script.py").read_text()
    with alone(house), house.cluster.running(), tempfile.TemporaryDirectory() as folder:
        template = ensure_template(house)
        with step("exporting the terms"):
            house.python_in_odoo(
                template, "i18n", script, LICENCE_I18N=folder, LICENCE_MODULES=",".join(MODULES)
            )
        done = subprocess.run([house.python, MERGE, folder, ADDONS], check=False)
    return done.returncode
