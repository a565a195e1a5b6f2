from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tools.translate import LazyTranslate

from ..lifecycle.declaration import DECLARATION, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.DRAFT: "Draft",
    State.PUBLISHED: "Published",
    State.REPLACED: "Replaced",
    State.WITHDRAWN: "Withdrawn",
}
# 国质检监〔2015〕364号 五（三）: 企业公开承诺 of quality, of obeying the law, of answering for it.
PROMISES = {
    "quality_promise": "本企业保证出厂产品符合所声明的产品标准，不合格产品不出厂。",
    "law_promise": "本企业遵守法律、法规、规章和国家产业政策，按照许可范围组织生产。",
    "duty_promise": "本企业承担产品质量安全主体责任，对所生产的产品质量负责。",
}


class SupervisionDeclaration(models.Model):
    """Standards used, term and range of each certificate, and three promises; open to everybody."""

    _name = "licence.supervision.declaration"
    _description = "Self-Declaration of a Holder"
    _inherit = "licence.lifecycle.mixin"
    _order = "id desc"

    _lifecycle = DECLARATION
    _verb_labels = {
        "publish": _lt("Publish"),
        "replace": _lt("Replaced"),
        "withdraw": _lt("Withdraw"),
    }
    _main_states = (State.DRAFT, State.PUBLISHED)
    _open_states = frozenset({State.DRAFT})
    _sealed_fields = frozenset({"published_on"})

    state = fields.Selection(labels(DECLARATION, STATE_WORDS), group_expand=True)
    enterprise_id = fields.Many2one(
        "res.partner", required=True, index=True, ondelete="restrict",
        domain=[("is_licence_enterprise", "=", True)],
        default=lambda self: self._default_enterprise(),
    )  # fmt: skip
    area_id = fields.Many2one(
        "licence.authority", "Body of the Place", related="enterprise_id.region_id", store=True,
        index=True,
    )  # fmt: skip
    line_ids = fields.One2many("licence.supervision.declaration.line", "declaration_id", "Declared")
    quality_promise = fields.Text("质量承诺", default=PROMISES["quality_promise"])
    law_promise = fields.Text("守法承诺", default=PROMISES["law_promise"])
    duty_promise = fields.Text("主体责任承诺", default=PROMISES["duty_promise"])
    signed_by = fields.Char("Signed by the Legal Representative")
    signed_on = fields.Date()
    published_on = fields.Date(readonly=True, copy=False)

    @api.model
    def _default_enterprise(self):
        """The one enterprise the user may act for; of several one is chosen, never guessed."""
        firms = self.env["licence.mandate"]._spoken_for("act")
        return firms.id if len(firms) == 1 else False

    @api.model
    def _portal_firm(self, number):
        """The enterprise asked for; unasked the only one; a foreign one is as none at all."""
        firms = self.env["licence.mandate"]._spoken_for()
        if number:
            return firms.filtered(lambda firm: str(firm.id) == number)
        return firms if len(firms) == 1 else firms.browse()

    @api.model
    def _portal_values(self, firm):
        """What the page of the enterprise shows: its living certificates and what stands now."""
        current = self.search(
            [("enterprise_id", "=", firm.id), ("state", "=", State.PUBLISHED)], limit=1
        )
        return {
            "firms": self.env["licence.mandate"]._spoken_for(),
            "firm": firm,
            "may_act": firm._may_act(),
            "papers": self._living_papers(firm),
            "current": current,
            # sudo: the own code of the enterprise
            "code": firm.sudo().credit_code,
            "promises": list(PROMISES.values()),
        }

    @api.model
    def _living_papers(self, firm):
        today = legal_today(self.env)
        # sudo: the certificates of a holder are public
        return self.env["licence.certificate"].sudo().search(
            [("enterprise_id", "=", firm.id), ("ended_on", "=", False),
             ("valid_until", ">=", today)]
        )  # fmt: skip

    @api.model
    def _declare(self, firm, told):
        """Drawn up and published in one go by the enterprise; refused, nothing is left behind."""
        if not firm:
            raise UserError(self.env._("Choose the enterprise that declares."))
        if not firm._may_act():
            raise UserError(self.env._("Your mandate lets you read, not act."))
        papers = self._living_papers(firm)
        lines = [
            Command.create(
                {
                    "certificate_id": paper.id,
                    "product_range": told.get(f"range_{paper.id}"),
                    "standard": told.get(f"standard_{paper.id}"),
                }
            )
            for paper in papers
        ]
        signed = {"signed_by": told.get("signed_by"), "signed_on": legal_today(self.env)}
        with self.env.cr.savepoint():
            draft = self.create({**signed, "enterprise_id": firm.id, "line_ids": lines})
            draft._advance("publish")
        return draft

    @api.depends("enterprise_id.name")
    def _compute_display_name(self):
        for declaration in self:
            declaration.display_name = self.env._(
                "Declaration: %(name)s", name=declaration.enterprise_id.name or ""
            )

    def _guard_mandate(self):
        if self.env.user.share and not self.enterprise_id._may_act():
            yield self.env._("Your mandate lets you read, not act.")

    def _guard_three_items(self):
        """公开企业采用的产品标准、获证期限和产品范围: all three, for every certificate named."""
        if not self.line_ids:
            yield self.env._("Declare one certificate at least.")
        for line in self.line_ids:
            yield from line._missing()

    def _guard_three_promises(self):
        if not all((self[name] or "").strip() for name in PROMISES):
            yield self.env._("Make all three promises: quality, law, responsibility.")
        if not self.signed_on or not (self.signed_by or "").strip():
            yield self.env._("The legal representative signs, with the day.")
        elif self.signed_by.strip() != (self.enterprise_id.legal_representative or "").strip():
            yield self.env._("Only the legal representative of the register signs.")

    def _after_publish(self):
        """A changed standard is declared anew; the one before stays readable as it was."""
        # sudo: the law replaces, whoever declares
        older = self.sudo().search(
            [
                ("enterprise_id", "=", self.enterprise_id.id),
                ("state", "=", State.PUBLISHED),
                ("id", "!=", self.id),
            ]
        )
        older._advance("replace")
        self._seal({"published_on": legal_today(self.env)})

    def action_publish(self):
        return self._advance("publish")

    def action_withdraw(self):
        return self._ask("withdraw")


