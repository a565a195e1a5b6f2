from odoo import api, models
from odoo.fields import Domain

from ..admissibility.kernel import (
    Facts,
    Flaw,
    Grade,
    Listed,
    Listing,
    Scope,
)


class LabJudgement(models.AbstractModel):
    """What the register says of laboratories, as facts for the pure judgement."""

    _name = "licence.lab.judgement"
    _description = "Facts of a laboratory for the judgement of its reports"

    def _facts(self):
        """{id of the laboratory: facts}; one query per kind of fact for all of them."""
        rules = self.env["licence.lab.rule"]._rules()
        listings = self._rows("licence.lab.listing")
        cma = self._rows("licence.lab.accreditation", [("kind", "=", "cma")])
        grades = self._rows("licence.lab.grade")
        scopes = self._rows("licence.lab.scope")
        bars = self._rows("licence.lab.sanction")
        return {
            lab: Facts(
                rules,
                tuple(Listed(Listing(row.kind), row._period_of()) for row in listings.get(lab, ())),
                tuple(row._period_of() for row in cma.get(lab, ())),
                tuple(Grade(int(row.level), row._period_of()) for row in grades.get(lab, ())),
                tuple(_scope(row) for row in scopes.get(lab, ())),
                tuple(row._period_of() for row in bars.get(lab, ())),
            )
            for lab in self.ids
        }

    def _rows(self, model, domain=()):
        # sudo: the judgement asks the whole register, whoever has it judged
        rows = self.env[model].sudo().search([("lab_id", "in", self.ids), *domain], order="id")
        return {lab.id: found for lab, found in rows.grouped("lab_id").items()}

    @api.model
    def _named(self, text):
        """The one laboratory of this name or register number."""
        text = (text or "").strip()
        found = text and self.search(["|", ("name", "=", text), ("number", "=", text)], limit=2)
        return found if found and len(found) == 1 else self.env["licence.lab"]

    @api.model
    def _known_for(self, units, day):
        """Whether the register has any laboratory for one of these units on the day."""
        # sudo: the register is the same for whoever asks
        scopes = self.env["licence.lab.scope"].sudo()
        return bool(
            scopes.search_count(
                scopes._domain_on(day) & Domain("unit_id", "in", units.ids), limit=1
            )
        )

    def _units_in_scope(self, day):
        """Units this laboratory may test on the day, whatever the item."""
        # sudo: the same
        scopes = self.env["licence.lab.scope"].sudo()
        found = scopes.search(scopes._domain_on(day) & Domain("lab_id", "in", self.ids))
        barred = found.suspension_ids.filtered(lambda one: one._period_of().covers(day)).scope_id
        return (found - barred).unit_id

    @api.model
    def _finding_words(self, findings):
        """The findings as whole sentences, in their order."""
        return [self._finding_word(finding) for finding in findings]

    @api.model
    def _finding_word(self, finding):
        said = {"day": finding.day, "item": finding.item}
        return {**self._words_of_laboratory(said), **self._words_of_test(said)}[finding.flaw]

    @api.model
    def _words_of_laboratory(self, said):
        return {
            Flaw.NO_RULE: self.env._("No rule says who may test on %(day)s.", **said),
            Flaw.NOT_LISTED: self.env._(
                "On %(day)s the laboratory was not on the list of licence laboratories.", **said
            ),
            Flaw.NO_CMA: self.env._(
                "On %(day)s the laboratory had no valid CMA certificate.", **said
            ),
            Flaw.CLASS_TOO_LOW: self.env._(
                "On %(day)s the laboratory was not of class II or better.", **said
            ),
            Flaw.BARRED: self.env._("On %(day)s the laboratory was suspended or excluded.", **said),
        }

    @api.model
    def _words_of_test(self, said):
        return {
            Flaw.NO_TESTS: self.env._("The report contains no test."),
            Flaw.OUT_OF_SCOPE: self.env._(
                "“%(item)s” is outside the scope of the laboratory on %(day)s.", **said
            ),
            Flaw.SCOPE_SUSPENDED: self.env._(
                "The scope for “%(item)s” was suspended on %(day)s.", **said
            ),
            Flaw.STANDARD_NOT_IN_SCOPE: self.env._(
                "The standard used for “%(item)s” is not in the scope on %(day)s.", **said
            ),
            Flaw.WRONG_STANDARD: self.env._(
                "“%(item)s” was not tested by the version of the standard the rule book names.",
                **said,
            ),
            Flaw.BEFORE_RECEIPT: self.env._(
                "A test is dated %(day)s, before the sample was received.", **said
            ),
            Flaw.TOO_OLD: self.env._("The test of %(day)s is too old.", **said),
        }


def _scope(row):
    pauses = tuple(pause._period_of() for pause in row.suspension_ids)
    return Scope(str(row.unit_id.id), row.item or "", row.standard or "", row._period_of(), pauses)
