from odoo import api, fields, models
from odoo.fields import Domain
from odoo.tools.translate import LazyTranslate

from ..lifecycle.department import DEPARTMENT, State
from ..lifecycle.department_check import Result
from ..lifecycle.department_check import State as CheckState
from ..lifecycle.kernel import labels
from ..tools.legal_time import legal_today

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Draft", "proposed": "Proposed", "approved": "Approved", "withdrawn": "Withdrawn",
}  # fmt: skip
NATURES = [
    ("institution", "Public Institution"),
    ("association", "Social Organisation"),
    ("company", "Enterprise"),
    ("other", "Other"),
]
# What the body files a change of (信息管理规定 第31条); an approved entry changes by that alone.
FILED = (
    "name", "nature", "superior_body", "host_id", "organisation", "work_experience", "premises",
    "address", "postcode", "contact_name", "phone", "fax", "email",
)  # fmt: skip


class Department(models.Model):
    """审查部、审查机构: the body that organises visits; it has no administrative power."""

    _name = "licence.department"
    _description = "Review body"
    _inherit = [
        "licence.department.guards", "licence.department.effects",
        "licence.register.entry.mixin", "licence.lifecycle.mixin",
        "mail.thread", "mail.activity.mixin",
    ]  # fmt: skip
    _order = "name, id"
    _rec_names_search = ["name", "number", "credit_code"]

    _lifecycle = DEPARTMENT
    _open_states = frozenset({State.DRAFT, State.PROPOSED})
    _admitted_states = frozenset({State.APPROVED})
    _always_open_fields = frozenset(
        {"document_ids", "member_ids", "scope_ids", "is_non_profit", "establishment_until"}
    )
    _sealed_fields = frozenset({"approved_on", "valid_from", "ended_on"})
    _verb_labels = {
        "propose": _lt("Propose"), "return_": _lt("Return"), "approve": _lt("Approve"),
        "withdraw": _lt("Withdraw the Approval"),
    }  # fmt: skip

    state = fields.Selection(labels(DEPARTMENT, STATE_WORDS), group_expand=True)
    name = fields.Char(required=True, index="trigram", tracking=True)
    nature = fields.Selection(NATURES, required=True, default="institution")
    superior_body = fields.Char("Belongs To", help="隶属关系")
    organisation = fields.Text("Internal Organisation", help="机构设置")
    work_experience = fields.Text("Main Work and Experience", help="主要工作内容和经验")
    premises = fields.Text("Office Conditions", help="办公条件")
    host_id = fields.Many2one(
        "licence.employer", "Affiliated To", ondelete="restrict",
        help="挂靠单位: an institute or group that houses the body; it stays independent of it.",
    )  # fmt: skip
    credit_code = fields.Char(size=18)
    is_legal_person = fields.Boolean("Independent Legal Person")
    is_non_profit = fields.Boolean("Declares No Profit From Reviews")
    establishment_until = fields.Date(
        "Establishment Evidence Until", help="Empty: it does not expire."
    )
    approval_no = fields.Char("Approval Number", copy=False)
    approved_on = fields.Date(readonly=True, copy=False)
    number = fields.Char(readonly=False)
    valid_until = fields.Date(readonly=False)
    address = fields.Char()
    postcode = fields.Char(size=6)
    contact_name = fields.Char("Contact")
    phone = fields.Char()
    fax = fields.Char()
    email = fields.Char("E-mail")
    document_ids = fields.One2many("licence.department.document", "department_id", "Documents")
    member_ids = fields.One2many("licence.department.member", "department_id", "Staff")
    scope_ids = fields.One2many("licence.department.scope", "department_id", "Products")
    check_ids = fields.One2many("licence.department.check", "department_id", "Yearly Checks")
    report_ids = fields.One2many("licence.department.report", "department_id", "Reports")
    missing_groups = fields.Char(
        "Missing", compute="_compute_missing_groups",
        help="Which of the nine groups of data of article 16 is empty.",
    )  # fmt: skip

    _code_unique = models.UniqueIndex(
        "(credit_code) WHERE credit_code IS NOT NULL", "A body with this credit code is entered."
    )

    @api.depends(
        "name", "nature", "superior_body", "organisation", "work_experience", "premises",
        "document_ids.kind", "member_ids",
    )  # fmt: skip
    def _compute_missing_groups(self):
        for body in self:
            body.missing_groups = "、".join(
                word for word, is_there in body._groups_of_data() if not is_there
            )

    def _groups_of_data(self):
        """The nine groups of 信息管理规定 第16条, each with whether it is filled."""
        kinds = set(self.document_ids.mapped("kind"))
        return [
            ("单位名称", self.name),
            ("性质", self.nature),
            ("隶属关系", self.superior_body),
            ("内部管理制度", "rules" in kinds),
            ("机构设置", self.organisation),
            ("资质", "qualification" in kinds),
            ("主要工作内容和经验", self.work_experience),
            ("人员", self.member_ids),
            ("办公条件", self.premises),
        ]

    @api.model
    def _domain_may_act(self, date):
        """A body is assignable while approved, not barred, and its last check did not fail."""
        established = Domain("establishment_until", "=", False) | Domain(
            "establishment_until", ">=", date
        )
        return super()._domain_may_act(date) & established & ~self._domain_check_failed(date)

    @api.model
    def _domain_check_failed(self, date):
        failed = (
            Domain("state", "=", CheckState.CONCLUDED)
            & Domain("result", "=", Result.FAILED)
            & Domain("is_last", "=", True)
            & Domain("concluded_on", "<=", date)
        )
        return Domain("check_ids", "any!", failed)

    @api.model
    def _domain_for(self, product, date):
        """Bodies that may be given a review of the product on `date`."""
        scope = self.env["licence.department.scope"]._domain_on(date)
        covering = Domain("scope_ids", "any!", scope & Domain("product_id", "=", product.id))
        return self._domain_may_act(date) & covering

    def _heads_on(self, date):
        """Who led the body on `date`."""
        # sudo: who answered on a past day is read whatever one may see today
        members = self.env["licence.department.member"].sudo()
        return members.search(
            members._domain_on(date)
            & Domain("department_id", "in", self.ids)
            & Domain("post", "=", "head")
        )

    @api.model
    def _cron_warn_of_expiry(self):
        """Establishment evidence that ends soon asks the centre to look, once."""
        today = legal_today(self.env)
        ending = self.search(
            [
                ("state", "=", State.APPROVED),
                ("establishment_until", "!=", False),
                ("establishment_until", "<=", fields.Date.add(today, days=60)),
                ("activity_ids", "=", False),
            ]
        )
        for body in ending:
            body.activity_schedule(
                "mail.mail_activity_data_todo", date_deadline=body.establishment_until,
                summary=self.env._("The establishment evidence of the body ends"),
            )  # fmt: skip

    def action_propose(self):
        return self._advance("propose")

    def action_return_(self):
        return self._ask("return_")

    def action_approve(self):
        return self._advance("approve")

    def action_withdraw(self):
        return self._ask("withdraw")
