from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..tools.legal_time import legal_today

TEXT = (
    "本人承诺：严格遵循独立公正、科学客观、诚实守信的工作原则，遵守审查工作行为规范、保密和廉洁纪律，"
    "不刁难企业，不索取、收受企业财物，不谋取其他不正当利益。如有违反，愿承担相应责任。"
)


class ConductPledge(models.Model):
    """行为规范承诺: each year every person of the register acknowledges the code of conduct."""

    _name = "licence.conduct.pledge"
    _description = "Code of conduct acknowledged"
    _inherit = ["licence.once.mixin", "licence.fixed.mixin"]
    _order = "year desc, id desc"
    _rec_name = "auditor_id"

    auditor_id = fields.Many2one(
        "licence.auditor", "Person", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env["licence.auditor"].search(
            [("user_id", "=", self.env.uid)], limit=1
        ),
    )  # fmt: skip
    recommender_department_id = fields.Many2one(
        related="auditor_id.recommender_department_id", store=True, index="btree_not_null"
    )
    recommender_authority_id = fields.Many2one(
        related="auditor_id.recommender_authority_id", store=True, index="btree_not_null"
    )
    year = fields.Integer(
        required=True, aggregator=None, default=lambda self: legal_today(self.env).year
    )
    text = fields.Text("Words of the Pledge", compute="_compute_text", store=True)
    paper = fields.Binary("Signed Paper", attachment=True, help="Needed unless the person signs.")
    paper_name = fields.Char()

    _once_a_year = models.Constraint(
        "UNIQUE (auditor_id, year)", "The code of conduct is acknowledged for this year already."
    )

    @api.depends("auditor_id")
    def _compute_text(self):
        for row in self:
            row.text = TEXT

    @api.constrains("auditor_id", "year", "paper")
    def _check_signed(self):
        today = legal_today(self.env)
        for row in self:
            if row.year not in (today.year, today.year + 1):
                raise ValidationError(
                    self.env._("The code of conduct is acknowledged for this year or the next.")
                )
            if not row.paper and row.auditor_id.user_id != self.env.user:
                raise ValidationError(
                    self.env._(
                        "%(person)s signs with the own account, or you upload the signed paper.",
                        person=row.auditor_id.name,
                    )
                )
