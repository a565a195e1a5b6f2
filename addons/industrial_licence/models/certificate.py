from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..lifecycle.certificate import CERTIFICATE, Origin, Standing, State
from ..lifecycle.certificate_act import KIND_WORDS, Kind
from ..lifecycle.kernel import labels
from ..tools.bigrams import bigram_index, install_bigrams, name_domain, plain

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.VALID: "Valid",
    State.RETRACTED: "Retracted (撤回)",
    State.ANNULLED: "Annulled (撤销)",
    State.REVOKED: "Revoked (吊销)",
    State.CANCELLED: "Cancelled (注销)",
}
STANDING_WORDS = {
    Standing.NOT_YET: "Not Yet Valid",
    Standing.VALID: "Valid",
    Standing.DEEMED: "Valid, Renewal Undecided",
    Standing.EXPIRED: "Expired",
    Standing.RETRACTED: "Retracted (撤回)",
    Standing.ANNULLED: "Annulled (撤销)",
    Standing.REVOKED: "Revoked (吊销)",
    Standing.CANCELLED: "Cancelled (注销)",
}
ORIGIN_WORDS = {
    Origin.ISSUED: "Issued (发证)",
    Origin.RENEWED: "Renewed (换证)",
    Origin.LEGACY: "Taken Over",
}


