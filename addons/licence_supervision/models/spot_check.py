from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..lifecycle.kernel import labels
from ..lifecycle.rectification import OPEN as RECTIFICATION_OPEN
from ..lifecycle.spot_check import JUDGED, OPEN, SPOT_CHECK, WRITTEN_IN, Result, State

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.PLANNED: "Planned",
    State.SAMPLED: "Sampled",
    State.PASSED: "Passed",
    State.FAILED: "Failed",
    State.CLOSED: "Handled to the End",
}
RETEST, TELLING = "D-37", "T-29"


class SupervisionSpotCheck(models.Model):
    _name = "licence.supervision.spot.check"
    _description = "Spot Check"
    _inherit = [
        "licence.supervision.area",
        "licence.lifecycle.mixin",
        "licence.supervision.clocked",
    ]
    _order = "id desc"

    _lifecycle = SPOT_CHECK
    _verb_labels = {
        "sample": _lt("Sampled"),
        "pass_": _lt("Passed"),
        "fail": _lt("Failed"),
        "clear": _lt("Passed on Re-test"),
        "close": _lt("Close"),
    }
    _main_states = (State.PLANNED, State.SAMPLED, State.PASSED)
    _open_states = OPEN
    _first_states = frozenset({State.PLANNED})
    _written_in = WRITTEN_IN
    _always_open_fields = frozenset({"due_on", "warn_on", "announcement"})
    _sealed_fields = frozenset("sampled_on judged_on told_on closed_on result published_on".split())

    state = fields.Selection(labels(SPOT_CHECK, STATE_WORDS), group_expand=True)
    plan = fields.Char(help="Plan or campaign the check belongs to.", index=True)
    level = fields.Selection(related="authority_id.level", store=True, index=True)
    unit_id = fields.Many2one("licence.unit", ondelete="restrict")
    planned_from = fields.Date(index=True)
    batch = fields.Char("Batch or Serial Number")
    place = fields.Char("Taken From", help="Market or store of finished goods: 产品质量法 15.")
    sampler_ids = fields.Many2many("res.users", string="Samplers")
    laboratory = fields.Char()
    report_number = fields.Char("Test Report")
    result = fields.Selection(
        labels(Result, {Result.PASS: "Passed", Result.FAIL: "Failed"}), readonly=True, copy=False
    )
    sampled_on = fields.Date(readonly=True, copy=False)
    judged_on = fields.Date(readonly=True, copy=False, index=True)
    told_on = fields.Date("Enterprise Told", readonly=True, copy=False)
    retest_asked_on = fields.Date(copy=False)
    retest_until = fields.Date("Re-test by", compute="_compute_retest_until")
    announcement = fields.Char("Announcement No.", copy=False)
    published_on = fields.Date(
        readonly=True, copy=False, help="Pass and fail are both made public."
    )
    closed_on = fields.Date(readonly=True, copy=False)
    signal_id = fields.Many2one(
        "licence.supervision.signal", "Risk Signal", index="btree_not_null", ondelete="restrict"
    )
    notification_ids = fields.One2many(
        "licence.supervision.notification", "spot_check_id", "Told Down the Line", readonly=True
    )
    rectification_ids = fields.One2many(
        "licence.supervision.rectification", "spot_check_id", "Orders", readonly=True
    )

    @api.depends("enterprise_id.name", "product_id.name", "batch")
    def _compute_display_name(self):
        for check in self:
            parts = (check.enterprise_id.name, check.product_id.name, check.batch)
            check.display_name = " ".join(filter(None, parts))

    @api.depends("told_on")
    def _compute_retest_until(self):
        calendar = self.env["licence.calendar.year"]
        for check in self:
            told = check.told_on
            term = told and self.env["licence.time.limit"]._limit(RETEST, told)._term()
            check.retest_until = told and (calendar._due_day(told, term) or False)

    def _guard_own_check(self):
        """Who takes the sample judges it; the body of the place handles what follows."""
        user = self.env.user
        if user not in self.sampler_ids and user.licence_authority_id != self.authority_id:
            yield self.env._("This spot check belongs to another body.")

    def _guard_two_samplers(self):
        if len(self.sampler_ids) < 2:
            yield self.env._("Two persons at least take the sample.")

    def _guard_sample_described(self):
        if not self.batch or not self.place:
            yield self.env._("Name the batch and where the sample was taken.")

    def _guard_report_named(self):
        if not self.report_number or not self.laboratory:
            yield self.env._("Name the test report and the laboratory.")

    def _guard_retest_in_time(self):
        """产品质量法 15: fifteen days from the result."""
        if not self.retest_asked_on:
            yield self.env._("The enterprise has asked for no re-test.")
        elif self.retest_until and self.retest_asked_on > self.retest_until:
            yield self.env._("The re-test was asked for after %(day)s.", day=self.retest_until)

    def _guard_handled_to_the_end(self):
        orders = self.rectification_ids
        if not orders or any(order.state in RECTIFICATION_OPEN for order in orders):
            yield self.env._("The order to stop and mend has not been carried to its end.")

    def _guard_published(self):
        if not self.published_on or not self.announcement:
            yield self.env._("The result has not been made public.")

    def _clock_keepers(self, posts):
        """信息管理规定 24: the term waits for the next body that has not confirmed the notice."""
        # sudo: the chain of notices, whoever asks
        waiting = self.sudo().notification_ids.filtered(lambda notice: not notice.received_at)
        levels = sorted(waiting.receiver_id, key=lambda body: len(body.parent_path))
        return dict.fromkeys(posts, levels[0] if levels else self.authority_id)

    def _after_sample(self):
        self._seal({"sampled_on": legal_today(self.env)})

    def _after_pass_(self):
        today = legal_today(self.env)
        self._seal({"judged_on": today, "told_on": today, "result": Result.PASS.value})

    def _after_fail(self):
        """Told down the line at once; the seller stops and mends (产品质量法 17)."""
        today = legal_today(self.env)
        self._seal({"judged_on": today, "told_on": today, "result": Result.FAIL.value})
        if self.env["licence.supervision.notification"]._tell_down(self):
            self._clock_start(TELLING)
        self.env["licence.supervision.rectification"].create(
            {
                "spot_check_id": self.id,
                "enterprise_id": self.enterprise_id.id,
                "site_id": self.site_id.id,
                "certificate_id": self.certificate_id.id,
                "product_id": self.product_id.id,
                "authority_id": self.authority_id.id,
                "is_stop_order": True,
                "items": self.step_ids.sorted("id")[-1:].reason,
            }
        )

        self.env["licence.supervision.grade"]._regrade(self.enterprise_id)

    def _after_clear(self):
        self._seal({"result": Result.PASS.value})
        self.env["licence.supervision.grade"]._regrade(self.enterprise_id)

    def _after_close(self):
        self._seal({"closed_on": legal_today(self.env)})

    def action_sample(self):
        return self._advance("sample")

    def action_pass_(self):
        return self._advance("pass_")

    def action_fail(self):
        return self._ask("fail")

    def action_clear(self):
        return self._ask("clear")

    def action_announce(self):
        """Pass and fail are both made public, under the number of an announcement."""
        self.check_access("write")
        self._check_announceable()
        return self._seal({"published_on": legal_today(self.env)})

    def _check_announceable(self):
        if any(not check.result or not (check.announcement or "").strip() for check in self):
            raise UserError(self.env._("Only a result is published, under an announcement number."))

    def action_close(self):
        return self._advance("close")

    @api.ondelete(at_uninstall=False)
    def _unlink_except_judged(self):
        if any(check.state in JUDGED for check in self):
            raise UserError(self.env._("A judged spot check is never deleted."))
