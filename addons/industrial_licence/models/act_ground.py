from odoo import fields, models

from ..lifecycle.certificate_act import KIND_WORDS, Kind
from ..lifecycle.kernel import labels


class LicenceActGround(models.Model):
    """A lawful ground of 撤回, 撤销, 吊销 or 注销: without one there is no act."""

    _name = "licence.act.ground"
    _description = "Ground of an Act on a Certificate"
    _order = "kind, sequence, id"

    kind = fields.Selection(labels(Kind, KIND_WORDS), required=True, index=True)
    code = fields.Char(required=True)
    name = fields.Char("Ground", required=True, translate=False)
    basis = fields.Char("Legal Basis", required=True)
    sequence = fields.Integer(default=10)
    is_mandatory = fields.Boolean(
        "Must Act", help="The authority must act; otherwise it may, after weighing the interests."
    )
    is_fault_of_holder = fields.Boolean("Fault of the Holder")
    needs_hearing = fields.Boolean(
        "Hearing Must Be Offered", help="Revocation is a penalty: 行政处罚法 63."
    )
    bar_years = fields.Integer(
        "Years Barred",
        aggregator=None,
        help="The holder may not apply again for the product for so many years.",
    )
    effective_from = fields.Date()
    effective_to = fields.Date()
    active = fields.Boolean(default=True)

    _code_uniq = models.Constraint("UNIQUE (code)", "Another ground has this code.")
    _bar_years_positive = models.Constraint("CHECK (bar_years >= 0)", "Years are not negative.")
    _period = models.Constraint(
        "CHECK (effective_to IS NULL OR effective_from IS NULL OR effective_to >= effective_from)",
        "A ground ends after it begins.",
    )

    def _in_force(self, date):
        """Grounds of the law as it stood on `date`."""
        return self.filtered(
            lambda ground: (
                (not ground.effective_from or ground.effective_from <= date)
                and (not ground.effective_to or ground.effective_to >= date)
            )
        )
