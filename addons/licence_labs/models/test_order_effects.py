from odoo import models
from odoo.addons.industrial_licence.lifecycle.application import State as Application
from odoo.addons.industrial_licence.models.evidence import Kind, Leg
from odoo.addons.industrial_licence.models.notice import NoticeKind
from odoo.addons.industrial_licence.tools.legal_time import legal_today

from ..lifecycle.test_order import CLOSED, State

DELIVERY, TEST, TELL = "T-06", "T-07", "T-08"
# 条例 art. 24(2): the test is not counted in the terms of the decision.
PAUSED = ("T-12", "T-13", "T-14", "D-13")
GROUND = "test"
AT_LABORATORY = (State.RECEIVED, State.TESTING, State.REPORTED)


class TestOrderEffects(models.AbstractModel):
    """What follows from a step of a test order."""

    _name = "licence.lab.test.order.effects"
    _description = "What follows from the steps of a test order"

    def _law(self):
        """The order as the house sees it."""
        # sudo: terms run and evidence is brought whatever the acting account may see
        return self.sudo()

    def _after_drawn_up(self):
        if self.sealed_on:
            self._law()._clock_start(DELIVERY, on=self.sealed_on)
        self._draw_offer()

    def _after_deliver(self):
        self._seal({"delivered_on": legal_today(self.env)})

    def _after_receive(self):
        """The test begins to count, the decision stops counting, and the applicant is told."""
        today, order = legal_today(self.env), self._law()
        order._clock_stop(DELIVERY)
        delivery = order.clock_ids.filtered(lambda clock: clock.code == DELIVERY)[:1]
        late = delivery.outcome == "late"
        self._seal({"received_on": today, "is_late_delivery": late})
        order._clock_start(TEST, number=order.rule_book_id.test_days or None)
        self._instantiate_results()
        order._open_archive()
        order._pause_decision()

    def _after_refuse(self):
        self._law()._clock_void()

    def _after_cancel(self):
        self._law()._clock_void()

    def _after_report(self):
        self._seal({"tested_on": legal_today(self.env), "verdict": self._overall()})
        order = self._law()
        order._clock_stop(TEST)
        if not order.clock_ids.filtered(lambda clock: clock.code == TELL):
            order._clock_start(TELL)
        self.env["licence.lab.report"]._draft(self)

    def _after_issue(self):
        self._seal({"issued_on": legal_today(self.env)})
        order = self._law()
        order.archive_ids._reopen()
        order._clock_stop(TELL)
        order._resume_decision()

    def _pause_decision(self):
        """行政许可法 art. 45: the time the test needs is told in writing."""
        application = self.application_id
        open_clocks = self.env["licence.clock"]._open_of(application)
        running = open_clocks.filtered(lambda one: one.code in PAUSED and one.outcome == "running")
        if not running:
            return
        notice = self.env._("Test order %(number)s", number=self.number)
        for code in running.mapped("code"):
            application._clock_pause(code, GROUND, notice=notice)
        words = running.sorted("code")[:1]._limit_on_form(application)
        told = {"order": self.number, "days": self.rule_book_id.test_days or ""}
        application._issue_paper(NoticeKind.TIME_LIMIT, {**words, **told})

    def _resume_decision(self):
        """The decision counts again when the last order of the application is done."""
        application = self.application_id
        waiting = self.search_count(
            [
                ("application_id", "=", application.id), ("id", "!=", self.id),
                ("state", "in", list(AT_LABORATORY)),
            ],
            limit=1,
        )  # fmt: skip
        open_clocks = self.env["licence.clock"]._open_of(application)
        paused = open_clocks.filtered(lambda one: one.code in PAUSED and one.outcome == "paused")
        for code in [] if waiting else paused.mapped("code"):
            application._clock_resume(code)

    def _bring_evidence(self, report):
        """The report reaches the application; one that is closed is flagged for its handler."""
        application = self.application_id
        if application.state != Application.ACCEPTED:
            return self._flag(application, report)
        return self.env["licence.evidence"]._bring(
            [
                {
                    "application_id": application.id, "leg": Leg.TEST, "kind": Kind.TEST_REPORT,
                    "result": report.verdict, "basis": report.number,
                    "issuer": self.lab_id.name, "valid_from": report._last_test_day(),
                    "unit_ids": [(6, 0, self.unit_ids.ids)],
                    "source_model": report._name, "source_id": report.id,
                    "lab_id": self.lab_id.id, **report._signed_off(),
                }
            ]
        )  # fmt: skip

    def _flag(self, application, report):
        """A corrected or late report about a decided case is looked at by a person."""
        return application.activity_schedule(
            "mail.mail_activity_data_todo",
            user_id=self.handler_id.id or application.handler_id.id or self.env.uid,
            summary=self.env._(
                "Test report %(number)s came after the review", number=report.number
            ),
        )

    def _takes_files(self):
        return self.state not in CLOSED

    def _on_new_file(self):
        self.archive_ids._reopen()

    def _open_archive(self):
        archive = self.env["licence.lab.archive"]
        if not self.archive_ids:
            archive._create_sealed([{"order_id": self.id}])
