from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from .complaint import BREACHES


class SupervisionIntegrity(models.Model):
    """廉洁记录 of bureaus and their officials: breaches found, kept for good."""

    _name = "licence.supervision.integrity"
    _description = "Breach of an Authority or an Official"
    _inherit = ["licence.once.mixin", "licence.kept.mixin"]
    _order = "found_on desc, id desc"

    authority_id = fields.Many2one(
        "licence.authority", "Body", required=True, index=True, ondelete="restrict"
    )
    user_id = fields.Many2one(
        "res.users", "Official", index="btree_not_null", ondelete="restrict",
        help="Empty: the breach is the body's; no person was found.",
    )  # fmt: skip
    breach = fields.Selection(BREACHES, required=True, index=True)
    named_unit = fields.Char("Unit Named", help="The consultancy the enterprise was sent to.")
    found_on = fields.Date(required=True, index=True)
    sanction_basis = fields.Char("Punished Under")
    # Who follows the thread back may learn who complained: the record itself tells nobody.
    complaint_id = fields.Many2one(
        "licence.supervision.complaint", required=True, ondelete="restrict",
        groups=fields.NO_ACCESS,
    )  # fmt: skip

    _once = models.Constraint("UNIQUE (complaint_id)", "This breach is on record already.")

    @api.depends("authority_id.name", "breach")
    def _compute_display_name(self):
        words = dict(self._fields["breach"]._description_selection(self.env))
        for row in self:
            row.display_name = f"{row.authority_id.name or ''} · {words.get(row.breach, '')}"

    @api.model
    def _keep(self, complaint, body):
        person = complaint.culprit_id or complaint.target_user_id
        return self._room().create(
            {
                "authority_id": body.id,
                "user_id": person.id,
                "breach": complaint.breach,
                "named_unit": complaint.named_unit,
                "found_on": legal_today(self.env),
                "sanction_basis": "；".join(complaint.sanction_basis_ids.mapped("name")),
                "complaint_id": complaint.id,
            }
        )
