from datetime import date

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..tools.terms import CHOICES, KINDS, LEVELS, PATHS, TESTS, VISITS, Choice


class PathRule(models.Model):
    """A dated rule: this kind of application takes this path, for whom, where, by what."""

    _name = "licence.path.rule"
    _description = "Rule of the processing path"
    _inherit = "licence.dated.mixin"
    _order = "kind, effective_from desc, product_id, category_id, province_id, priority desc"
    _rec_name = "name"

    name = fields.Char(compute="_compute_name")
    reach = fields.Char("Speaks Of", compute="_compute_name")
    kind = fields.Selection(KINDS, "Kind of Application", required=True, index=True)
    path = fields.Selection(PATHS, required=True)
    visit = fields.Selection(VISITS, required=True)
    test = fields.Selection(TESTS, required=True)
    product_id = fields.Many2one("licence.product", index=True, ondelete="cascade")
    category_id = fields.Many2one("licence.category", index=True, ondelete="cascade")
    province_id = fields.Many2one(
        "licence.authority", domain="[('level', '=', 'province')]", index=True,
        ondelete="restrict", help="Empty: the whole nation.",
    )  # fmt: skip
    level = fields.Selection(
        LEVELS, "Granted By", help="Only for products this level grants; empty: either."
    )
    measure_id = fields.Many2one(
        "licence.regime.measure", "Only Where Adopted", ondelete="restrict",
        help="The rule holds only in provinces that have adopted this measure.",
    )  # fmt: skip
    choice = fields.Selection(CHOICES, required=True, default=Choice.FORCED.value)
    needs_commitment = fields.Boolean(help="The applicant must sign the written commitment.")
    needs_unchanged = fields.Boolean(
        help="Only while the conditions of production have not changed."
    )
    needs_changed = fields.Boolean(help="Only when the conditions of production have changed.")
    allows_spot_check = fields.Boolean(
        "Spot Check May Replace Test",
        help="A passed spot check of provincial or higher level replaces the licence test.",
    )
    decision_limit_code = fields.Char(help="Time limit from acceptance to decision.")
    visit_limit_code = fields.Char(help="Time limit from issue to the visit that follows it.")
    priority = fields.Integer(default=10, help="Decides between rules of the same reach.")

    _one_scope = models.Constraint(
        "CHECK (product_id IS NULL OR category_id IS NULL)",
        "A rule holds for a product, for a category, or for everything – not for two of them.",
    )
    _either_state = models.Constraint(
        "CHECK (NOT (COALESCE(needs_unchanged, FALSE) AND COALESCE(needs_changed, FALSE)))",
        "Conditions cannot be both unchanged and changed.",
    )
    _kind_period_idx = models.Index("(kind, effective_from)")

    @api.depends("kind", "path", "product_id.name", "category_id.name", "province_id.name")
    @api.depends_context("lang")
    def _compute_name(self):
        kinds = dict(self._fields["kind"]._description_selection(self.env))
        paths = dict(self._fields["path"]._description_selection(self.env))
        for rule in self:
            scope = rule.product_id.name or rule.category_id.name or ""
            words = [kinds.get(rule.kind, ""), scope, paths.get(rule.path, "")]
            rule.name = " · ".join(word for word in words if word)
            area = [rule.province_id.name or "", scope or self.env._("Every product")]
            rule.reach = " · ".join(word for word in area if word)

    @api.constrains(
        "kind", "path", "product_id", "category_id", "province_id", "level", "measure_id",
        "choice", "needs_unchanged", "needs_changed", "priority", "effective_from", "effective_to",
    )  # fmt: skip
    def _check_twin(self):
        """Two rules nothing tells apart would leave the path of a case to chance."""
        for rule in self:
            if twin := self.search(rule._domain_of_twins(), limit=1):
                raise ValidationError(
                    self.env._(
                        "“%(rule)s” of %(date)s has the same reach in that period; "
                        "end it first or give this one another priority.",
                        rule=twin.name, date=twin.effective_from,
                    )
                )  # fmt: skip

    def _domain_of_twins(self):
        same = ("kind", "level", "choice", "needs_unchanged", "needs_changed", "priority")
        same_record = ("product_id", "category_id", "province_id", "measure_id")
        domain = self._domain_on(self.effective_from, self.effective_to or date.max)
        domain &= Domain([(name, "=", self[name]) for name in same])
        domain &= Domain([(name, "=", self[name].id) for name in same_record])
        if self.choice == Choice.BY_APPLICANT:
            domain &= Domain("path", "=", self.path)
        return domain & Domain("id", "!=", self.id)
