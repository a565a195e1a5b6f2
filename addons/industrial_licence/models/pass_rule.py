from odoo import fields, models


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
        results = list(results)
        reasons = [
            reason
            for grade in self.grade_ids
            for is_veto, limit in ((True, grade.veto_limit), (False, grade.limit))
            for reason in grade._excess(results.count((grade.code, is_veto)), limit, is_veto)
        ]
        return not reasons, reasons
