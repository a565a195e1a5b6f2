from odoo import api, fields, models
from odoo.tools.translate import LazyTranslate

from ..lifecycle.department_change import DEPARTMENT_CHANGE, State
from ..lifecycle.kernel import labels
from .department import FILED

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "draft": "Draft", "filed": "Filed", "applied": "Applied to the Register",
    "refused": "Not Approved",
}  # fmt: skip


class DepartmentChange(models.Model):
    """备案信息变更: a review body files what changed; the register follows in five days."""

    _name = "licence.department.change"
    _description = "Change notice of a review body"
    _inherit = [
        "licence.department.change.guards", "licence.department.change.effects",
        "licence.body.mixin", "licence.lifecycle.mixin", "licence.clocked.mixin", "mail.thread",
    ]  # fmt: skip
    _order = "id desc"

    _lifecycle = DEPARTMENT_CHANGE
    _open_states = frozenset({State.DRAFT})
    _verb_labels = {
        "file": _lt("File It"),
        "apply": _lt("Apply to the Register"),
        "refuse": _lt("Do Not Approve"),
    }

    state = fields.Selection(labels(DEPARTMENT_CHANGE, STATE_WORDS), group_expand=True)
    department_id = fields.Many2one(
        "licence.department", "Review Body", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_department_id,
    )  # fmt: skip
    line_ids = fields.One2many("licence.department.change.line", "change_id", "Changes")
    reason = fields.Text()

    _one_running = models.UniqueIndex(
        "(department_id) WHERE state = 'filed'", "A change of this body is already being applied."
    )

    @api.depends("department_id.name")
    def _compute_display_name(self):
        for change in self:
            change.display_name = f"{change.department_id.name or ''} #{change._origin.id or ''}"

    def action_file(self):
        return self._advance("file")

    def action_apply(self):
        return self._advance("apply")

    def action_refuse(self):
        return self._ask("refuse")


class DepartmentChangeLine(models.Model):
    """One datum, before and after."""

    _name = "licence.department.change.line"
    _description = "Line of a change notice"
    _inherit = "licence.part.mixin"
    _order = "change_id, id"
    _rec_name = "item"
    _part_of = "change_id"

    change_id = fields.Many2one(
        "licence.department.change", required=True, index=True, ondelete="cascade"
    )
    item = fields.Selection(selection="_selection_item", required=True)
    before = fields.Text(compute="_compute_before", store=True)
    after = fields.Text(required=True)

    _once = models.Constraint("UNIQUE (change_id, item)", "This datum is already in the notice.")

    @api.model
    def _selection_item(self):
        known = self.env["licence.department"]._fields
        return [
            (name, known[name]._description_string(self.env))
            for name in FILED
            if known[name].type in ("char", "text")
        ]

    @api.depends("item", "change_id.department_id")
    def _compute_before(self):
        for line in self:
            body = line.change_id.department_id
            line.before = body[line.item] if line.item and body else False
