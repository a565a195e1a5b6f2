from odoo import fields, models


class LabTie(models.Model):
    """A tie between a laboratory and an enterprise: it may not test for that one (条例 art. 22)."""

    _name = "licence.lab.tie"
    _description = "Tie of a laboratory to an enterprise"
    _inherit = "licence.lab.row"
    _rec_name = "kind"

    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict",
        domain=[("is_licence_enterprise", "=", True)],
    )  # fmt: skip
    kind = fields.Selection(
        [
            ("ownership", "Ownership"),
            ("production", "Production"),
            ("supervised", "Supervised Production or Sale (监制、监销)"),
            ("family", "Common Management"),
        ],
        required=True,
    )  # fmt: skip
