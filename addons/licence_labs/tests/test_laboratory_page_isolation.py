"""A second laboratory, an applicant and staff try every page of the first laboratory."""

from odoo.tests import tagged

from .page_case import PageCase

ABSENT = 99_999_999


@tagged("post_install", "-at_install")
class TestLaboratoryPageIsolation(PageCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = cls.laboratory("乙检验所（测试）", "LAB-002")

    def work(self):
        order = self.issued().sudo()
        notice = self.signed(phone="027-2").sudo()
        filing = self.lab.sudo().filing_ids
        return {
            "orders": order, "reports": order.report_ids, "notices": notice,
            "filings": filing, "archives": order.archive_ids, "files": order.file_ids,
            "results": order.result_ids[:1],
        }  # fmt: skip

    def reading(self, ids):
        return [
            f"/my/lab/orders/{ids['orders']}", f"/my/lab/orders/{ids['orders']}/results",
            f"/my/lab/reports/{ids['reports']}", f"/my/lab/reports/{ids['reports']}.pdf",
            f"/my/lab/notices/{ids['notices']}", f"/my/lab/notices/{ids['notices']}.pdf",
            f"/my/lab/filings/{ids['filings']}", f"/my/lab/files/{ids['files']}",
        ]  # fmt: skip

    def sending(self, ids):
        verbs = ["orders", "reports", "notices", "filings", "archives"]
        return [
            *(f"/my/lab/{kind}/{ids[kind]}/verb" for kind in verbs),
            f"/my/lab/orders/{ids['orders']}/samples", f"/my/lab/orders/{ids['orders']}/fee",
            f"/my/lab/orders/{ids['orders']}/files", f"/my/lab/notices/{ids['notices']}/files",
            f"/my/lab/reports/{ids['reports']}/remarks", f"/my/lab/notices/{ids['notices']}",
            f"/my/lab/filings/{ids['filings']}", f"/my/lab/filings/{ids['filings']}/lines",
        ]  # fmt: skip

    def answers(self, ids):
        """Status and bare text of every answer; addresses and tokens say nothing."""
        found = [self.url_open(url) for url in self.reading(ids)]
        given = {"csrf_token": self.token(), "verb": "withdraw", "reason": "x", "version": "0"}
        found += [self.url_open(url, data=given) for url in self.sending(ids)]
        return [(one.status_code, len(one.history)) for one in found], found

    def test_foreign_and_absent_are_answered_alike(self):
        work = self.work()
        foreign = {kind: record.id for kind, record in work.items()}
        absent = dict.fromkeys(foreign, ABSENT)
        secrets = (work["orders"].number, work["reports"].number, self.lab.name, "记录.pdf")
        self.env.invalidate_all()
        before = {kind: record.read() for kind, record in work.items()}
        for post in ("clerk", "tester", "head"):
            self.sign_in(post, self.other)
            shape, found = self.answers(foreign)
            self.assertEqual({status for status, _history in shape}, {404})
            self.assertEqual(shape, self.answers(absent)[0])
            for answer in found:
                self.assertFalse([each for each in secrets if each in answer.text])
        self.env.invalidate_all()
        self.assertEqual(before, {kind: record.read() for kind, record in work.items()})

    def test_a_foreign_result_is_not_entered(self):
        row = self.testing().sudo().result_ids[0]
        self.sign_in("tester", self.other)
        for row_id in (row.id, ABSENT):
            answer = self.url_open(
                f"/my/lab/results/{row_id}", json={"params": {"values": {"value": "1"}}}
            )
            self.assertNotIn("verdict", answer.json().get("result") or {})
            self.assertIn("error", answer.json())
        row.invalidate_recordset()
        self.assertFalse(row.value)

    def test_lists_and_searches_hold_only_what_is_ones_own(self):
        work = self.work()
        self.sign_in("head", self.other)
        number = work["orders"].number
        for url in (
            "/my/lab", "/my/lab/orders?shown=issued",
            f"/my/lab/orders?shown=issued&search={number}",
            "/my/lab/reports", f"/my/lab/reports?search={number}", "/my/lab/notices",
            "/my/lab/filings", "/my/lab/card", "/my/lab/messages",
        ):  # fmt: skip
            page = self.page(url)
            links = page.xpath("//main//table//a/@href")
            self.assertFalse([link for link in links if f"/{work['orders'].id}" in link], url)
            self.assertNotIn(self.lab.name, page.text_content())

    def test_nobody_else_has_these_pages(self):
        work = self.work()
        urls = self.reading({kind: record.id for kind, record in work.items()})
        for login in ("lab.applicant", "app.handler", "lab.officer"):
            self.authenticate(login, login)
            for url in (*urls, "/my/lab", "/my/lab/card", "/my/lab/messages", "/my/lab/fees"):
                self.assertEqual(self.url_open(url).status_code, 404, (login, url))
        self.authenticate(None, None)
        for url in urls:
            self.assertIn("/web/login", self.url_open(url).url)

    def test_messages_stay_with_their_laboratory(self):
        self.lab.with_user(self.registrar).message_post(
            body="只给甲（测试）", message_type="comment", subtype_xmlid="mail.mt_comment"
        )
        self.lab.with_user(self.registrar).message_post(
            body="内部（测试）", subtype_xmlid="mail.mt_note"
        )
        mine = self.env["mail.message"].with_user(self.member(self.lab, "clerk"))
        about = [("model", "=", "licence.lab"), ("res_id", "=", self.lab.id)]
        said = "".join(mine.search(about).mapped("body"))
        self.assertIn("只给甲", said)
        self.assertNotIn("内部", said)
        foreign = self.env["mail.message"].with_user(self.member(self.other, "clerk"))
        self.assertFalse(foreign.search(about))
        params = {"thread_model": "licence.lab", "thread_id": self.lab.id}
        for login, shown in (("lab-001.clerk", True), ("lab-002.clerk", False)):
            self.authenticate(login, login)
            answer = self.url_open("/mail/thread/messages", json={"params": params}).text
            self.assertEqual("\\u53ea\\u7ed9" in answer or "只给甲" in answer, shown)
