"""Odoo inside this process, on the database `make bench` prepared."""

import os
import warnings
from contextlib import contextmanager
from functools import cache
from pathlib import Path

with warnings.catch_warnings():
    # Odoo's dependencies warn at import; what warns is not ours.
    warnings.simplefilter("ignore")
    from odoo import SUPERUSER_ID, api
    from odoo.modules.registry import Registry
    from odoo.tools import config

ADDONS = Path(__file__).parents[2] / "addons"


@cache
def registry():
    name = os.environ["LICENCE_DATABASE"]
    options = ["-c", os.environ["ODOO_RC"], "-d", name, f"--addons-path={ADDONS}"]
    # The files of the running server: its attachments and the keys of authorities.
    if files := os.environ.get("LICENCE_FILES"):
        options.append(f"--data-dir={files}")
    config.parse_config([*options, f"--db_host={os.environ['PGHOST']}",
                         f"--db_port={os.environ['PGPORT']}", "--log-level=warn"],
                        setup_logging=True)  # fmt: skip
    return Registry(name)


@contextmanager
def environment():
    """An environment of the system, committed when the block ends well."""
    with registry().cursor() as cr:
        yield api.Environment(cr, SUPERUSER_ID, {})
