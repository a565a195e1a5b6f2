from odoo import fields, models
from odoo.exceptions import UserError

from .evidence import Kind, Leg, Result

_DUE = {Leg.VISIT: ("visit_track", {"before"}), Leg.TEST: ("test_track", {"sealed", "own_report"})}


class ApplicationLegs(models.AbstractModel):
    """The two legs an application stands on: the visit and the test (条例 art. 14)."""

    _name = "licence.application.legs"
    _description = "Visit and test of an application"

    evidence_ids = fields.One2many("licence.evidence", "application_id", "Evidence Brought")
    opinion_ids = fields.One2many("licence.opinion", "application_id", "Opinions")

    def _leg_is_due(self, leg):
        """Whether the leg must be stood on before the decision."""
        name, tracks = _DUE[Leg(leg)]
        return self[name] in tracks

    def _leg_evidence(self, leg):
        """The evidence that counts: for each unit the latest, for all of them the exemption."""
        rows = self.evidence_ids.filtered(lambda row: row.leg == leg and row._counts())
        rows = rows.sorted("id", reverse=True)
        units = self._units_to_examine()
        if not units:
            return rows[:1]
        return rows.browse().union(
            *(rows.filtered(lambda row, one=unit: row._covers_unit(one))[:1] for unit in units)
        )

    def _leg_gaps(self, leg):
        """Units no evidence speaks of, and whether anything is missing at all."""
        found, units = self._leg_evidence(leg), self._units_to_examine()
        if not units:
            return units, not found
        gaps = units.filtered(lambda unit: not any(row._covers_unit(unit) for row in found))
        return gaps, bool(gaps)

    def _units_to_examine(self):
        """All units; of a change that only adds units, the added ones (实施办法 art. 29)."""
        units = self.line_ids.unit_id
        touching = {row.kind for row in self.change_ids if row.touches_conditions}
        if touching == {"added_unit"}:
            return units - self.certificate_id.line_ids.unit_id
        return units

    def _check_visit_documents(self):
        """许可证制度介绍 二(二)5: a visit passed, reported by hand, has its whole file."""
        for application in self:
            items = application.item_ids.filtered(
                lambda item: item.stage == "review" and item.is_mandatory and not item.version_ids
            )
            if items:
                raise UserError(
                    self.env._(
                        "The file of the visit is not complete: hand in %(items)s.",
                        items=", ".join(items.mapped("name")),
                    )
                )

    def _leg_failed(self, leg):
        return self._leg_evidence(leg).filtered(lambda row: row.result == Result.FAIL)

    def _strip_tracks(self):
        if not self.accepted_on:
            return []
        words = dict(self.env["licence.evidence"]._fields["leg"]._description_selection(self.env))
        return [self._strip_track(leg, words[leg]) for leg in Leg]

    def _strip_track(self, leg, label):
        name, _tracks = _DUE[leg]
        _units, is_open = self._leg_gaps(leg)
        status = "open" if is_open else "failed" if self._leg_failed(leg) else "done"
        return {
            "label": label,
            "value": self._word(name, self[name]),
            "status": status if self._leg_is_due(leg) else "waived",
        }

    def _word(self, field, value):
        return dict(self._fields[field]._description_selection(self.env)).get(value, "")

    def _record_exemptions(self, basis):
        """A leg that is waived leaves its record: what, by which rule, who applied it."""
        waived = [leg for leg in Leg if not self._leg_is_due(leg)]
        self.env["licence.evidence"]._bring(
            [
                {
                    "application_id": self.id,
                    "leg": leg,
                    "kind": Kind.EXEMPTION,
                    "result": Result.PASS,
                    "basis": basis,
                    "valid_from": self.accepted_on,
                }
                for leg in waived
            ]
        )
