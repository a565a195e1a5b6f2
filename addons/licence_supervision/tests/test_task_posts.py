from odoo.tests import tagged

from .case_case import CaseCase


@tagged("post_install", "-at_install")
class TestTaskPosts(CaseCase):
    """Each term stands in the list of those whose verb it waits for, and in nobody else's."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.everybody = (
            cls.one | cls.of_city | cls.of_province | cls.stranger | cls.enforcer | cls.leader
            | cls.handler | cls.approver | cls.intake | cls.manager
        )  # fmt: skip

    def who_has(self, record, code):
        self.env.flush_all()
        mine = [
            ("code", "=", code), ("res_model", "=", record._name), ("res_id", "=", record.id),
            ("is_mine", "=", True),
        ]  # fmt: skip
        tasks = self.env["licence.task"]
        return self.everybody.filtered(lambda user: tasks.with_user(user).search_count(mine))

    def test_an_order_to_mend_waits_for_the_officers_of_its_body(self):
        order = self.order()
        self.assertEqual(self.who_has(order, "T-37"), self.one | self.enforcer)

    def test_a_failed_spot_check_waits_for_the_next_body_to_confirm(self):
        check = self.failed()
        self.assertEqual(self.who_has(check, "T-29"), self.of_city)
        for body, officer in ((self.city, self.of_city), (self.county, self.one)):
            if body == self.county:
                self.assertEqual(self.who_has(check, "T-29"), self.one | self.enforcer)
            notice = check.notification_ids.filtered(lambda one, to=body: one.receiver_id == to)
            notice.with_user(officer).action_confirm_receipt()
        self.assertFalse(self.who_has(check, "T-29"))

    def test_a_check_with_nobody_below_to_be_told_has_no_such_term(self):
        check = self.failed(by=self.one, sampler_ids=[(6, 0, (self.one | self.two).ids)])
        self.assertFalse(check.notification_ids)
        self.assertNotIn("T-29", check.sudo().clock_ids.mapped("code"))

    def test_a_case_waits_for_the_enforcer_then_for_the_leader_then_for_its_publication(self):
        case = self.case()
        self.assertEqual(self.who_has(case, "D-33"), self.enforcer)
        case = self.proposed()
        self.assertEqual(self.who_has(case, "D-33"), self.leader)
        case.with_user(self.leader)._advance("decide")
        self.assertFalse(self.who_has(case, "D-33"))
        self.assertEqual(self.who_has(case.credit_ids, "D-34"), self.enforcer)

    def test_a_case_handed_to_another_body_is_its_work(self):
        there = self.person("case.there", self.other, "group_enforcement_officer")
        self.everybody |= there
        case = self.case()
        case.transfer_to_id = self.other
        case._advance("transfer", reason="地域管辖（测试）")
        self.assertEqual(self.who_has(case, "D-33"), there)

    def test_a_risk_waits_for_officers_not_for_the_manager(self):
        signal = self.env["licence.supervision.signal"].with_user(self.of_province).create(
            {"name": "风险（测试）", "facts": "甲（测试）"}
        )  # fmt: skip
        self.assertEqual(self.who_has(signal, "T-46"), self.of_province)

    def test_the_visit_after_a_renewal_without_one_waits_for_the_place(self):
        application = self.application()
        clock = application._clock_start("T-15")
        self.assertEqual(clock.keeper_id, application._place())
        self.assertEqual(self.who_has(application, "T-15"), self.one | self.enforcer)

    def test_an_officer_named_for_an_inspection_has_it_though_of_another_body(self):
        inspection = self.inspection(officers=self.one | self.of_city)
        inspection.sudo()._clock_start("D-18")
        self.assertEqual(self.who_has(inspection, "D-18"), self.one | self.enforcer | self.of_city)
