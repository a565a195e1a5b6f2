from odoo.tests import tagged

from .page_case import CORE, PageCase


@tagged("post_install", "-at_install")
class TestLaboratoryReportPage(PageCase):
    def test_three_persons_sign_and_the_report_is_printed(self):
        order = self.reported().sudo()
        report = order.report_ids
        for post, verb, state in (
            ("tester", "sign", "signed"), ("reviewer", "review", "reviewed"),
            ("head", "issue", "issued"),
        ):  # fmt: skip
            self.sign_in(post)
            page = self.page(f"/my/lab/reports/{report.id}")
            self.assertTrue(page.xpath(f"//form[@data-verb='{verb}']"))
            page = self.take("reports", report, verb)
            self.assertEqual((self.told(page), self.state(page)), ("", state))
        answer = self.url_open(f"/my/lab/reports/{report.id}.pdf")
        self.assertEqual(answer.headers["Content-Type"], "application/pdf")
        self.assertTrue(answer.content.startswith(b"%PDF"))
        self.assertIn("合格", self.page(f"/my/lab/reports/{report.id}").text_content())
        self.assertIn(report.number, self.page("/my/lab/reports").text_content())

    def test_who_tested_does_not_review(self):
        report = self.reported().sudo().report_ids
        self.sign_in("tester")
        self.take("reports", report, "sign")
        page = self.take("reports", report, "review")
        self.said(self.told(page), "You tested this sample; another person reviews the report.")
        self.assertEqual(report.state, "signed")

    def test_a_second_signature_of_the_same_kind_is_refused(self):
        report = self.reported().sudo().report_ids
        self.sign_in("tester")
        self.take("reports", report, "sign")
        page = self.take("reports", report, "sign")
        self.said(self.told(page), "“%(verb)s” is not open: %(record)s is now “%(state)s”.", CORE)

    def test_the_head_confirms_the_archive(self):
        order = self.reported()
        self.attach(order, kind="sampling_sheet", name="抽样单.pdf")
        self.sign_all(order)
        archive = order.sudo().archive_ids
        self.sign_in("head")
        self.take("archives", archive, "confirm", back=f"/my/lab/orders/{order.id}")
        self.assertEqual(archive.state, "confirmed")

    def test_a_report_not_issued_is_not_printed(self):
        report = self.reported().sudo().report_ids
        self.sign_in("head")
        page = self.page(f"/my/lab/reports/{report.id}.pdf")
        self.assertIn("批准", self.told(page))

    def test_a_blind_report_names_no_maker(self):
        report = self.issued(is_blind=True).sudo().report_ids
        self.sign_in("head")
        text = self.page(f"/my/lab/reports/{report.id}").text_content()
        self.assertNotIn(self.enterprise.name, text)
        self.assertIn("（盲样）", text)
