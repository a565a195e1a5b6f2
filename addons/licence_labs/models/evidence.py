from odoo import api, fields, models
from odoo.addons.industrial_licence.models.evidence import Kind
from odoo.exceptions import ValidationError

from ..admissibility.kernel import Path, standing


class Evidence(models.Model):
    """Whose report it is: a laboratory of the register, judged on the day of the report."""

    _inherit = "licence.evidence"

    lab_id = fields.Many2one(
        "licence.lab", "Laboratory of the Register", index="btree_not_null", ondelete="restrict"
    )

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._with_laboratory(vals) for vals in vals_list])

    @api.model
    def _with_laboratory(self, vals):
        """A name or register number written as text is the laboratory it names."""
        if vals.get("kind") != Kind.TEST_REPORT:
            return vals
        # sudo: the register is the same for whoever asks
        labs = self.env["licence.lab"].sudo().browse(vals.get("lab_id") or ())
        lab = labs or labs._named(vals.get("issuer"))
        return {**vals, "lab_id": lab.id, "issuer": lab.name} if lab else vals

    def _issuer_obstacles(self):
        """国质检监〔2015〕364号 四(一)、(三): whose report may be adopted for these units."""
        yield from super()._issuer_obstacles()
        units = self.unit_ids or self.application_id.line_ids.unit_id
        if self.lab_id:
            yield from self._laboratory_obstacles(units)
        elif self.lab_id._known_for(units, self.valid_from):
            yield self.env._(
                "“%(issuer)s” is no laboratory of the register: name one of it.",
                issuer=self.issuer or "",
            )

    def _laboratory_obstacles(self, units):
        lab, day = self.lab_id, self.valid_from
        yield from lab._finding_words(standing(Path.OWN_REPORT, day, lab._facts()[lab.id]))
        for unit in units - lab._units_in_scope(day):
            yield self.env._(
                "“%(unit)s” is outside the scope of %(laboratory)s on %(day)s.",
                unit=unit.display_name, laboratory=lab.name, day=day,
            )  # fmt: skip

    @api.constrains("kind", "source_model", "application_id")
    def _check_sealed_sample(self):
        """条例 art. 19, 20: what a sealed sample showed is told by the report of its order."""
        for row in self._test_reports():
            case = row.application_id
            units = row.unit_ids or case.line_ids.unit_id
            if case.test_track == "sealed" and row.lab_id._known_for(units, row.valid_from):
                raise ValidationError(
                    self.env._("The report of a sealed sample comes from its test order.")
                )
