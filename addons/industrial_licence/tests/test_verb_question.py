"""A wizard asks about its own steps only; whatever else RPC sends gets one calm sentence."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestVerbQuestion(ApplicationCase):
    def setUp(self):
        super().setUp()
        self.case = self.submitted()

    def wizard(self, name, model, record_id, verb, user=None, **vals):
        said = {"res_model": model, "res_id": record_id, "verb": verb, **vals}
        return self.env[f"licence.{name}.wizard"].with_user(user or self.intake).create(said)

    def refused(self, sentence, *args, **vals):
        before = (self.case.state, self.case.version)
        with self.assertRaisesRegex(UserError, sentence) as caught, self.cr.savepoint():
            self.wizard(*args, **vals).action_confirm()
        self.assertNotRegex(str(caught.exception), r"Traceback|licence_|object has no|None")
        self.case.invalidate_recordset()
        self.assertEqual((self.case.state, self.case.version), before)

    def test_a_model_or_a_verb_that_is_not_asked_about(self):
        own = ("licence.application", self.case.id)
        archive = self.env["licence.archive"].search([], limit=1).id or 1
        for model, record_id, verb in (
            ("res.partner", 1, "decline"), ("no.such.model", 1, "decline"),
            ("licence.archive", archive, "destroy"), ("licence.certificate", 1, "revoke"),
            ("licence.decision", 1, "set_aside"), (*own, "grant"), (*own, "no_such_verb"),
            (*own, "deem_accepted"), (*own, "return_"),
        ):  # fmt: skip
            self.refused("begin anew", "ending", model, record_id, verb, reason="测试")
        for model, record_id, verb in (("res.partner", 1, "return_"), (*own, "decline"),
                                       ("licence.certificate", 1, "return_")):  # fmt: skip
            self.refused("begin anew", "return", model, record_id, verb)
        self.refused("begin anew", "set.aside", *own, "decline", self.approver,
                     reason="测试", basis="review")  # fmt: skip
        for verb in ("return_", "terminate"):
            self.refused("begin anew", "verb", *own, verb, reason="测试")

    def test_a_record_that_is_gone(self):
        gone = ("licence.application", 900_000_000)
        self.refused("no longer there", "ending", *gone, "decline", reason="测试")
        self.refused("no longer there", "verb", *gone, "withdraw", reason="测试")

    def test_what_the_wizard_shows_of_a_strange_record_is_refused_too(self):
        far = self._officer("question.far", "group_intake", self._authority("430000"))
        with self.assertRaises(AccessError):
            self.wizard(
                "ending", "licence.application", self.case.id, "decline", far, reason="x"
            ).mapped("record_name")
        with self.assertRaises(AccessError):
            self.env["licence.ending.wizard"].with_user(far).with_context(
                default_res_id=self.case.id, default_verb="refuse"
            ).default_get(["reason"])

    def test_its_own_question_still_takes_the_step(self):
        self.wizard(
            "ending", "licence.application", self.case.id, "decline", reason="不属于本机关职权",
            seen_version=self.case.version,
        ).action_confirm()  # fmt: skip
        self.assertEqual(self.case.state, "declined")
