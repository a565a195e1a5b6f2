from odoo import models

from ..lifecycle.oversight import Method
from ..lifecycle.oversight_check import key_of


class OversightEffects(models.AbstractModel):
    """What follows from the verbs of a round of oversight."""

    _name = "licence.oversight.effects"
    _description = "Effects of the verbs of a round of oversight"

    def _keys(self):
        return [key_of(number) for number in self.frozen or ()]

    def _after_freeze(self):
        """The reviews are written down before anybody knows which are taken."""
        found = self._reviews()
        size = len(found)
        if self.method != Method.NAMED:
            size = self._sample_size(len(found), self.share)
        self._seal({"frozen": found.ids, "pool_count": len(found), "sample_count": size})
        if self.method == Method.LOT:
            self._prepare_draw(found)

    def _prepare_draw(self, reviews):
        draw = self.env["licence.draw"]._hold_for(
            self,
            {
                "name": self.name,
                "seats": self.sample_count,
                "is_spread": False,
                "department_id": False,
                "authority_id": self.authority_id.id,
            },
        )
        # sudo: a published record names days and products, not the enterprises
        rows = reviews.sudo()
        draw._fill(
            [
                {
                    "key": key_of(visit.id),
                    "name": f"{visit.product_id.name} {visit.signed_off_on}",
                    "group_key": visit.organiser_name,
                }
                for visit in rows
            ]
        )

    def _after_begin(self):
        """One check for each review taken, with what spoke for it where risk chose."""
        risks = self._risks() if self.method == Method.RISK else {}
        taken = self._drawn_ids() if self.method == Method.LOT else self.frozen
        if self.method == Method.RISK:
            # The highest first; of equal ones the older review.
            taken = sorted(self.frozen, key=lambda number: (-risks[number][0], number))
        self.env["licence.oversight.check"]._create_sealed(
            [self._prepare_check_vals(number, risks) for number in taken[: self.sample_count]]
        )

    def _prepare_check_vals(self, number, risks):
        score, reasons = risks.get(number, (0, ""))
        return {
            "oversight_id": self.id,
            "visit_id": number,
            "kind": self.kind,
            "purpose": self.purpose,
            "authority_id": self.authority_id.id,
            "risk_score": score,
            "risk_reasons": reasons,
        }

    def _drawn_ids(self):
        # sudo: what was drawn stands in the published record
        drawn = self.draw_id.sudo().candidate_ids.filtered("rank").sorted("rank")
        numbers = {key_of(number): number for number in self.frozen}
        return [numbers[row.key] for row in drawn]
