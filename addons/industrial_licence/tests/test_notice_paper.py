import psycopg2

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import SQL, mute_logger

from ..tools.digests import sha256, sm3
from .paper_case import PaperCase


@tagged("post_install", "-at_install")
class TestNoticePaper(PaperCase):
    def test_the_paper_says_what_was_issued_and_bears_the_number(self):
        notice = self.notice()
        content = self.print("paper_issued_notice", notice)
        said = self.told(content)
        for words in (notice.number, "行政许可申请受理通知书", "2024年3月5日", "个工作日内"):
            self.assertIn("".join(words.split()), said)
        self.assertEqual((notice.sha256, notice.sm3), (sha256(content), sm3(content)))

    def test_the_outbox_draws_what_is_numbered(self):
        notice = self.notice()
        self.assertFalse(notice.paper_id)
        with self.enter_registry_test_mode():
            self.env.ref("industrial_licence.ir_cron_paper").method_direct_trigger()
        notice.invalidate_recordset()
        self.assertTrue(notice.paper_id)
        self.assertTrue(notice.paper_id._verified().startswith(b"%PDF"))

    def test_a_reprint_returns_the_stored_bytes_whatever_changed_since(self):
        notice = self.notice()
        first = self.print("paper_issued_notice", notice)
        self.enterprise.name = "改名后的虚构企业"
        self.province.name = "改名后的机关"
        self.assertEqual(self.print("paper_issued_notice", notice), first)
        copy = self.print("paper_notice_copy", notice)
        self.assertNotEqual(copy, first)
        said = self.told(copy)
        self.assertTrue("副本" in said and "测试甲有限公司" in said)
        self.assertEqual(notice.paper_id._verified(), first)
        page = self.env["ir.actions.report"]._render_qweb_html(
            "industrial_licence.paper_preview_issued_notice", notice.ids
        )[0]
        self.assertIn("测试甲有限公司", str(page))

    def test_nobody_changes_the_stored_paper(self):
        notice = self.notice()
        self.print("paper_issued_notice", notice)
        paper = notice.paper_id
        for spoil in (
            lambda: paper.sudo().write({"sha256": "0"}),
            paper.sudo().unlink,
            lambda: paper.sudo().attachment_id.write({"raw": b"x"}),
            paper.sudo().attachment_id.unlink,
        ):
            with self.assertRaises(AccessError):
                spoil()
        for table, row in (("licence_paper", paper.id), ("ir_attachment", paper.attachment_id.id)):
            with (
                mute_logger("odoo.sql_db"),
                self.assertRaises(psycopg2.errors.IntegrityConstraintViolation),
                self.env.cr.savepoint(),
            ):
                self.env.cr.execute(
                    SQL("UPDATE %s SET name = 'x' WHERE id = %s", SQL.identifier(table), row)
                )

    def test_a_letter_that_lacks_its_reason_is_not_issued(self):
        with self.assertRaisesRegex(UserError, "不予受理的理由"):
            self.notice("non_acceptance", {"reason": ""})

    def test_a_supplement_names_every_defect(self):
        application = self.submitted()
        items = application.item_ids[:2]
        self.assertEqual(len(items), 2)
        told = {"defects": [{"item_id": item.id, "reason": f"缺{item.id}"} for item in items]}
        said = self.told(
            self.print("paper_issued_notice", self.notice("supplement", told, application))
        )
        for item in items:
            self.assertIn(f"缺{item.id}", said)

    def test_before_2015_a_refusal_told_of_three_months(self):
        application = self.accepted_case("2014-03-05")
        for day, words in (((2014, 5, 6), "三个月内"), ((2016, 5, 6), "六个月内")):
            notices = self.on(self.env["licence.notice"], *day)
            notice = notices._issue_notice(
                "refusal", application, self.province, {"reason": "甲\n乙"}
            )
            notice._number_now()
            said = self.told(self.print("paper_issued_notice", notice))
            self.assertIn(words, said)
            self.assertTrue("1.甲" in said and "2.乙" in said)

    def test_a_paper_that_cannot_be_drawn_waits_with_its_reason(self):
        notice = self.notice()
        values = dict(notice.values)
        values["form"]["product"] = "\ue000"
        notice.sudo().values = values
        notice.sudo()._draw_or_note()
        self.assertIn("U+E000", notice.paper_obstacle)
        self.assertFalse(notice.paper_id)

    def test_the_whole_road_leaves_papers_of_every_step(self):
        application = self.issued()
        self.env.cr.flush()
        notices = self.env["licence.notice"].search([("application_id", "=", application.id)])
        self.assertEqual(set(notices.mapped("kind")), {"acceptance", "grant"})
        for notice in notices:
            notice._number_now()
            self.assertIn(
                self.enterprise.name, self.told(self.print("paper_issued_notice", notice))
            )

    def test_an_act_prints_its_decision(self):
        certificate = self.issue(2024, 3, 1)
        act = self.decided(certificate, "revoke_lent")
        act.notice_id._number_now()
        said = self.told(self.print("paper_issued_act", act))
        for words in (certificate.number, "测试事实", "三年内不得再次申请"):
            self.assertIn(words, said)

    def test_a_notice_of_2010_bears_the_name_of_2010(self):
        self.env["licence.authority.name"].search(
            [("authority_id", "=", self.province.id)]
        ).unlink()
        self.env["licence.authority.name"].create(
            {
                "authority_id": self.province.id, "name": "湖北省质量技术监督局",
                "effective_to": "2018-11-30",
            }
        )  # fmt: skip
        application = self.accepted_case("2010-03-05")
        names = {2010: "湖北省质量技术监督局", 2020: self.province.name}
        for year, name in names.items():
            notice = self.on(self.env["licence.notice"], year, 5, 6)._issue_notice(
                "refusal", application, self.province, {"reason": "甲"}
            )
            notice._number_now()
            self.assertIn(name, self.told(self.print("paper_issued_notice", notice)))
