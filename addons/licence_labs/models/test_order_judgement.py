from datetime import date

from odoo import models

from ..admissibility.kernel import Case, Path, Trial, frozen, judge
from ..admissibility.verdict import overall

# 国质检监〔2015〕364号 四(二): since then only what concerns safety is tested for a licence.
SAFETY_ONLY_SINCE = date(2015, 8, 4)


class TestOrderJudgement(models.AbstractModel):
    """What is to be tested, and whether what was tested may carry a licence."""

    _name = "licence.lab.test.order.judgement"
    _description = "Judgement of a test order"

    def _due_items(self):
        """[(unit, test item)] of the rule book the application was accepted under."""
        book = self.rule_book_id.sudo()  # sudo: the rule book is law; portal users hold no rights
        items = book.test_item_ids
        if book.effective_from >= SAFETY_ONLY_SINCE:
            items = items.filtered("is_safety")
        return [
            (unit, item)
            for unit in self.unit_ids.sudo()  # sudo: the same
            for item in items
            if not item.unit_ids or unit in item.unit_ids
        ]

    def _needed_items(self):
        """(unit id, item, standard) a laboratory must have in its scope."""
        return [(unit.id, item.name, item._test_standard()) for unit, item in self._due_items()]

    def _case(self):
        trials = tuple(
            Trial(
                str(row.unit_id.id), row.name, row.standard or "", row.required_standard or "",
                row.tested_on,
            )
            for row in self.result_ids
            if row.tested_on
        )  # fmt: skip
        return Case(Path.SEALED, trials, self.received_on or None)

    def _judge(self):
        """(findings, frozen case and facts): judged on the days the items were tested."""
        case, facts = self._case(), self.lab_id._facts()[self.lab_id.id]
        return judge(case, facts), frozen(case, facts)

    def _overall(self):
        return overall(self.result_ids.mapped("verdict"))

    def _instantiate_results(self):
        """One row per item of the rule book, with its standard and limits as they stand there."""
        return self.env["licence.lab.result"]._create_sealed(
            [
                item._prepare_result_vals(self, unit, place)
                for place, (unit, item) in enumerate(self._due_items(), 1)
            ]
        )