class SupervisionDeclarationLine(models.Model):
    _name = "licence.supervision.declaration.line"
    _description = "Declared Standard"
    _inherit = "licence.supervision.part"
    _order = "id"
    _rec_name = "standard"

    _part_of = "declaration_id"

    declaration_id = fields.Many2one(
        "licence.supervision.declaration", required=True, index=True, ondelete="cascade"
    )
    certificate_id = fields.Many2one(
        "licence.certificate", required=True, index=True, ondelete="restrict"
    )
    standard = fields.Char("Product Standard", help="Number, year and name: GB/T 0000—2026 ….")
    standard_from = fields.Date("Standard in Force Since")
    product_range = fields.Char()
    valid_from = fields.Date(related="certificate_id.valid_from", related_sudo=True)
    valid_until = fields.Date(related="certificate_id.valid_until", related_sudo=True)

    def _missing(self):
        # sudo: the certificate of a holder is public
        paper = self.sudo().certificate_id
        number = paper.number or ""
        if paper.enterprise_id != self.declaration_id.enterprise_id:
            yield self.env._("Certificate %(number)s is not this enterprise's.", number=number)
        if not (self.standard or "").strip():
            yield self.env._("Name the standard for certificate %(number)s.", number=number)
        if not (self.product_range or "").strip():
            yield self.env._("Name the product range for certificate %(number)s.", number=number)
        if not paper.valid_from or not paper.valid_until:
            yield self.env._("Certificate %(number)s has no term.", number=number)
