from datetime import date

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

from ..tools.specificity import covers
from ..tools.terms import KINDS, PATHS, STAGES, Stage, codes

# 国质检监〔2015〕364号 四(二): at acceptance only licence copy, form, commitment (and policy).
THREE_DOCUMENTS_SINCE = date(2015, 8, 4)
AT_THE_DOOR = frozenset({Stage.APPLY, Stage.ACCEPT})


class Requirement(models.Model):
    """A material to hand in: general, or asked by one rule book."""

    _name = "licence.requirement"
    _description = "Required material"
    _inherit = ["licence.dated.mixin", "licence.part.mixin"]
    _order = "stage_order, sequence, id"
    _rec_names_search = ["name", "code"]

    _part_of = "rule_book_id"

    code = fields.Char(required=True)
    name = fields.Char(required=True, index="trigram")
    sequence = fields.Integer(default=10)
    rule_book_id = fields.Many2one(
        "licence.rule.book", index=True, ondelete="cascade", help="Empty: asked of every product."
    )
    kinds = fields.Char(help="Kinds of application, separated by commas; empty: all.")
    kinds_text = fields.Char("Kinds of Application", compute="_compute_kinds_text")
    paths = fields.Char(help="Processing paths, separated by commas; empty: all.")
    stage = fields.Selection(STAGES, required=True, default=Stage.APPLY.value)
    stage_order = fields.Integer(compute="_compute_stage_order", store=True)
    is_mandatory = fields.Boolean(default=True)
    is_policy = fields.Boolean(
        "Policy Document", help="Asked only for products under industrial policy."
    )
    is_secret = fields.Boolean("May Hold Business Secrets")
    needs_changed_conditions = fields.Boolean(
        "Only When Conditions Changed", help="Asked only when production conditions changed."
    )
    is_from_team = fields.Boolean(
        "Made by the Review Team", help="The enterprise does not hand it in, nor see it online."
    )
    law_id = fields.Many2one("licence.law", ondelete="restrict")
    template = fields.Binary()
    template_name = fields.Char("File Name of the Template")

    @api.depends("stage")
    def _compute_stage_order(self):
        order = [stage for stage, _word in STAGES]
        for requirement in self:
            requirement.stage_order = order.index(requirement.stage) if requirement.stage else 0

    @api.depends("kinds")
    @api.depends_context("lang")
    def _compute_kinds_text(self):
        words = dict(
            self.env["licence.application"]._fields["kind"]._description_selection(self.env)
        )
        for requirement in self:
            asked = codes(requirement.kinds)
            requirement.kinds_text = "、".join(words[kind] for kind in words if kind in asked)

    @api.constrains("kinds", "paths")
    def _check_codes(self):
        known = {"kinds": {code for code, _ in KINDS}, "paths": {code for code, _ in PATHS}}
        for requirement in self:
            for name, lawful in known.items():
                requirement._refuse_unknown(name, codes(requirement[name]) - lawful)

    def _refuse_unknown(self, name, strangers):
        if strangers:
            raise ValidationError(
                self.env._(
                    "%(field)s: %(codes)s is not known.",
                    field=self._fields[name]._description_string(self.env),
                    codes=", ".join(sorted(strangers)),
                )
            )  # fmt: skip

    @api.constrains("rule_book_id", "stage", "is_mandatory", "is_policy", "effective_to")
    def _check_three_documents(self):
        for requirement in self:
            ended = requirement.effective_to and requirement.effective_to < THREE_DOCUMENTS_SINCE
            free = not requirement.rule_book_id or requirement.is_policy or ended
            if not free and requirement.is_mandatory and requirement.stage in AT_THE_DOOR:
                raise ValidationError(
                    self.env._(
                        "From %(date)s a rule book may ask at acceptance only for policy "
                        "documents; “%(name)s” goes beyond the three documents of the law.",
                        date=THREE_DOCUMENTS_SINCE, name=requirement.name,
                    )
                )  # fmt: skip

    @api.model
    def _due(self, kind, path, product, date, *, has_changed_conditions=False):
        """Materials due for an application of that kind on that path, in the order of stages."""
        books = product._rule_books(date) if product else {}
        book = books.get(product, self.env["licence.rule.book"])
        found = self.search_fetch(
            Domain("rule_book_id", "in", [False, *book.ids]) & self._domain_on(date)
        )
        return found.filtered(
            lambda requirement: requirement._asks(kind, path, product, has_changed_conditions)
        )

    @api.model
    def _due_many(self, questions):
        """`_due` of many (kind, path, product, date), in three queries however many there are."""
        questions = list(questions)
        products = self.env["licence.product"].union(
            *(product for _k, _p, product, _d in questions)
        )
        scopes = self.env["licence.rule.book.scope"].search_fetch(
            [("product_id", "in", products.ids)]
        )
        found = self.search_fetch([("rule_book_id", "in", [False, *scopes.book_id.ids])])
        answers = []
        for kind, path, product, day in questions:
            book = scopes.filtered(
                lambda scope, one=product, on=day: scope.product_id == one and covers(scope, on)
            ).book_id
            answers.append(
                found.filtered(
                    lambda each, b=book, q=(kind, path, product), on=day: (
                        each.rule_book_id in (b.browse(), b)
                        and covers(each, on)
                        and each._asks(*q, False)
                    )
                )
            )
        return answers

    def _asks(self, kind, path, product, has_changed_conditions):
        """Whether this line speaks of the case."""
        kinds, paths = codes(self.kinds), codes(self.paths)
        return (
            (not kinds or kind in kinds)
            and (not paths or path in paths)
            and (not self.is_policy or bool(product.is_policy_restricted))
            and (not self.needs_changed_conditions or has_changed_conditions)
        )
