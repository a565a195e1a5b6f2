from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools.translate import LazyTranslate

from ..lifecycle.breach import BREACH, ONGOING, Consequence
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)


class LabBreach(models.Model):
    """A breach of a laboratory or one of its staff, and what follows from it."""

    _name = "licence.lab.breach"
    _description = "Breach of a laboratory"
    _inherit = ["licence.lifecycle.mixin", "licence.lab.desk", "mail.thread"]
    _order = "id desc"
    _rec_names_search = ["lab_id.name", "type_id.name"]

    _lifecycle = BREACH
    _open_states = ONGOING
    _verb_labels = {"confirm": _lt("Confirm"), "settle": _lt("Settle"), "drop": _lt("Drop")}
    _sealed_fields = frozenset({"confirmed_by_id", "settled_by_id", "settled_on"})

    state = fields.Selection(
        labels(
            BREACH,
            {"open": "Open", "confirmed": "Confirmed", "settled": "Settled", "dropped": "Dropped"},
        )
    )
    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, index=True, ondelete="restrict"
    )
    authority_id = fields.Many2one(related="lab_id.authority_id", store=True, index=True)
    staff_id = fields.Many2one(
        "licence.lab.staff", "Person", ondelete="restrict", domain="[('lab_id', '=', lab_id)]"
    )
    type_id = fields.Many2one("licence.lab.breach.type", required=True, ondelete="restrict")
    sanction_basis = fields.Char(related="type_id.sanction_basis")
    order_id = fields.Many2one(
        "licence.lab.test.order", index="btree_not_null", ondelete="restrict"
    )
    report_id = fields.Many2one("licence.lab.report", index="btree_not_null", ondelete="restrict")
    found_on = fields.Date(required=True, default=lambda self: legal_today(self.env))
    facts = fields.Text()
    consequence = fields.Selection(
        labels(
            Consequence,
            {
                Consequence.WARNING: "Warning",
                Consequence.SUSPENSION: "Suspension",
                Consequence.EXCLUSION: "Exclusion",
            },
        ),
        "Measure Taken",
    )
    consequence_from = fields.Date("From")
    consequence_until = fields.Date("Until")
    confirmed_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    settled_by_id = fields.Many2one("res.users", readonly=True, copy=False, ondelete="restrict")
    settled_on = fields.Date(readonly=True, copy=False)
    affected_ids = fields.Many2many(
        "licence.application",
        string="Applications That Rest on It",
        compute="_compute_affected",
        compute_sudo=True,
        groups="industrial_licence.group_handler,industrial_licence.group_approver,"
        "industrial_licence.group_manager",
    )
    affected = fields.Text("What Rests on It", compute="_compute_affected", compute_sudo=True)

    @api.depends("lab_id.name", "type_id.name")
    def _compute_display_name(self):
        for breach in self:
            breach.display_name = f"{breach.type_id.name or ''} – {breach.lab_id.name or ''}"

    @api.depends("type_id", "lab_id", "report_id")
    def _compute_affected(self):
        """S002-1.3-07: a false report names every application and certificate that rests on it."""
        for breach in self:
            found = breach._reports().order_id.application_id
            breach.affected_ids = found
            breach.affected = "\n".join(
                f"{one.number or ''} {one.enterprise_id.name or ''} "
                f"{one.issued_certificate_id.number or ''}".strip()
                for one in found
            )

    def _reports(self):
        reports = self.env["licence.lab.report"]
        if not self.type_id.is_false_report:
            return reports
        if self.report_id:
            return self.report_id
        return reports.search([("lab_id", "=", self.lab_id.id), ("edition", ">", 0)])

    def _guard_facts_told(self):
        if not (self.facts or "").strip():
            yield self.env._("Write down what was found.")

    def _guard_not_the_finder(self):
        if self.env.user == self.confirmed_by_id:
            yield self.env._("You confirmed this breach; another person settles it.")

    def _guard_consequence_given(self):
        if not self.consequence:
            yield self.env._("Say what follows from the breach.")
        elif self.consequence == Consequence.SUSPENSION and not self.consequence_until:
            yield self.env._("A suspension has a last day.")

    def _after_confirm(self):
        self._seal({"confirmed_by_id": self.env.uid})

    def _after_settle(self):
        today = legal_today(self.env)
        self._seal({"settled_by_id": self.env.uid, "settled_on": today})
        if self.consequence != Consequence.WARNING:
            # sudo: the sanction follows from the decision
            self.env["licence.lab.sanction"].sudo().create([self._prepare_sanction_vals(today)])

    def _prepare_sanction_vals(self, today):
        is_for_good = self.consequence == Consequence.EXCLUSION
        return {
            "lab_id": self.lab_id.id, "kind": self.consequence, "breach_id": self.id,
            "reason": self.type_id.name, "basis": self.sanction_basis,
            "valid_from": self.consequence_from or today,
            "valid_until": False if is_for_good else self.consequence_until,
        }  # fmt: skip

    def action_confirm(self):
        return self._advance("confirm")

    def action_settle(self):
        return self._advance("settle")

    def action_drop(self):
        return self._ask("drop")
