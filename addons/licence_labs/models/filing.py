from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tools.translate import LazyTranslate

from ..lifecycle.filing import FILING, WITH_LABORATORY, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)


class LabFiling(models.Model):
    """备案: a laboratory files by itself, is checked, and counts once it is announced."""

    _name = "licence.lab.filing"
    _description = "Filing of a laboratory"
    _inherit = [
        "licence.lifecycle.mixin", "licence.lab.desk", "licence.lab.filing.guards",
        "licence.lab.filing.effects",
    ]  # fmt: skip
    _order = "id desc"
    _rec_names_search = ["lab_id.name"]

    _lifecycle = FILING
    _open_states = WITH_LABORATORY
    _always_open_fields = frozenset({"announcement_id"})
    _verb_labels = {
        "file": _lt("File It"),
        "return_": _lt("Return"),
        "check": _lt("Confirm the Qualification"),
        "announce": _lt("Announce"),
        "refuse": _lt("Refuse"),
        "withdraw": _lt("Withdraw"),
        "strike": _lt("Strike off the List"),
    }
    _main_states = (State.DRAFT, State.FILED, State.CHECKED, State.ANNOUNCED)
    _sealed_fields = frozenset(
        {"filed_on", "checked_by_id", "checked_on", "announced_on", "ended_on"}
    )

    state = fields.Selection(
        labels(
            FILING,
            {
                "draft": "Draft",
                "filed": "Filed",
                "returned": "Returned",
                "checked": "Qualification Confirmed",
                "announced": "Announced",
                "refused": "Refused",
                "withdrawn": "Withdrawn",
                "struck": "Struck off",
            },
        )
    )
    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, index=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_lab_id,
    )  # fmt: skip
    line_ids = fields.One2many("licence.lab.scope.line", "filing_id", "Scope", copy=True)
    declaration = fields.Boolean(
        "No Ties to Producers",
        help="The laboratory declares that it neither makes nor sells, recommends, supervises "
        "(监制、监销) products it tests (条例 22).",
    )  # fmt: skip
    remark = fields.Text()
    announcement_id = fields.Many2one(
        "licence.lab.announcement", index="btree_not_null", ondelete="restrict"
    )
    filed_on = fields.Date(readonly=True, copy=False)
    checked_by_id = fields.Many2one(
        "res.users", readonly=True, copy=False, ondelete="restrict",
        groups="industrial_licence.group_staff",
    )  # fmt: skip
    checked_on = fields.Date(readonly=True, copy=False)
    announced_on = fields.Date(readonly=True, copy=False)
    ended_on = fields.Date(readonly=True, copy=False)
    listing_ids = fields.One2many("licence.lab.listing", "filing_id", readonly=True)
    step_ids = fields.One2many(groups="industrial_licence.group_staff")

    _one_under_way = models.UniqueIndex(
        "(lab_id) WHERE state IN ('filed', 'returned', 'checked')",
        "This laboratory already has a filing under way.",
    )

    @api.depends("lab_id.name")
    def _compute_display_name(self):
        for row in self:
            row.display_name = self.env._("Filing of %(laboratory)s", laboratory=row.lab_id.name)

    def write(self, vals):
        if not self._passes():
            self._refuse_other_desk(set(vals))
        return super().write(vals)

    def _refuse_other_desk(self, names):
        """The laboratory says what it files; the centre only names the announcement."""
        own = {"announcement_id"}
        foreign = names & own if self.env.user.share else names - own
        listed = self.filtered("listing_ids") if names & own else self.browse()
        if (foreign and not self.env.su) or listed:
            raise AccessError(
                self.env._("The laboratory fills in its filing, the centre names the announcement.")
            )

    def _units_to_file(self):
        """Units a licence is needed for today."""
        # sudo: laboratories do not look up the catalogue; what it lists is public
        units = self.env["licence.unit"].sudo().search([("product_id", "!=", False)])
        return self.env["licence.unit"].browse(units._licensable(legal_today(self.env)).ids)

    def _add_scope(self, unit, item, standard):
        """A line of scope as written on the laboratory's page."""
        if not unit.isdecimal() or int(unit) not in self._units_to_file().ids:
            raise UserError(self.env._("Choose a unit from the list."))
        line = {"unit_id": int(unit), "item": item.strip(), "standard": standard.strip()}
        self.write({"line_ids": [Command.create(line)]})

    def action_file(self):
        return self._advance("file")

    def action_return_(self):
        return self._ask("return_")

    def action_check(self):
        return self._advance("check")

    def action_announce(self):
        return self._advance("announce")

    def action_refuse(self):
        return self._ask("refuse")

    def action_withdraw(self):
        return self._ask("withdraw")

    def action_strike(self):
        return self._ask("strike")
