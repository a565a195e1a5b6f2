from odoo import fields, models

from ..checklist.kernel import conclude, excesses


class PassRule(models.Model):
    """When a visit is passed: how many of each result a rule book bears (data, not code)."""

    _name = "licence.pass.rule"
    _description = "Pass rule of a visit"
    _order = "sequence, id"

    name = fields.Char(required=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    description = fields.Text()
    basis = fields.Char("Legal Basis")
    is_unconfirmed = fields.Boolean("Unconfirmed")
    grade_ids = fields.One2many("licence.pass.grade", "pass_rule_id", "Results", copy=True)

    _code_uniq = models.Constraint("UNIQUE (code)", "This code is taken.")

    def _judge(self, results):
        """Whether the visit is passed, and the reasons why not.

        `results`: (grade code, is a veto item) of every condition looked at."""
        self.ensure_one()
        found = excesses(self._grades(), results)
        return not found, self._words(found)

    def _grades(self):
        return [grade._as_grade() for grade in self.grade_ids]

    def _conclude(self, items):
        """The conclusion of a whole checklist of the kernel's items."""
        self.ensure_one()
        return conclude(self._grades(), items)

    def _words(self, found):
        """Each excess as a sentence."""
        by_code = {grade.code: grade for grade in self.grade_ids}
        return [by_code[excess.grade]._excess_word(excess) for excess in found]
