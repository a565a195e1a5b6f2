from odoo.exceptions import UserError
from odoo.tests import tagged

from ..models.lifecycle_form import SEEN
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationStaleForm(ApplicationCase):
    def seeing(self, application, version):
        seen = {"model": application._name, "id": application.id, "version": version}
        return application.with_context(**{SEEN: seen})

    def test_a_form_opened_before_a_step_takes_none(self):
        application = self.submitted()
        self.verify(application)
        with self.assertRaisesRegex(UserError, "moved on since you opened it"):
            self.seeing(application, 0).action_accept()
        self.assertEqual(application.state, "submitted")
        self.seeing(application, 1).action_accept()
        self.assertEqual(application.state, "accepted")

    def test_the_wizard_remembers_what_the_form_showed(self):
        application = self.submitted()
        action = self.seeing(application, application.version).action_decline()
        wizard = (
            self.env[action["res_model"]]
            .with_user(self.intake)
            .with_context(**action["context"])
            .create({"reason": "不受理"})
        )
        application._advance("withdraw", reason="撤回")
        with self.assertRaisesRegex(UserError, "moved on"):
            wizard.action_confirm()

    def test_what_follows_from_the_step_is_not_compared_with_the_form(self):
        """The archive, the certificate: they have versions of their own."""
        application = self.granted()
        self.seeing(application, application.version).with_user(self.clerk).action_issue()
        self.assertEqual(application.state, "issued")
        withdrawn = self.accepted(units=self.units[1:2])
        action = self.seeing(withdrawn, withdrawn.version).action_withdraw()
        wizard = self.env[action["res_model"]].with_user(self.intake)
        wizard.with_context(action["context"]).create({"reason": "撤回"}).action_confirm()  # pylint: disable=context-overridden
        self.assertEqual(withdrawn.state, "withdrawn")

    def test_what_it_names_only_ever_refuses(self):
        application = self.submitted()
        for forged in (True, "1", [1], None, {"model": "res.partner", "id": 1, "version": 9}):
            with self.assertRaises(UserError) as caught:
                application.with_context(**{SEEN: forged}).action_accept()
            self.assertNotIn("moved on", str(caught.exception))

    def test_a_wizard_takes_no_step_of_a_record_without_a_life(self):
        for model, verb in (
            ("res.partner", "unlink"),
            ("licence.application", "unlink"),
            ("x", "y"),
        ):
            wizard = (
                self.env["licence.verb.wizard"]
                .with_user(self.intake)
                .create({"res_model": model, "res_id": 1, "verb": verb, "reason": "x"})
            )
            with self.assertRaises(UserError):
                wizard.action_confirm()

    def test_a_wizard_takes_no_step_of_a_record_one_does_not_see(self):
        application = self.submitted()
        stranger = self._officer("app.far", "group_intake", self._authority("430000"))
        wizard = self.env["licence.verb.wizard"].with_user(stranger).create(
            {"res_model": "licence.application", "res_id": application.id, "verb": "withdraw",
             "reason": "x"}
        )  # fmt: skip
        with self.assertRaises(UserError):
            wizard.action_confirm()
        self.assertEqual(application.state, "submitted")

    def test_steps_that_follow_from_the_step_are_not_stale(self):
        application = self.issued()
        self.assertEqual(application.state, "issued")
        again = self.concluded(units=self.units[1:2]).with_user(self.approver)
        self.seeing(again, again.version)._advance("refuse", reason="检验不合格")
        self.assertEqual(again.state, "refused")

    def test_the_strip_shows_where_the_case_is(self):
        application = self.accepted()
        strip = application.path_strip
        self.assertEqual(
            [(step["state"], step["status"]) for step in strip["states"][:4]],
            [
                ("draft", "done"),
                ("submitted", "done"),
                ("accepted", "here"),
                ("concluded", "ahead"),
            ],
        )
        self.assertEqual([track["status"] for track in strip["tracks"]], ["open", "open"])
        application._advance("withdraw", reason="撤回")
        self.assertEqual(application.path_strip["states"][-1]["state"], "withdrawn")
