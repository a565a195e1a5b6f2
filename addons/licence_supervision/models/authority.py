from odoo import fields, models

READERS = "licence_supervision.group_leader,industrial_licence.group_manager"


class Authority(models.Model):
    _inherit = "licence.authority"

    integrity_ids = fields.One2many(
        "licence.supervision.integrity", "authority_id", "Integrity Record", readonly=True,
        groups=READERS,
    )  # fmt: skip
