# Runs inside `odoo shell`: writes the template of each addon to the folder named.
import os
from pathlib import Path

from odoo.tools.translate import trans_export

for module in os.environ["LICENCE_MODULES"].split(","):
    with (Path(os.environ["LICENCE_I18N"]) / f"{module}.pot").open("wb") as file:
        trans_export(None, [module], file, "po", env)  # noqa: F821 - the shell gives env
