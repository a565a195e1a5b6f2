from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.change_notice import CHANGE_NOTICE, Item, State
from ..lifecycle.kernel import CENTRE, labels
from .test_order import CASE_POSTS

_lt = LazyTranslate(__name__)


class LabChangeNotice(models.Model):
    """检验机构信息变更备案登记表 (附件3): the register changes when the centre files it."""

    _name = "licence.lab.change.notice"
    _description = "Change notice of a laboratory"
    _inherit = [
        "licence.lifecycle.mixin", "licence.clocked.mixin", "licence.lab.desk",
        "licence.lab.change.notice.guards", "licence.lab.change.notice.effects",
    ]  # fmt: skip
    _order = "id desc"
    _rec_names_search = ["number", "lab_id.name"]

    _lifecycle = CHANGE_NOTICE
    _open_states = frozenset({State.DRAFT})
    _always_open_fields = frozenset({"file_ids", "due_on", "warn_on"})
    _verb_labels = {
        "sign": _lt("Sign as Head"),
        "opine": _lt("Give the Opinion of the Province"),
        "file": _lt("File It"),
        "apply": _lt("Change the Register"),
        "reject": _lt("Reject"),
        "withdraw": _lt("Withdraw"),
    }
    _main_states = (
        State.DRAFT, State.HEAD_SIGNED, State.OPINED, State.FILED, State.APPLIED,
    )  # fmt: skip
    _sealed_fields = frozenset(
        "number head_id head_signed_at opinion province_signatory_id opined_at filed_on "
        "filed_by_id applied_on".split()
    )

    state = fields.Selection(
        labels(
            CHANGE_NOTICE,
            {
                "draft": "Draft",
                "head_signed": "Signed by the Head",
                "opined": "Agreed by the Province",
                "filed": "Filed",
                "applied": "Register Changed",
                "withdrawn": "Withdrawn",
                "rejected": "Rejected",
            },
        ),
        group_expand=True,
    )
    number = fields.Char(readonly=True, copy=False)
    lab_id = fields.Many2one(
        "licence.lab", "检验机构名称", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_lab_id,
    )  # fmt: skip
    authority_id = fields.Many2one(related="lab_id.authority_id", store=True, index=True)
    product_ids = fields.Many2many(
        "licence.product", string="承检产品名称", domain=[("rule_book_ids", "!=", False)],
        help="Products named as in their rule books (填表说明 1).",
    )  # fmt: skip
    changed_on = fields.Date(help="The day the change happened; notice is due at once.")
    line_ids = fields.One2many("licence.lab.change.line", "notice_id", "变更内容")
    file_ids = fields.One2many("licence.lab.file", "notice_id", "Evidence")
    head_id = fields.Many2one(
        "res.users", "负责人签字", readonly=True, copy=False, ondelete="restrict"
    )
    head_signed_at = fields.Datetime(readonly=True, copy=False)
    opinion = fields.Text("省级质量技术监督局意见", readonly=True, copy=False)
    province_signatory_id = fields.Many2one(
        "res.users", "Signed for the Province", readonly=True, copy=False, ondelete="restrict"
    )
    opined_at = fields.Datetime(readonly=True, copy=False)
    filed_on = fields.Date(readonly=True, copy=False)
    filed_by_id = fields.Many2one(
        "res.users", readonly=True, copy=False, ondelete="restrict",
        groups="industrial_licence.group_staff",
    )  # fmt: skip
    applied_on = fields.Date("Register Changed On", readonly=True, copy=False)
    days_until_notice = fields.Integer(
        "Days Until the Notice", compute="_compute_days_until_notice", aggregator=None
    )
    step_ids = fields.One2many(groups="industrial_licence.group_staff")
    clock_ids = fields.One2many(groups=CASE_POSTS)

    _one_under_way = models.UniqueIndex(
        "(lab_id) WHERE state IN ('head_signed', 'opined', 'filed')",
        "This laboratory already has a change notice under way.",
    )

    @api.depends("number", "lab_id.name")
    def _compute_display_name(self):
        for notice in self:
            notice.display_name = f"{notice.number or ''} {notice.lab_id.name or ''}".strip()

    @api.depends("changed_on", "head_signed_at")
    def _compute_days_until_notice(self):
        for notice in self:
            both = notice.changed_on and notice.head_signed_at
            days = (notice.head_signed_at.date() - notice.changed_on).days if both else 0
            notice.days_until_notice = days

    @api.constrains("product_ids")
    def _check_products(self):
        """填表说明 1: products are named as in their rule books."""
        for notice in self:
            # sudo: laboratories do not look up rule books
            strangers = notice.sudo().product_ids.filtered(lambda one: not one.rule_book_ids)
            if strangers:
                raise UserError(
                    self.env._(
                        "“%(product)s” has no rule book: name the product as a rule book does.",
                        product=strangers[0].name,
                    )
                )

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.user.licence_lab_id and not self.env.su:
            raise AccessError(self.env._("A change notice is drawn up by the laboratory itself."))
        # The number only orders the notices; the twelve rows stand ready with what is on file.
        given = self.env["licence.lab.change.line"]._given(vals_list)
        notices = super().create([{**vals, "line_ids": False} for vals in vals_list])
        for notice, after in zip(notices, given, strict=True):
            notice._fill_rows(after)
        return notices

    @api.model
    def _born_with(self):
        # sudo: any laboratory's notice takes the next number of the series
        number = self.env["ir.sequence"].sudo().next_by_code("licence.lab.change.notice")
        return {**super()._born_with(), "number": number}

    def _fill_rows(self, after):
        # sudo: 变更前 is prefilled by the system and locked
        self.env["licence.lab.change.line"].sudo().create(
            [
                {
                    "notice_id": self.id, "item": item.value, "before": self.lab_id[item] or False,
                    "after": after.get(item) or False,
                }
                for item in Item
            ]
        )  # fmt: skip

    def _clock_post(self, limit):
        """信息管理规定 31: the centre brings its register up to date, nobody at the province."""
        # sudo: which post keeps a term is the same for whoever asks
        return self.env.ref(CENTRE).sudo()

    def _clock_keepers(self, posts):
        # sudo: the house of the centre, whoever asks
        bodies = self.env["licence.authority"].sudo()
        return dict.fromkeys(posts, bodies.search([("level", "=", "national")], limit=1))

    def _takes_files(self):
        return self.state == State.DRAFT

    def action_sign(self):
        return self._advance("sign")

    def action_opine(self):
        return self._ask("opine", "licence_labs.licence_lab_opinion_wizard_action")

    def action_file(self):
        return self._advance("file")

    def action_reject(self):
        return self._ask("reject")

    def action_withdraw(self):
        return self._ask("withdraw")
