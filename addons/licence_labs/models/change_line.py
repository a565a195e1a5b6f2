from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..lifecycle.change_notice import CHANGE_NOTICE, Item
from ..lifecycle.kernel import labels

# Verbatim, in the order of the form; the spaces are its own.
WORDS = {
    Item.NAME: "检验机构名称",
    Item.SUPERIOR: "主管部门",
    Item.AFFILIATED_BODY: "挂靠单位名称",
    Item.NATURE: "单位性质",
    Item.ASSET_NATURE: "资产性质",
    Item.ADDRESS: "通信地址",
    Item.POSTCODE: "邮政编码",
    Item.PHONE: "电    话",
    Item.FAX: "传    真",
    Item.EMAIL: "电子信箱",
    Item.CONTACT: "联 系 人",
    Item.OTHER: "其    他",
}
MAY_BE_EMPTY = frozenset({Item.FAX, Item.OTHER, Item.AFFILIATED_BODY})


class LabChangeLine(models.Model):
    """A row of the change table: 变更事项, 变更前, 变更后."""

    _name = "licence.lab.change.line"
    _description = "Row of a change notice"
    _order = "notice_id desc, id"
    _rec_name = "item"

    notice_id = fields.Many2one(
        "licence.lab.change.notice", required=True, index=True, ondelete="cascade"
    )
    lab_id = fields.Many2one(related="notice_id.lab_id", store=True, index=True)
    item = fields.Selection(labels(Item, WORDS), "变更事项", required=True, readonly=True)
    before = fields.Char("变更前", readonly=True)
    after = fields.Char("变更后", help="Empty: not changed (填表说明 2).")
    is_emptied = fields.Boolean("Falls Away", help="The particular ends; nothing takes its place.")
    is_changed = fields.Boolean(compute="_compute_is_changed", store=True)
    applied_on = fields.Date("Register Changed On", readonly=True)

    _item_uniq = models.Constraint("UNIQUE (notice_id, item)", "Each item stands once on the form.")

    @api.depends("before", "after", "is_emptied")
    def _compute_is_changed(self):
        for line in self:
            new = line._new_value()
            line.is_changed = bool(line.after or line.is_emptied) and new != (line.before or "")

    def _new_value(self):
        return "" if self.is_emptied else (self.after or "").strip()

    @api.constrains("is_emptied", "after")
    def _check_emptied(self):
        for line in self.filtered("is_emptied"):
            if line.item not in MAY_BE_EMPTY or line.after:
                raise UserError(
                    self.env._("“%(item)s” cannot fall away.", item=WORDS[Item(line.item)])
                )

    @api.model
    def _given(self, vals_list):
        """What the caller wants to stand in 变更后, by item, for each notice to be made."""
        return [
            {
                command[2].get("item"): command[2].get("after")
                for command in vals.get("line_ids") or ()
                if len(command) == 3 and command[0] == 0
            }
            for vals in vals_list
        ]

    @api.model_create_multi
    def create(self, vals_list):
        if not self.env.su:
            raise AccessError(self.env._("The twelve rows of the form are given."))
        return super().create(vals_list)

    def write(self, vals):
        if not self.env.su and set(vals) - {"after", "is_emptied"}:
            raise AccessError(self.env._("Only 变更后 is filled in; the rest is on file."))
        signed = self.notice_id.filtered(lambda one: one.state != CHANGE_NOTICE.initial)
        if signed and not self.env.su:
            raise UserError(self.env._("The notice is signed; its rows stand."))
        return super().write(vals)

    @api.ondelete(at_uninstall=False)
    def _unlink_except_given(self):
        if any(line.notice_id.version for line in self):
            raise UserError(self.env._("The notice is signed; its rows stand."))

    def _printed(self):
        """(事项, 变更前, 变更后): an unchanged item stays blank in both columns."""
        word = WORDS[Item(self.item)]
        return (word, self.before or "", self._new_value()) if self.is_changed else (word, "", "")
