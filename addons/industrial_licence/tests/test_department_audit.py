"""What a review body tries with its own records over RPC, and what stays as it was."""

from datetime import timedelta

from odoo.exceptions import AccessError, UserError
from odoo.fields import Command
from odoo.tests import tagged

from .public_calls import call
from .review_case import ReviewCase


@tagged("post_install", "-at_install")
class TestDepartmentAudit(ReviewCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = cls.body("测试另一审查部", 9)
        cls.firm = cls.env["res.partner"].create({"name": "测试申诉企业"})

    def inspection(self, user, **vals):
        return self.env["licence.department.inspection"].with_user(user).create(
            {
                "department_id": self.department.id, "scope": "全部", "inspector": "测试员",
                "finding_ids": [Command.create({"name": "收受礼品"})], **vals,
            }
        )  # fmt: skip

    def appeal(self, **vals):
        return (
            self.env["licence.appeal"]
            .with_user(self.clerk)
            .create(
                {
                    "partner_id": self.firm.id,
                    "against": "conclusion",
                    "text": "对结论有异议",
                    **vals,
                }
            )
        )

    def test_no_record_of_a_body_moves_to_another(self):
        change = self.env["licence.department.change"].with_user(self.head).create({})
        report = self.env["licence.department.report"].with_user(self.head).create(
            {"kind": "body", "year": self.today.year - 1}
        )  # fmt: skip
        for record in (self.appeal(), self.inspection(self.clerk), change, report):
            with self.assertRaises(UserError, msg=record._name):
                call(record, self.head, "write", {"department_id": self.other.id})
            self.assertEqual(record.sudo().department_id, self.department)

    def test_an_objection_taken_up_reads_as_it_was_made(self):
        person = self.registered()
        user = self.account(person, "objected")
        appeal = self.appeal(original_auditor_ids=[Command.set(person.ids)],
                             handler_id=self.head.id)  # fmt: skip
        appeal.action_take_up()
        for vals in (
            {"text": "无异议"}, {"partner_id": self.env.user.partner_id.id},
            {"original_auditor_ids": [Command.clear()]}, {"against": "activity"},
            {"happened_on": "2020-01-01"},
        ):  # fmt: skip
            with self.assertRaises(UserError, msg=str(vals)):
                call(appeal, self.clerk, "write", vals)
        self.assertEqual(appeal.sudo().original_user_ids, user)
        call(appeal, self.head, "write", {"result": "rejected", "effect": "none"})
        self.assertEqual(appeal.sudo().result, "rejected")

    def test_what_the_authority_found_is_neither_rewritten_nor_verified_by_the_body(self):
        """国质检监[2006]499号 二(二)2."""
        check = self.inspection(self.centre, kind="conduct")
        finding = check.finding_ids
        for record, vals in ((check, {"scope": "无"}), (finding, {"name": "无问题"})):
            with self.assertRaises(UserError, msg=record._name):
                call(record, self.clerk, "write", vals)
        call(finding, self.clerk, "write", {"correction": "已退还", "corrected_on": self.today})
        call(finding, self.clerk, "action_correct")
        with self.assertRaisesRegex(UserError, "Who found it"):
            call(finding, self.head, "action_verify")
        call(finding, self.centre, "action_verify")
        self.assertEqual(finding.sudo().state, "closed")
        with self.assertRaises(AccessError):
            self.inspection(self.clerk, kind="conduct")

    def test_a_body_inspects_itself_and_keeps_that_record(self):
        own = self.inspection(self.clerk)
        call(own, self.clerk, "write", {"scope": "档案"})
        own.finding_ids.write({"correction": "已补", "corrected_on": self.today})
        call(own.finding_ids, self.clerk, "action_correct")
        call(own.finding_ids, self.head, "action_verify")
        self.assertEqual(own.finding_ids.state, "closed")

    def test_nothing_has_happened_tomorrow(self):
        tomorrow = self.today + timedelta(days=1)
        with self.assertRaisesRegex(UserError, "in the future"):
            self.inspection(self.clerk, happened_on=tomorrow)
        with self.assertRaisesRegex(UserError, "in the future"):
            self.appeal(happened_on=tomorrow)
        with self.assertRaisesRegex(UserError, "in the future"):
            self.inspection(self.clerk).finding_ids.corrected_on = tomorrow
        with self.assertRaisesRegex(UserError, "year that has begun"):
            self.env["licence.department.report"].with_user(self.head).create(
                {"kind": "body", "year": self.today.year + 1}
            )

    def test_below_the_province_no_office_approves_or_withdraws_a_body(self):
        """许可证制度介绍 二(一)1(3); 国市监质监〔2020〕152号."""
        county = self.hubei.child_ids[:1].child_ids[:1]
        local = self.officer("county.approver", "approver", county)
        draft = self.draft_body("测试待批审查部")
        draft.action_propose()
        draft.write({"approval_no": "准77", "number": "B077"})
        for record, verb in ((draft, "approve"), (self.other, "withdraw")):
            with self.assertRaisesRegex(UserError, "national authority or a province"):
                record.with_user(local)._advance(verb, reason="测试")
        self.assertEqual((draft.state, self.other.state), ("proposed", "approved"))