class LicenceCertificate(models.Model):
    _name = "licence.certificate"
    _description = "Production Licence Certificate"
    _inherit = [
        "licence.certificate.guards",
        "licence.certificate.effects",
        "licence.certificate.standing",
        "licence.numbered.mixin",
        "licence.lifecycle.mixin",
    ]
    _order = "issued_on desc, id desc"
    _rec_name = "number"

    _lifecycle = CERTIFICATE
    _verb_labels = {
        "renew": _lt("Renew"),
        "change": _lt("Change"),
        "replace": _lt("Replace"),
        "retract": _lt("Retract"),
        "annul": _lt("Annul"),
        "revoke": _lt("Revoke"),
        "cancel": _lt("Cancel"),
    }
    _sealed_fields = frozenset(
        "product_id enterprise_id credit_code holder_name domicile site_address authority_id "
        "issued_on valid_from valid_until origin application_id predecessor_id ended_on "
        "ended_kind cancelled_on is_legacy_food line_ids version_ids change_ids".split()
    )

    state = fields.Selection(labels(CERTIFICATE, STATE_WORDS), group_expand=True)
    product_id = fields.Many2one("licence.product", readonly=True, index=True, ondelete="restrict")
    category_id = fields.Many2one(related="product_id.category_id", store=True, index=True)
    product_note = fields.Char(
        "Product on the Certificate", readonly=True, help="As written on a certificate taken over."
    )
    enterprise_id = fields.Many2one(
        "res.partner", required=True, readonly=True, index=True, ondelete="restrict"
    )
    credit_code = fields.Char(readonly=True, index=True)
    holder_name = fields.Char("Holder (企业名称)", required=True, readonly=True)
    holder_search = fields.Char(
        "Holder", compute="_compute_holder_search", search="_search_holder_search"
    )
    domicile = fields.Char("Domicile (住所)", readonly=True)
    site_address = fields.Char("Production Address (生产地址)", readonly=True)
    authority_id = fields.Many2one(
        "licence.authority", "Issuing Authority", required=True, readonly=True, ondelete="restrict"
    )
    province_id = fields.Many2one(
        related="authority_id.province_id", store=True, index=True, string="Province"
    )
    home_id = fields.Many2one(
        related="enterprise_id.region_id", store=True, index=True, string="Region of the Holder",
        help="Who supervises there sees the certificate, whoever issued it.",
    )  # fmt: skip
    application_id = fields.Many2one(
        "licence.application", "Last Application", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    application_ids = fields.One2many(
        "licence.application", "certificate_id", "Applications About It", readonly=True
    )
    origin = fields.Selection(labels(Origin, ORIGIN_WORDS), required=True, readonly=True)
    issued_on = fields.Date("Issued On (发证日期)", required=True, readonly=True)
    valid_from = fields.Date(required=True, readonly=True)
    valid_until = fields.Date("Valid Until (有效期至)", required=True, readonly=True, index=True)
    renew_by = fields.Date(
        "Apply to Renew By", compute="_compute_renew_by", store=True, precompute=True,
        help="Six months before the end of validity: 条例 25.",
    )  # fmt: skip
    ended_on = fields.Date(readonly=True, help="Day of the first act that ended the certificate.")
    ended_kind = fields.Selection(labels(Kind, KIND_WORDS), "Ended By", readonly=True)
    cancelled_on = fields.Date(readonly=True, index="btree_not_null")
    predecessor_id = fields.Many2one(
        "licence.certificate", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    is_legacy_food = fields.Boolean(
        "Food, Taken Over", readonly=True,
        help="Food licences of old days: found here, in no register and in no report.",
    )  # fmt: skip
    line_ids = fields.One2many("licence.certificate.line", "certificate_id", "Units", readonly=True)
    version_ids = fields.One2many(
        "licence.certificate.version", "certificate_id", "Versions", readonly=True
    )
    change_ids = fields.One2many(
        "licence.certificate.change", "certificate_id", "Changes", readonly=True
    )
    act_ids = fields.One2many("licence.certificate.act", "certificate_id", "Acts", readonly=True)
    standing = fields.Selection(
        labels(Standing, STANDING_WORDS), compute="_compute_standing", search="_search_standing"
    )
    act_count = fields.Integer(compute="_compute_act_count")

    _number_uniq = models.Constraint("UNIQUE (number)", "Another certificate has this number.")
    _product_known = models.Constraint(
        "CHECK (product_id IS NOT NULL OR origin = 'legacy')", "A certificate names its product."
    )
    _period = models.Constraint(
        "CHECK (valid_until >= valid_from)", "A certificate ends after it begins."
    )
    _order_idx = models.Index("(issued_on DESC, id DESC)")
    _authority_idx = models.Index("(authority_id, issued_on DESC, id DESC)")
    # Beside the unique index: a collation other than C serves no prefix.
    _number_prefix_idx = models.Index("(number text_pattern_ops)")
    _holder_idx = models.Index(bigram_index("holder_name"))
    _living_idx = models.Index("(valid_until, id) WHERE state = 'valid'")

    def _auto_init(self):
        install_bigrams(self.env.cr)
        return super()._auto_init()

    @api.depends("holder_name")
    def _compute_holder_search(self):
        for certificate in self:
            certificate.holder_search = certificate.holder_name

    def _search_holder_search(self, operator, value):
        if operator not in ("ilike", "like", "=", "=ilike") or not isinstance(value, str):
            return NotImplemented
        if not plain(value):
            return Domain.TRUE
        return name_domain("holder_name", value)

    @api.model
    def _search_display_name(self, operator, value):
        """A number by its beginning (the unique index serves it), or a part of the name."""
        if operator not in ("ilike", "=ilike", "like") or not isinstance(value, str):
            return super()._search_display_name(operator, value)
        number = plain(value).replace("\\", "").replace("%", "").replace("_", "")
        return Domain("number", "=like", f"{number}%") | self._search_holder_search(operator, value)

    def _compute_act_count(self):
        counts = dict(
            self.env["licence.certificate.act"]._read_group(
                Domain("certificate_id", "in", self.ids), ["certificate_id"], ["__count"]
            )
        )
        for certificate in self:
            certificate.act_count = counts.get(certificate, 0)

    @api.depends("number", "holder_name")
    def _compute_display_name(self):
        for certificate in self:
            number = certificate.number or self.env._("Number follows")
            certificate.display_name = self.env._(
                "%(number)s %(holder)s", number=number, holder=certificate.holder_name or ""
            )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_never(self):
        raise UserError(
            self.env._("A certificate is never deleted; it ends by an act: 行政许可法 70.")
        )

    def action_open_acts(self):
        action = "industrial_licence.licence_certificate_act_action_certificate"
        return {
            **self.env["ir.actions.act_window"]._for_xml_id(action),
            "domain": [("certificate_id", "=", self.id)],
            "context": {"default_certificate_id": self.id},
        }
