"""Makes the pure rooms of the addons importable without Odoo.

Each addon becomes an empty package whose path is the addon's folder, so its `__init__.py`,
which imports models, never runs.
"""

import sys
from pathlib import Path
from types import ModuleType

for manifest in (Path(__file__).parents[2] / "addons").glob("*/__manifest__.py"):
    package = ModuleType(manifest.parent.name)
    package.__path__ = [str(manifest.parent)]
    sys.modules.setdefault(package.__name__, package)
