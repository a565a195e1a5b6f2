import stdnum.cn.uscc
from stdnum.exceptions import ValidationError as NumberError

from odoo import api, fields, models
from odoo.exceptions import ValidationError
from odoo.fields import Domain

FORMS = [
    ("limited", "Limited Company"),
    ("joint_stock", "Joint-Stock Company"),
    ("state_owned", "State-Owned Enterprise"),
    ("foreign", "Foreign-Invested Enterprise"),
    ("partnership", "Partnership"),
    ("sole", "Sole Proprietorship"),
    ("branch", "Branch"),
    ("other", "Other"),
]
# What a file about an enterprise cannot do without (信息管理规定 art. 1: 全面、真实、准确).
EXPECTED = (
    "name", "credit_code", "legal_representative", "enterprise_type", "region_id", "domicile",
    "site_ids", "contact_name", "contact_phone",
)  # fmt: skip


class ResPartner(models.Model):
    _inherit = "res.partner"
    _rec_names_search = ["complete_name", "email", "ref", "vat", "company_registry", "credit_code"]

    is_licence_enterprise = fields.Boolean("Producer", index=True)
    credit_code = fields.Char(
        "Unified Social Credit Code", copy=False, tracking=True, index="trigram",
        help="18 characters of GB 32100; the last one checks the others.",
    )  # fmt: skip
    legal_representative = fields.Char(tracking=True)
    enterprise_type = fields.Selection(FORMS, tracking=True)
    region_id = fields.Many2one(
        "licence.authority", "Region of the Domicile", tracking=True, index="btree_not_null",
        ondelete="restrict", help="Applications go to the province of this region.",
    )  # fmt: skip
    domicile = fields.Char("Domicile (住所)", tracking=True)
    site_ids = fields.One2many("licence.site", "enterprise_id", "Production Sites")
    contact_name = fields.Char("Contact Person")
    contact_phone = fields.Char()
    licence_application_ids = fields.One2many(
        "licence.application", "enterprise_id", "Licence Applications"
    )
    licence_application_count = fields.Integer(compute="_compute_licence_application_count")
    licence_completeness = fields.Integer(
        "Data Complete (%)", compute="_compute_licence_completeness",
        help="Share of the expected particulars that are filled in.",
    )  # fmt: skip
    twin_ids = fields.Many2many(
        "res.partner", string="Possible Duplicates", compute="_compute_twin_ids",
        help="Other producers of the same name.",
    )  # fmt: skip

    _credit_code_uniq = models.UniqueIndex(
        "(credit_code) WHERE credit_code IS NOT NULL",
        "Another enterprise is registered under this credit code.",
    )

    @api.model_create_multi
    def create(self, vals_list):
        return super().create([self._tidy_credit_code(vals) for vals in vals_list])

    def write(self, vals):
        return super().write(self._tidy_credit_code(vals))

    @api.model
    def _get_view(self, view_id=None, view_type="form", **options):
        """What is typed about an enterprise is not sent to a company directory outside."""
        arch, view = super()._get_view(view_id, view_type, **options)
        for node in arch.xpath("//field[@widget='field_partner_autocomplete']"):
            node.set("widget", "char")
        return arch, view

    @api.model
    def _tidy_credit_code(self, vals):
        if "credit_code" not in vals:
            return vals
        return {**vals, "credit_code": stdnum.cn.uscc.compact(vals["credit_code"] or "") or False}

    @api.constrains("credit_code", "is_licence_enterprise")
    def _check_credit_code(self):
        for partner in self.filtered("credit_code"):
            try:
                stdnum.cn.uscc.validate(partner.credit_code)
            except NumberError as error:
                raise ValidationError(
                    self.env._(
                        "“%(code)s” is no unified social credit code: compare its 18 characters "
                        "with the business licence.",
                        code=partner.credit_code,
                    )
                ) from error

    @api.depends("name", "credit_code", "is_licence_enterprise")
    def _compute_twin_ids(self):
        producers = self.filtered(lambda partner: partner.is_licence_enterprise and partner.name)
        found = self.search(
            Domain("is_licence_enterprise", "=", True)
            & Domain("name", "in", producers.mapped("name"))
        )
        for partner in self:
            same = found.filtered(lambda other, own=partner: other.name == own.name)
            partner.twin_ids = same - partner._origin if partner in producers else False

    @api.depends(*EXPECTED)
    def _compute_licence_completeness(self):
        for partner in self:
            filled = sum(bool(partner[name]) for name in EXPECTED)
            partner.licence_completeness = round(100 * filled / len(EXPECTED))

    @api.depends("licence_application_ids")
    def _compute_licence_application_count(self):
        counts = dict(
            self.env["licence.application"]._read_group(
                [("enterprise_id", "in", self.ids)], ["enterprise_id"], ["__count"]
            )
        )
        for partner in self:
            partner.licence_application_count = counts.get(partner._origin, 0)

    def _licence_snapshot(self):
        """The enterprise as it stands now; the dossier keeps it whatever changes later."""
        self.ensure_one()
        return {
            "name": self.name,
            "credit_code": self.credit_code or "",
            "legal_representative": self.legal_representative or "",
            "enterprise_type": self.enterprise_type or "",
            "region_code": self.region_id.code or "",
            "region": self.region_id.name or "",
            "domicile": self.domicile or "",
            "contact_name": self.contact_name or "",
            "contact_phone": self.contact_phone or "",
            "sites": [site._snapshot() for site in self.site_ids],
        }
