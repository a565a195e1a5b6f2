from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Domain

from ..tools import online_form
from ..tools.legal_time import legal_today
from ..tools.online_form import BadForm

MOST = 30


class LicenceProduct(models.Model):
    # The room of the portal: “do I need a licence, for which unit, which papers”.
    _inherit = "licence.product"  # pylint: disable=consider-merging-classes-inherited

    @api.model
    def _looked_for(self, words):
        """Products whose name, category or unit holds the words; all of today without words."""
        today = legal_today(self.env)
        listed = self.env["licence.catalogue.line"]._listed(today).product_id
        if not words:
            return listed.sorted(lambda one: (one.category_id.name or "", one.name))[:MOST]
        domain = (
            Domain("name", "ilike", words)
            | Domain("category_id.name", "ilike", words)
            | Domain("unit_ids.name", "ilike", words)
        )
        return self.search(domain, limit=MOST)

    @api.model
    def _guide_online(self, asked, product, enterprise):
        """The page “do I need a licence”: what is found, and the guidance for the one chosen."""
        try:
            words = online_form.words({"q": asked}, "q")
        except BadForm:
            words = ""
        mine = self.env["licence.mandate"]._current().filtered(lambda one: one.scope == "act")
        firms = mine.enterprise_id
        number = online_form.record_id(enterprise)
        firm = firms.filtered(lambda one: one.id == number) or firms[:1]
        chosen = self.search([("id", "=", online_form.record_id(product))])
        return {
            "q": words,
            "firms": firms,
            "firm": firm,
            "found": self._looked_for(words) if not chosen else self.browse(),
            "guide": chosen._guidance(firm.region_id.province_id) if chosen else None,
        }

    def _guidance(self, province, kind="initial"):
        """What whoever makes this product has to know today before an application."""
        self.ensure_one()
        today = legal_today(self.env)
        rule, obstacle = self._path_for(province, kind, today)
        due = self.env["licence.requirement"]._due(kind, rule.path or "visit_first", self, today)
        return {
            "product": self,
            "is_needed": self._is_licensable(today),
            "units": self.unit_ids._licensable(today),
            "line": self.env["licence.catalogue.line"]._listed(today, self)[:1],
            "path": rule._path_word() if rule else "",
            "path_basis": rule._basis_sentence() if rule else obstacle,
            "materials": due.filtered(lambda one: one.stage == "apply"),
            "authority": province,
            "day": today,
        }

    def _path_for(self, province, kind, today):
        rules = self.env["licence.path.rule"]
        try:
            return rules._resolve(kind, self, province, today), ""
        except UserError as error:
            return rules, str(error)


class LicencePathRule(models.Model):
    _inherit = "licence.path.rule"

    def _path_word(self):
        return dict(self._fields["path"]._description_selection(self.env)).get(self.path, "")
