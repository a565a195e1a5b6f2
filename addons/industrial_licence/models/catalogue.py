from odoo import api, fields, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.catalogue import CATALOGUE, IN_FORCE, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)


class Catalogue(models.Model):
    """One version of the catalogue (目录, 负面清单); only an approved one governs acceptance."""

    _name = "licence.catalogue"
    _description = "Catalogue version"
    _inherit = [
        "licence.dated.mixin", "licence.lifecycle.mixin",
        "licence.catalogue.guards", "licence.catalogue.effects", "mail.thread",
    ]  # fmt: skip
    _order = "effective_from desc, id desc"

    _lifecycle = CATALOGUE
    _open_states = frozenset({State.DRAFT, State.SUBMITTED})
    _verb_labels = {
        "submit": _lt("Submit for Approval"),
        "return_": _lt("Return"),
        "approve": _lt("Approve"),
        "adopt": _lt("Take Over the Published Text"),
        "supersede": _lt("Supersede"),
    }

    state = fields.Selection(
        labels(
            CATALOGUE,
            {
                "draft": "Draft", "submitted": "Submitted",
                "approved": "Approved", "superseded": "Superseded",
            },
        )
    )  # fmt: skip
    name = fields.Char(required=True)
    law_id = fields.Many2one("licence.law", "Issued By", copy=False, ondelete="restrict")
    approval_no = fields.Char(
        "Approval Number", copy=False, help="Number of the State Council's approval."
    )
    approved_on = fields.Date("Approval Date", copy=False)
    stated_categories = fields.Integer(
        help="How many categories the published text counts; 0 when it is not known."
    )
    stated_products = fields.Integer(
        "Stated Kinds", help="How many kinds of product the published text counts; 0 if unknown."
    )
    note = fields.Text(copy=False, help="What is known to be missing or uncertain in this version.")
    line_ids = fields.One2many("licence.catalogue.line", "catalogue_id", "Entries", copy=True)
    product_count = fields.Integer("Products", compute="_compute_counts")
    category_count = fields.Integer("Categories", compute="_compute_counts")
    is_complete = fields.Boolean(
        compute="_compute_counts",
        help="As many categories and kinds are entered as the text counts.",
    )
    predecessor_id = fields.Many2one("licence.catalogue", compute="_compute_neighbours")
    added_product_ids = fields.Many2many("licence.product", compute="_compute_neighbours")
    dropped_product_ids = fields.Many2many("licence.product", compute="_compute_neighbours")

    _one_at_a_time = models.Constraint(
        "EXCLUDE USING gist (daterange(effective_from, effective_to, '[]') WITH &&) "
        "WHERE (state IN ('approved', 'superseded')) DEFERRABLE INITIALLY DEFERRED",
        "Another approved version of the catalogue is in force in this period.",
    )

    @api.depends("line_ids.product_id.category_id", "stated_categories", "stated_products")
    def _compute_counts(self):
        for catalogue in self:
            products = catalogue.line_ids.product_id
            catalogue.product_count = len(products)
            catalogue.category_count = len(products.category_id)
            catalogue.is_complete = (
                bool(catalogue.stated_categories)
                and catalogue.category_count == catalogue.stated_categories
                and catalogue.stated_products in (0, catalogue.product_count)
            )

    @api.depends("effective_from", "state", "line_ids.product_id")
    def _compute_neighbours(self):
        versions = self.search([("state", "in", list(IN_FORCE))], order="effective_from")
        for catalogue in self:
            before = versions.filtered(
                lambda version, new=catalogue: (
                    new.effective_from
                    and version != new
                    and version.effective_from < new.effective_from
                )
            )[-1:]
            catalogue.predecessor_id = before
            old, new = before.line_ids.product_id, catalogue.line_ids.product_id
            catalogue.added_product_ids = new - old
            catalogue.dropped_product_ids = old - new

    @api.model
    def _in_force(self, date):
        """The approved version that governs an acceptance on the day."""
        domain = self._domain_on(date)
        return self.search([("state", "in", list(IN_FORCE)), *domain], limit=1)

    def action_submit(self):
        return self._advance("submit")

    def action_return_(self):
        return self._ask("return_")

    def action_approve(self):
        return self._advance("approve")

    def action_adopt(self):
        return self._advance("adopt")

    def action_supersede(self):
        return self._advance("supersede")
