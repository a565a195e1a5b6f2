"""Nobody leaves a post that open cases wait for, unless somebody else holds it."""

from datetime import timedelta

from odoo.exceptions import UserError
from odoo.fields import Command
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .application_case import POSTS, ApplicationCase


@tagged("post_install", "-at_install")
class TestResUsersLeave(ApplicationCase):
    def refused(self, act, count=1):
        with (
            self.assertRaisesRegex(UserError, f"^{count} open cases.*appoint somebody"),
            self.cr.savepoint(),
        ):
            act()
        self.env.invalidate_all()

    def group(self, name):
        return self.env.ref(f"industrial_licence.{POSTS[name]}")

    def test_the_last_of_each_desk_stays_while_cases_wait(self):
        self.submitted()
        self.accepted(enterprise=self._enterprise("在办甲有限公司", 601))
        self.granted(enterprise=self._enterprise("在办乙有限公司", 602))
        for name in ("intake", "handler", "approver", "clerk"):
            person, post = getattr(self, name), self.group(name)
            person.group_ids += self.env.ref("industrial_licence.group_staff")
            for leave in (
                lambda who=person: who.write({"active": False}),
                lambda who=person, of=post: who.write({"group_ids": [Command.unlink(of.id)]}),
                lambda who=person: who.write({"licence_authority_id": self.city.id}),
                lambda who=person, of=post: of.write({"user_ids": [Command.unlink(who.id)]}),
            ):
                self.refused(leave)

    def test_with_a_colleague_there_anybody_may_go(self):
        self.accepted()
        self._officer("leave.second", "group_handler", self.province)
        self.handler.active = False
        self.assertFalse(self.handler.active)

    def test_without_open_cases_anybody_may_go(self):
        self.issued()
        for person in (self.intake, self.handler, self.approver, self.clerk):
            person.active = False

    def test_a_post_no_case_waits_for_is_free(self):
        self.accepted()
        self.manager.active = False
        self.archivist.active = False

    def test_who_stands_in_for_the_only_one_stays_too(self):
        self.accepted()
        today = legal_today(self.env)
        self.env["licence.substitution"].create(
            {"absent_id": self.handler.id, "substitute_id": self.clerk.id, "reason": "leave",
             "effective_from": today, "effective_to": today + timedelta(days=3)}
        )  # fmt: skip
        self.refused(lambda: self.clerk.write({"active": False}))

    def test_nobody_goes_on_leave_while_standing_in_for_the_only_one(self):
        self.accepted()
        today = legal_today(self.env)
        period = {"reason": "leave", "effective_from": today, "effective_to": today}
        rows = self.env["licence.substitution"]
        other = self._officer("leave.other", "group_certificate_clerk", self.province)
        rows.create({"absent_id": self.handler.id, "substitute_id": self.clerk.id, **period})
        self.refused(
            lambda: rows.create({"absent_id": self.clerk.id, "substitute_id": other.id, **period})
        )
