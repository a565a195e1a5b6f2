from odoo import fields, models


class LicenceApplication(models.Model):
    """The team of a filed visit reads the dossier during its task alone (499号 二(二)4)."""

    _inherit = "licence.application"

    plan_line_ids = fields.One2many(
        "licence.review.plan.line", "application_id", "Planned Visits", readonly=True
    )
