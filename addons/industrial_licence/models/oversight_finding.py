from odoo import api, fields, models
from odoo.exceptions import ValidationError


class OversightFinding(models.Model):
    """What a check found, against one person of the team or against the work as a whole."""

    _name = "licence.oversight.finding"
    _description = "Finding of a check"
    _inherit = "licence.part.mixin"
    _order = "check_id, id"
    _rec_name = "text"
    _part_of = "check_id"

    check_id = fields.Many2one(
        "licence.oversight.check", required=True, index=True, ondelete="cascade"
    )
    auditor_id = fields.Many2one(
        "licence.auditor", "Person", index="btree_not_null", ondelete="restrict",
        help="Empty: the whole team and its body.",
    )  # fmt: skip
    type_id = fields.Many2one(
        "licence.breach.type", "Suspected Breach", ondelete="restrict",
        help="Opens a draft integrity case on the person.",
    )  # fmt: skip
    text = fields.Text("Finding", required=True)

    @api.constrains("auditor_id", "type_id", "check_id")
    def _check_person(self):
        for row in self:
            if row.auditor_id and row.auditor_id not in row.check_id._people():
                raise ValidationError(
                    self.env._(
                        "%(person)s was not on the team of this review.",
                        person=row.auditor_id.name,
                    )
                )
            if row.type_id and not row.auditor_id:
                raise ValidationError(self.env._("Name the person suspected of a breach."))
