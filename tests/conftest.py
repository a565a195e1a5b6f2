"""The addons' pure rooms without Odoo, under one parent as they hang under `odoo.addons`.

Each addon is an empty package on the addon's folder, so its `__init__` (which imports models) never
runs; a relative import of another addon (`...industrial_licence.forms`) means here what it means
in a server.
"""

import os
import sys
from pathlib import Path
from types import ModuleType

from hypothesis import settings

# The gate tries the same examples every time, whatever the machine's load: what fails for one fails
# for all. New ones are sought with HYPOTHESIS_PROFILE=explore, and a find becomes an example.
settings.register_profile("gate", derandomize=True, deadline=None, database=None)
settings.register_profile("explore", max_examples=2_000, deadline=None)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "gate"))

ADDONS = Path(__file__).parents[1] / "addons"


def shell(name: str, *folders: Path) -> None:
    module = ModuleType(name)
    module.__path__ = [str(folder) for folder in folders]
    sys.modules.setdefault(name, module)


# The keeper behind `make` has the same name: one package on both folders.
shell("house", ADDONS, ADDONS.parent / "scripts" / "house")
for manifest in ADDONS.glob("*/__manifest__.py"):
    shell(f"house.{manifest.parent.name}", manifest.parent)
    # The drawing engine is pure; the room's `__init__` imports what a server needs of it.
    shell(f"house.{manifest.parent.name}.report", manifest.parent / "report")
