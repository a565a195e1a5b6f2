from typing import NamedTuple

from odoo import api, models
from odoo.exceptions import UserError

from ..tools.specificity import covers, strongest
from ..tools.terms import Choice


class Question(NamedTuple):
    """What decides the path of one application."""

    kind: str
    product: object
    province: object
    date: object
    wish: str = ""
    has_changed_conditions: bool = False


class PathChoice(models.Model):
    """The rule that holds for an application: the more specific beats the general."""

    _inherit = "licence.path.rule"

    @api.model
    def _resolve(self, kind, product, province, date, wish="", *, has_changed_conditions=False):
        """The rule for one application; no rule, or two of equal rank, is an error of the data."""
        question = Question(kind, product, province, date, wish or "", has_changed_conditions)
        return self._resolve_many([question])[0]

    @api.model
    def _resolve_with_basis(self, *question, **more):
        """The rule and the sentence that says why it holds."""
        rule = self._resolve(*question, **more)
        wish = question[4] if len(question) > 4 else more.get("wish", "")
        return rule, rule._basis_sentence(wish)

    @api.model
    def _resolve_many(self, questions):
        """The rule of each question, in three queries however many there are."""
        questions = [Question(*question) for question in questions]
        products = self.env["licence.product"].union(*(q.product for q in questions))
        first = min((q.date for q in questions), default=None)
        last = max((q.date for q in questions), default=None)
        if not first:
            return []
        rules = self.search_fetch(
            [("kind", "in", list({q.kind for q in questions})), *self._domain_on(first, last)]
        )
        competence = self.env["licence.competence"]._strongest_lines(products, first, last)
        switches = self.env["licence.regime.switch"].search_fetch([("adopted_on", "<=", last)])
        return [rules._pick(question, competence, switches) for question in questions]

    def _pick(self, question, competence, switches):
        candidates = self.filtered(lambda rule: rule._answers(question, switches))
        if any(rule.level for rule in candidates):
            level = competence._pick(question.product, question.date).level
            candidates = candidates.filtered(lambda rule: rule.level in (False, level))
        found = strongest(candidates, lambda rule: rule._rank())
        if len(found) == 1:
            return found[0]
        if not found:
            raise UserError(
                self.env._(
                    "No rule says how %(product)s is handled on %(date)s; "
                    "the catalogue editor must enter it.",
                    product=question.product.name, date=question.date,
                )
            )  # fmt: skip
        raise UserError(
            self.env._(
                "Two rules of equal rank hold for %(product)s on %(date)s: %(rules)s. "
                "The catalogue editor must set one of them apart.",
                product=question.product.name, date=question.date,
                rules=", ".join(rule.name for rule in found),
            )
        )  # fmt: skip

    def _answers(self, question, switches):
        """Whether this rule speaks of the case at all."""
        return (
            self.kind == question.kind
            and covers(self, question.date)
            and self._reaches(question)
            and not (self.needs_unchanged and question.has_changed_conditions)
            and not (self.needs_changed and not question.has_changed_conditions)
            and (self.choice == Choice.FORCED or self.path == question.wish)
            and self._is_adopted(question, switches)
        )

    def _reaches(self, question):
        product, province = question.product, question.province
        return (
            self.product_id in (self.product_id.browse(), product)
            and self.category_id in (self.category_id.browse(), product.category_id)
            and self.province_id in (self.province_id.browse(), province)
        )

    def _is_adopted(self, question, switches):
        if not self.measure_id:
            return True
        return any(
            switch._reaches(question.province, question.product, question.date)
            for switch in switches
            if switch.measure_id == self.measure_id
        )

    def _rank(self):
        """Product before category, province before nation, then priority, then what was chosen."""
        return (
            bool(self.product_id),
            bool(self.category_id),
            bool(self.province_id),
            self.priority,
            self.choice == Choice.BY_APPLICANT,
            self.needs_unchanged or self.needs_changed,
            bool(self.measure_id),
            bool(self.level),
        )

    def _basis_sentence(self, wish=""):
        """Why this path: scope, basis, period, and what became of another wish."""
        self.ensure_one()
        scope = self.product_id.name or self.category_id.name or self.env._("every product")
        sentence = self.env._(
            "%(rule)s: holds for %(scope)s in %(area)s since %(date)s by %(basis)s.",
            rule=self.name, scope=scope, date=self.effective_from,
            area=self.province_id.name or self.env._("the whole nation"),
            basis=self.basis or self.env._("an unstated basis"),
        )  # fmt: skip
        if wish and wish != self.path:
            paths = dict(self._fields["path"]._description_selection(self.env))
            refused = self.env._(
                "“%(wish)s” was asked for and is not open here.", wish=paths.get(wish, wish)
            )
            return f"{sentence} {refused}"
        return sentence
