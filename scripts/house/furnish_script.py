# Runs inside `odoo shell`: one account per role, and the demo province where it is asked for.
import os

from odoo.addons.industrial_licence.demo import accounts, province
from odoo.addons.licence_labs.demo import accounts as lab_accounts
from odoo.addons.licence_labs.demo import laboratories
from odoo.addons.licence_supervision import demo as supervision

part, password = os.environ["LICENCE_DEMO_PART"], os.environ["LICENCE_DEMO_PASSWORD"]
parts = {"accounts": (accounts, lab_accounts), "province": (province, laboratories)}
for room in parts[part]:
    room.build(env, password)  # noqa: F821 - the shell gives env
supervision.build(env, part, password)  # noqa: F821
env.cr.commit()  # noqa: F821
