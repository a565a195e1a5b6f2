from psycopg2.errors import UniqueViolation

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestMandateInvite(ApplicationCase):
    def invite(self, by=None, **vals):
        told = {"name": "测试经办", "email": "Jing@Ban.Example"}
        told["enterprise_id"] = self.enterprise.id
        wizard = self.env["licence.invitation"].with_user(by or self.intake)
        wizard.create({**told, **vals}).action_invite()
        return self.env["licence.mandate"].search([], order="id desc", limit=1)

    def test_the_counter_invites_and_a_closed_account_of_one_kind_is_made(self):
        mandate = self.invite()
        user = mandate.user_id
        self.assertEqual((user.login, user.share), ("jing@ban.example", True))
        self.assertEqual(mandate.role, "handler")
        self.assertTrue(user.has_group("industrial_licence.group_applicant"))
        self.assertFalse(user.partner_id.parent_id)
        self.assertEqual(user.partner_id.signup_type, "signup")

    def test_one_person_may_speak_for_two_enterprises_once_each(self):
        first = self.invite()
        other = self._enterprise("测试丙有限公司", 3)
        second = self.invite(enterprise_id=other.id, role="legal_representative")
        self.assertEqual(first.user_id, second.user_id)
        with (
            self.assertRaises(UniqueViolation), mute_logger("odoo.sql_db"),
            self.env.cr.savepoint(),
        ):  # fmt: skip
            self.invite()

    def test_no_member_of_staff_and_no_nonsense(self):
        self.handler.email = self.handler.login = "beamter@bureau.example"
        for email in ("beamter@bureau.example", "no address", "@"):
            with self.assertRaises(UserError):
                self.invite(email=email)

    def test_only_the_counter_of_the_area_invites(self):
        abroad = self._officer("invite.abroad", "group_intake", self._authority("430000"))
        with mute_logger("odoo.addons.base.models.ir_rule", "odoo.addons.base.models.ir_model"):
            for user in (self.handler, self.manager, abroad):
                with self.assertRaises(AccessError), self.env.cr.savepoint():
                    self.invite(by=user)

    def test_a_mandate_is_never_rewritten(self):
        mandate = self.invite()
        for vals in ({"scope": "read"}, {"date_until": "2099-01-01"}, {"ended_on": False}):
            with self.assertRaises(AccessError):
                mandate.with_user(self.intake).write(vals)
        mandate.with_user(self.intake).action_end()
        self.assertFalse(mandate.is_current)
        with self.assertRaises(UserError):
            mandate.with_user(self.intake).action_end()
        with self.assertRaises(AccessError):
            mandate.unlink()
