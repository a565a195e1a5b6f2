from odoo import fields, models

from ..checklist.kernel import UNLIMITED, Grade, Meaning
from ..lifecycle.kernel import labels

MEANINGS = labels(
    Meaning,
    {
        "met": "Met", "advice": "Advice", "minor": "Minor Nonconformity",
        "serious": "Serious Nonconformity", "not_applicable": "Not Applicable",
    },
)  # fmt: skip


class PassGrade(models.Model):
    """A result a condition can have, and how often a passed visit bears it."""

    _name = "licence.pass.grade"
    _description = "Result of a condition"
    _order = "pass_rule_id, sequence, id"

    name = fields.Char(required=True)
    code = fields.Char(required=True)
    sequence = fields.Integer(default=10)
    meaning = fields.Selection(
        MEANINGS, required=True, default=Meaning.MET.value,
        help="What the result says, whatever the rule book calls it.",
    )  # fmt: skip
    pass_rule_id = fields.Many2one(
        "licence.pass.rule", required=True, index=True, ondelete="cascade"
    )
    limit = fields.Integer(
        "At Most", default=UNLIMITED, help="Among items without veto; -1 means any number."
    )
    veto_limit = fields.Integer(
        "At Most, Veto Items", default=UNLIMITED, help="Among veto items; -1 means any number."
    )
    is_open_to_veto = fields.Boolean(
        "For Veto Items Too", default=True, help="Whether a veto item may have this result."
    )

    _limits = models.Constraint(
        'CHECK ("limit" >= -1 AND veto_limit >= -1)', "A limit is a number, or -1 for any number."
    )
    _code_uniq = models.Constraint(
        "UNIQUE (pass_rule_id, code)", "This result is already in the pass rule."
    )

    def _as_grade(self):
        """The result as the kernel knows it."""
        return Grade(
            self.code, Meaning(self.meaning), self.limit, self.veto_limit, self.is_open_to_veto
        )

    def _excess_word(self, excess):
        """The reason why so many of this result fail the visit."""
        told = {"found": excess.found, "grade": self.name, "limit": excess.limit}
        if excess.is_veto:
            return self.env._(
                "%(found)s veto items are “%(grade)s”; at most %(limit)s may be.", **told
            )
        return self.env._("%(found)s items are “%(grade)s”; at most %(limit)s may be.", **told)
