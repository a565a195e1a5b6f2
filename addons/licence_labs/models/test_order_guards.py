from odoo import models
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from ..admissibility.kernel import Path, Trial, in_scope, standing
from ..admissibility.verdict import Verdict


class TestOrderGuards(models.AbstractModel):
    """Why a test order may not move on."""

    _name = "licence.lab.test.order.guards"
    _description = "Reasons against the steps of a test order"

    def _guard_own_enterprise(self):
        # sudo: whose order it is, is compared and not shown
        enterprise = self.sudo().enterprise_id.with_env(self.env)
        if not enterprise._may_act():
            yield self.env._("Only the enterprise that applies does this.")

    def _guard_samples_given(self):
        if not self.sample_ids:
            yield self.env._("The order has no sample.")

    def _guard_seals_checked(self):
        for sample in self.sample_ids.filtered(lambda one: not one.seal_state):
            yield self.env._("Say whether the seal of “%(sample)s” is intact.", sample=sample.code)

    def _guard_seals_intact(self):
        for sample in self.sample_ids.filtered(lambda one: one._is_seal_broken()):
            yield self.env._(
                "The seal of “%(sample)s” is broken or another one: refuse the sample.",
                sample=sample.code,
            )

    def _guard_laboratory_still_offered(self):
        """〔2015〕364号 五(一): no sample goes to a laboratory that fell off the list since."""
        if self.lab_id not in self._eligible():
            yield self.env._(
                "%(laboratory)s may not test this any more: choose another laboratory.",
                laboratory=self._laboratory_word(),
            )

    def _guard_laboratory_may_test(self):
        """Scope, list, CMA and class on the day the work is taken on (S000-2.1.7-01)."""
        today = legal_today(self.env)
        facts = self.lab_id._facts()[self.lab_id.id]
        found = list(standing(Path.SEALED, today, facts))
        for unit, item, standard in self._needed_items():
            found += in_scope(Trial(str(unit), item, standard, standard, today), facts)
        yield from self.lab_id._finding_words(dict.fromkeys(found))

    def _guard_results_complete(self):
        results = self.result_ids
        if not results:
            yield self.env._("The rule book names no test item for these units.")
        blank = results.filtered(lambda row: row.verdict == Verdict.OPEN)
        for row in blank[:10]:
            yield self.env._("“%(item)s” has no result yet.", item=row.name)
        for row in (results - blank).filtered(lambda each: each._lacks_unit())[:10]:
            yield self.env._(
                "The result of “%(item)s” must be in %(unit)s.",
                item=row.name, unit=row.expected_unit or self.env._("a named unit"),
            )  # fmt: skip
        for row in results.filtered(lambda each: not each.tested_on)[:10]:
            yield self.env._("Say on which day “%(item)s” was tested.", item=row.name)

    def _guard_raw_records_there(self):
        if not self.file_ids.filtered(lambda file: file.kind == "raw_record"):
            yield self.env._("Attach the raw test record (检验原始记录).")

    def _guard_admissible(self):
        yield from self.lab_id._finding_words(self._judge()[0])
