from odoo.fields import Command
from odoo.tests import tagged

from .requirement_case import RequirementCase


@tagged("post_install", "-at_install")
class TestPolicyChange(RequirementCase):
    """A policy product's certificate is changed and replaced without papers nobody asks for."""

    def setUp(self):
        super().setUp()
        self.certificate = self.old_certificate(
            "2024-03-04", self.cement_units[:1], is_commitment_signed=True
        )
        self.on("2026-03-02")

    def judged(self, **vals):
        application = self.submitted(
            certificate_id=self.certificate.id, units=[], is_commitment_signed=True, **vals
        )
        self.verify(application)
        return application

    def test_a_change_of_name(self):
        application = self.judged(
            kind="change",
            change_ids=[Command.create({"kind": "name", "after": "测试甲新名有限公司"})],
        )
        self.assertFalse(application.item_ids.filtered("is_policy"))
        self.assertFalse(self.obstacles(application, "accept"))
        application.action_accept()
        self.assertEqual(application.state, "accepted")

    def test_a_new_copy(self):
        application = self.judged(kind="replacement")
        application.action_accept()
        self.assertEqual(application.state, "accepted")

    def test_a_first_application_still_shows_its_project_papers_and_capacity(self):
        application = self.submitted(
            units=self.cement_units[:1], is_commitment_signed=True,
            enterprise=self._enterprise("水泥乙有限公司", 621),
        )  # fmt: skip
        self.verify(application)
        self.assertIn("judge its capacity", self.obstacles(application, "accept"))

    def test_unlawful_capacity_stops_any_kind(self):
        application = self.judged(kind="replacement")
        application.capacity_verdict = "illegal_new"
        self.assertIn("违规新增产能", self.obstacles(application, "accept"))
