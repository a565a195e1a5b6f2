from dateutil.relativedelta import relativedelta

from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import AccessError, UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.appeal import APPEAL, Effect, Result, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)

AGAINST = [("activity", "Conduct of the Test"), ("conclusion", "Result of the Test")]
RESULTS = labels(Result, {"upheld": "Upheld", "partly": "Partly Upheld", "rejected": "Rejected"})
EFFECTS = labels(
    Effect, {"none": "Stays", "retest": "Tested Again Elsewhere", "correct": "Report Corrected"}
)
YEARS_KEPT = 5


class LabAppeal(models.Model):
    """申诉: the enterprise objects to a test; somebody who did not test answers."""

    _name = "licence.lab.appeal"
    _description = "Objection to a test"
    _inherit = ["licence.lab.appeal.guards", "licence.lab.desk", "licence.lifecycle.mixin"]
    _order = "id desc"

    _lifecycle = APPEAL
    _open_states = frozenset({State.HANDLED})
    _sealed_fields = frozenset(
        "order_id lab_id against text received_on handler_id answered_on retain_until "
        "again_id".split()
    )
    _verb_labels = {"take_up": _lt("Take Up"), "answer": _lt("Answer")}

    state = fields.Selection(
        labels(APPEAL, {"received": "Received", "handled": "Being Handled", "answered": "Answered"})
    )
    order_id = fields.Many2one(
        "licence.lab.test.order", required=True, readonly=True, index=True, ondelete="restrict"
    )
    lab_id = fields.Many2one(
        "licence.lab", "Laboratory", required=True, readonly=True, index=True, ondelete="restrict"
    )
    against = fields.Selection(AGAINST, required=True, readonly=True)
    text = fields.Text("Objection", required=True, readonly=True)
    received_on = fields.Date(required=True, readonly=True)
    handler_id = fields.Many2one(
        "res.users", "Handled By", readonly=True, index="btree_not_null", ondelete="restrict"
    )
    result = fields.Selection(RESULTS)
    effect = fields.Selection(EFFECTS)
    answer = fields.Text()
    answered_on = fields.Date(readonly=True, copy=False)
    again_id = fields.Many2one(
        "licence.lab.test.order", "Test Ordered Again", readonly=True, ondelete="restrict",
        groups="industrial_licence.group_staff,industrial_licence.group_applicant",
    )  # fmt: skip
    retain_until = fields.Date(
        readonly=True, copy=False, help="Records of objections are kept five years."
    )
    step_ids = fields.One2many(groups="industrial_licence.group_staff")
    create_uid = fields.Many2one(
        "res.users", "Created By", readonly=True, groups="industrial_licence.group_staff"
    )
    write_uid = fields.Many2one(
        "res.users", "Last Written By", readonly=True, groups="industrial_licence.group_staff"
    )

    _one_open = models.UniqueIndex(
        "(order_id) WHERE state <> 'answered'", "An objection to this test is being handled."
    )

    @api.depends("order_id.number", "received_on")
    def _compute_display_name(self):
        for appeal in self:
            # sudo: the number of the order names the objection to whoever sees it
            appeal.display_name = f"{appeal.sudo().order_id.number or ''} {appeal.received_on}"

    @api.model
    def _object(self, order, against, text):
        """The enterprise objects, with its own words; one objection at a time."""
        order.check_access("read")
        # sudo: whose order it is, is compared and not shown
        plain = order.sudo()
        if not plain.enterprise_id.with_env(self.env)._may_act():
            raise AccessError(self.env._("Only the enterprise that applies does this."))
        if against not in dict(AGAINST) or not (text or "").strip():
            raise UserError(self.env._("Say what you object to, and why."))
        if not (plain.issued_on if against == "conclusion" else plain.received_on):
            raise UserError(self.env._("There is nothing to object to yet: the test goes on."))
        self._check_none_open(plain)
        return self._create_sealed(
            [
                {
                    "order_id": plain.id, "lab_id": plain.lab_id.id, "against": against,
                    "text": text.strip(), "received_on": legal_today(self.env),
                }
            ]
        )  # fmt: skip

    @api.model
    def _check_none_open(self, order):
        domain = [("order_id", "=", order.id), ("state", "!=", State.ANSWERED)]
        # sudo: whether one is open is no secret to whoever objects again
        if self.sudo().search_count(domain, limit=1):
            raise UserError(self.env._("An objection to this test is being handled."))

    def _original_people(self):
        """Who entered a result or signed a report of this test."""
        # sudo: who tested is what is asked, not shown
        order = self.sudo().order_id
        reports = order.report_ids
        return (
            order.result_ids.entered_by_id
            | reports.tester_id | reports.reviewer_id | reports.head_id
        )  # fmt: skip

    def write(self, vals):
        strangers = self.filtered(lambda row: row.handler_id != self.env.user)
        if strangers and not self._passes():
            raise AccessError(self.env._("Who took the objection up answers it."))
        return super().write(vals)

    def _after_take_up(self):
        self._seal({"handler_id": self.env.uid})

    def _after_answer(self):
        today = legal_today(self.env)
        kept = {"answered_on": today, "retain_until": today + relativedelta(years=YEARS_KEPT)}
        self._seal({**kept, "answer": self._told_reason()})
        if self.effect == Effect.RETEST:
            # sudo: an upheld objection has this effect, whoever answers it
            order = self.sudo().order_id
            again = order._draw_retest("dispute", order.handler_id)
            self._seal({"again_id": again.id})

    def _settle(self, result, effect, text):
        """The answer as the page of the laboratory sends it."""
        if result not in dict(RESULTS) or effect not in dict(EFFECTS):
            raise UserError(self.env._("Say the result of the objection and what follows from it."))
        self.write({"result": result, "effect": effect})
        return self._advance("answer", reason=text)

    def action_take_up(self):
        return self._advance("take_up")

    def action_answer(self):
        return self._ask("answer")


class TestOrder(models.Model):
    _inherit = "licence.lab.test.order"

    appeal_ids = fields.One2many("licence.lab.appeal", "order_id", "Objections", readonly=True)

    def action_object(self, against, text):
        self.ensure_one()
        return self.env["licence.lab.appeal"]._object(self, against, text).id
