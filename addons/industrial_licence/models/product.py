from odoo import api, fields, models
from odoo.exceptions import ValidationError

from ..tools.legal_time import legal_today
from ..tools.terms import EXCLUSIONS, GROUNDS, OUTSIDE_THE_REGIME, Exclusion


class Product(models.Model):
    """产品: what the catalogue lists, with its number stem and its place in the law."""

    _name = "licence.product"
    _description = "Licensed product"
    _inherit = ["mail.thread", "mail.activity.mixin"]
    _order = "category_id, sequence, name"
    _rec_names_search = ["name", "number_stem"]

    name = fields.Char(required=True, index="trigram", tracking=True)
    category_id = fields.Many2one(
        "licence.category", required=True, index=True, ondelete="restrict"
    )
    sequence = fields.Integer(default=100)
    industry_code = fields.Char(size=2, help="Two digits after XK in the certificate number.")
    product_code = fields.Char(size=3, help="Three digits after the industry code.")
    number_stem = fields.Char(
        compute="_compute_number_stem", store=True, index=True,
        help="Beginning of every certificate number of this product, such as XK05-001.",
    )  # fmt: skip
    licensing_ground = fields.Selection(
        GROUNDS, tracking=True, help="Item of article 2 of the regulation the licence rests on."
    )
    is_policy_restricted = fields.Boolean("Under Industrial Policy", tracking=True)
    is_sensitive = fields.Boolean("Sensitive", tracking=True)
    exclusion = fields.Selection(
        EXCLUSIONS, "Outside the Information Rules As", required=True,
        default=Exclusion.NONE.value, tracking=True,
        help="Article 3 of the information rules keeps these products out of its archives, "
        "databases and reports; whether a licence is needed is another question.",
    )  # fmt: skip
    is_in_information_scope = fields.Boolean(
        "In Archives and Reports", compute="_compute_is_in_information_scope", store=True
    )
    entry_criteria = fields.Many2many("licence.entry.criterion")
    state_council_approval = fields.Char(
        tracking=True, help="Number and date of the State Council's approval of this entry."
    )
    review_due_on = fields.Date("Review Due", help="Next periodic review of this entry.")
    basis = fields.Char("Legal Basis")
    is_unconfirmed = fields.Boolean("Unconfirmed")
    active = fields.Boolean(default=True)
    unit_ids = fields.One2many("licence.unit", "product_id", "Units")
    unit_count = fields.Integer(compute="_compute_counts")
    line_ids = fields.One2many("licence.catalogue.line", "product_id", "Catalogue Entries")
    competence_ids = fields.One2many("licence.competence", "product_id", "Own Competence")
    evidence_ids = fields.One2many("licence.listing.evidence", "product_id", "Listing Evidence")
    rule_book_ids = fields.Many2many(
        "licence.rule.book", "licence_rule_book_product_rel", "product_id", "book_id", "Rule Books"
    )
    rule_book_count = fields.Integer(compute="_compute_counts")
    is_licensable_today = fields.Boolean(
        "Licensable Today", compute="_compute_is_licensable_today",
        search="_search_is_licensable_today",
    )  # fmt: skip

    _name_uniq = models.Constraint("UNIQUE (category_id, name)", "This product is already listed.")
    _code_digits = models.Constraint(
        "CHECK ((industry_code IS NULL OR industry_code ~ '^[0-9]{2}$')"
        " AND (product_code IS NULL OR product_code ~ '^[0-9]{3}$'))",
        "The industry code has two digits, the product code three.",
    )

    @api.depends("industry_code", "product_code")
    def _compute_number_stem(self):
        for product in self:
            both = product.industry_code and product.product_code
            product.number_stem = (
                f"XK{product.industry_code}-{product.product_code}" if both else False
            )

    @api.depends("exclusion")
    def _compute_is_in_information_scope(self):
        for product in self:
            product.is_in_information_scope = product.exclusion == Exclusion.NONE

    @api.depends("unit_ids", "rule_book_ids")
    def _compute_counts(self):
        units = dict(
            self.env["licence.unit"]._read_group(
                [("product_id", "in", self.ids)], ["product_id"], ["__count"]
            )
        )
        for product in self:
            product.unit_count = units.get(product, 0)
            product.rule_book_count = len(product.rule_book_ids)

    @api.depends("line_ids.cancelled_on", "line_ids.catalogue_id.state", "exclusion")
    def _compute_is_licensable_today(self):
        listed = self._licensable(legal_today(self.env))
        for product in self:
            product.is_licensable_today = product in listed

    @api.model
    def _search_is_licensable_today(self, operator, value):
        if operator != "in":
            return NotImplemented
        listed = self.env["licence.catalogue.line"]._listed(legal_today(self.env)).product_id
        return [("id", "in" if True in value else "not in", listed.ids)]

    @api.constrains("exclusion", "line_ids")
    def _check_exclusion(self):
        for product in self:
            if product.exclusion in OUTSIDE_THE_REGIME and product.line_ids:
                raise ValidationError(
                    self.env._(
                        "%(product)s is food or a cosmetic; it cannot stand in the catalogue.",
                        product=product.name,
                    )
                )

    def _licensable(self, date):
        """The products an application may name on the day, of those in `self`."""
        return self._allowed() & self.env["licence.catalogue.line"]._listed(date, self).product_id

    def _allowed(self):
        """Those of `self` that are no food, food contact material or cosmetic."""
        return self.filtered(lambda product: product.exclusion not in OUTSIDE_THE_REGIME)

    def _is_licensable(self, date):
        self.ensure_one()
        return bool(self._licensable(date))

    def _affected_records(self, date):
        """Records of other rooms that the removal of these products on the day touches.

        Rooms extend this; the answer maps a model's name to its records."""
        return {}

    def _on_removed(self, date):
        """What follows when these products leave the catalogue; rooms extend this."""
        return True

    @api.model
    def _cron_remind_reviews(self):
        """An entry whose review is overdue asks its editors for it, once."""
        due = self.search([("review_due_on", "<", legal_today(self.env))])
        waiting = due.filtered(lambda product: not product.activity_ids)
        for product in waiting:
            product.activity_schedule(
                "mail.mail_activity_data_todo",
                date_deadline=product.review_due_on,
                summary=self.env._("Review of the catalogue entry is due"),
            )
