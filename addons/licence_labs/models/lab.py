from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError

from ..admissibility.kernel import Path, standing
from ..lifecycle.change_notice import Item

# The fields of 附件3: once the laboratory works, they change by a filed notice only.
CARD = frozenset(Item)
EXPECTED = (
    "nature", "superior", "internal_rules", "structure", "qualification", "experience",
    "staff_ids", "premises", "equipment_ids",
)  # fmt: skip


class Lab(models.Model):
    """检验机构: its card as article 17 of the information rules lists it, and its dated facts."""

    _name = "licence.lab"
    _description = "Laboratory"
    _inherit = ["licence.sealed.mixin", "licence.lab.judgement", "licence.lab.eligibility"]
    _order = "number, id"
    _rec_names_search = ["name", "number"]

    name = fields.Char("检验机构名称", required=True, index="trigram")
    number = fields.Char("Register Number", required=True, copy=False)
    authority_id = fields.Many2one(
        "licence.authority", "Province", required=True, index=True, ondelete="restrict",
        domain=[("level", "=", "province")],
    )  # fmt: skip
    region_id = fields.Many2one("licence.authority", required=True, ondelete="restrict")
    nature = fields.Char("单位性质")
    asset_nature = fields.Char("资产性质")
    superior = fields.Char("主管部门")
    affiliated_body = fields.Char("挂靠单位名称")
    address = fields.Char("通信地址")
    postcode = fields.Char("邮政编码")
    phone = fields.Char("电话")
    fax = fields.Char("传真")
    email = fields.Char("电子信箱")
    contact_name = fields.Char("联系人")
    other = fields.Char("其他")
    internal_rules = fields.Text("内部管理制度")
    structure = fields.Text("机构设置")
    qualification = fields.Text("资质")
    experience = fields.Text("主要工作内容和经历")
    premises = fields.Text("办公条件")
    active = fields.Boolean(default=True)
    equipment_ids = fields.One2many("licence.lab.equipment", "lab_id", "检验设备")
    staff_ids = fields.One2many("licence.lab.staff", "lab_id", "人员")
    accreditation_ids = fields.One2many("licence.lab.accreditation", "lab_id", "Accreditations")
    grade_ids = fields.One2many("licence.lab.grade", "lab_id", "Classes")
    scope_ids = fields.One2many("licence.lab.scope", "lab_id")
    listing_ids = fields.One2many("licence.lab.listing", "lab_id", "Listings")
    sanction_ids = fields.One2many("licence.lab.sanction", "lab_id", "Suspensions and Exclusions")
    tie_ids = fields.One2many("licence.lab.tie", "lab_id", "Ties to Enterprises")
    designation_ids = fields.One2many("licence.lab.designation", "lab_id", "Designations")
    filing_ids = fields.One2many("licence.lab.filing", "lab_id", "Filings")
    notice_ids = fields.One2many("licence.lab.change.notice", "lab_id", "Change Notices")
    breach_ids = fields.One2many("licence.lab.breach", "lab_id", "Breaches")
    history_ids = fields.One2many(
        "licence.lab.change.line", "lab_id", "History of the Card",
        domain=[("applied_on", "!=", False)], readonly=True,
    )  # fmt: skip
    user_ids = fields.One2many(
        "res.users", "licence_lab_id", "Accounts", readonly=True,
        groups="industrial_licence.group_staff",
    )  # fmt: skip
    may_test = fields.Boolean(
        "May Test Today", compute="_compute_standing", search="_search_may_test"
    )
    standing_words = fields.Text("Standing", compute="_compute_standing")
    completeness = fields.Integer("Data Complete (%)", compute="_compute_completeness")

    _number_uniq = models.Constraint("UNIQUE (number)", "This register number is taken.")

    @api.depends(
        "listing_ids.valid_until", "accreditation_ids.valid_until", "grade_ids.valid_until",
        "sanction_ids.valid_until",
    )  # fmt: skip
    @api.depends_context("lang")
    def _compute_standing(self):
        today = legal_today(self.env)
        facts = self._facts()
        for lab in self:
            found = standing(Path.SEALED, today, facts[lab.id]) if lab.id in facts else ()
            lab.may_test = lab.id in facts and not found
            lab.standing_words = "\n".join(self._finding_words(found))

    @api.model
    def _search_may_test(self, operator, value):
        if operator != "in":
            return NotImplemented
        able = self._able_ids(legal_today(self.env))
        return [("id", "in" if True in value else "not in", able)]

    @api.depends(*EXPECTED)
    def _compute_completeness(self):
        for lab in self:
            filled = sum(bool(lab[name]) for name in EXPECTED)
            lab.completeness = round(100 * filled / len(EXPECTED))

    def _may_act(self, day):
        """Whether the laboratory as a whole may test sealed samples on the day."""
        self.ensure_one()
        return not standing(Path.SEALED, day, self._facts()[self.id])

    def write(self, vals):
        if {"authority_id", "number"} & set(vals):
            raise UserError(self.env._("The number and the province of a laboratory stand."))
        self._refuse_card(vals)
        return super().write(vals)

    def _refuse_card(self, vals):
        """信息管理规定 art. 26: the card of a working laboratory follows a filed notice."""
        if not CARD & set(vals) or self._passes():
            return
        working = self.filtered(lambda lab: lab.listing_ids)
        if working:
            raise UserError(
                self.env._(
                    "%(laboratory)s works for licences: its particulars change by a filed notice.",
                    laboratory=working[0].name,
                )
            )

    @api.ondelete(at_uninstall=False)
    def _unlink_except_listed(self):
        if self.listing_ids:
            raise UserError(self.env._("A laboratory that was listed stays in the register."))

    def _card_on(self, day):
        """The twelve particulars as they stood at the end of the day."""
        self.ensure_one()
        card = {item: self[item] or "" for item in Item}
        later = self.history_ids.filtered(lambda line: line.applied_on > day)
        for line in later.sorted("id", reverse=True):
            card[line.item] = line.before or ""
        return card
