"""The fixtures of the addon's own tests, at work on the database of a running server."""

import os

from .bench.odoo_here import environment, registry

__all__ = ["desk", "environment", "registry"]
DEMO = {
    "intake": "intake.demo", "handler": "handler.demo", "approver": "approver.demo",
    "clerk": "clerk.demo", "manager": "manager.demo", "archivist": "archive.demo",
}  # fmt: skip
os.environ.setdefault("LICENCE_DATABASE", "licence_journey")


def desk(env):
    """The officers of the demo province with the helpers the tests of applications use."""
    registry()
    from odoo.addons.industrial_licence.tests.certificate_case import (  # noqa: PLC0415
        CertificateCase,
    )

    people = {
        name: env["res.users"].search([("login", "=", login)]) for name, login in DEMO.items()
    }
    province = env["licence.authority"]._by_code("420000")
    city = env["licence.authority"]._by_code("420100")
    product = env.ref("industrial_licence.product_cable")
    told = {
        **people, "env": env, "province": province, "city": city, "product": product,
        "county": city.child_ids[:1], "units": product.unit_ids, "own_units": product.unit_ids[:1],
    }  # fmt: skip
    return object.__new__(type("Desk", (CertificateCase,), told))
