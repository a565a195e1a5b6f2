from odoo.tests import tagged

from .lab_case import PDF
from .page_case import CORE, PageCase


@tagged("post_install", "-at_install")
class TestLaboratoryNoticePage(PageCase):
    def drawn_up(self, **given):
        self.sign_in("clerk")
        self.send("/my/lab/notices/new")
        notice = self.env["licence.lab.change.notice"].search([("lab_id", "=", self.lab.id)])
        told = {"product": self.product.id, "changed_on": "2026-11-02", **given}
        return notice, self.send(f"/my/lab/notices/{notice.id}", **told)

    def test_a_notice_goes_from_the_page_to_the_register(self):
        notice, page = self.drawn_up(**{"after-phone": "027-2222222"})
        self.assertFalse(self.told(page))
        self.assertIn("027-0000000", page.text_content())
        self.assertFalse(page.xpath("//*[contains(@name, 'before')]"))
        url = f"/my/lab/notices/{notice.id}/files"
        self.send(url, files={"file": ("证明.pdf", PDF)}, paper="evidence")
        self.assertEqual(notice.file_ids.kind, "evidence")
        self.sign_in("head")
        page = self.take("notices", notice, "sign")
        self.assertEqual((self.told(page), self.state(page)), ("", "head_signed"))
        answer = self.url_open(f"/my/lab/notices/{notice.id}.pdf")
        self.assertTrue(answer.content.startswith(b"%PDF"))
        notice.with_user(self.officer)._opine("同意")
        notice.with_user(self.registrar).action_file()
        page = self.page("/my/lab/card")
        self.assertIn("027-2222222", page.text_content())

    def test_a_clerk_does_not_sign_and_an_empty_notice_is_not_signed(self):
        notice, _page = self.drawn_up()
        page = self.take("notices", notice, "sign")
        self.said(self.told(page), "Your post may not do this: %(verb)s.", CORE)
        self.sign_in("head")
        page = self.take("notices", notice, "sign")
        self.said(self.told(page), "The notice changes nothing.")

    def test_what_is_no_date_is_told(self):
        notice, page = self.drawn_up(changed_on="十一月二日")
        self.said(self.told(page), "“%(text)s” is no date.")
        self.assertFalse(notice.changed_on)

    def test_the_reason_of_a_rejection_reaches_the_laboratory(self):
        notice = self.signed(phone="027-2")
        notice.sudo().with_user(self.officer)._advance("reject", reason="证明材料不全（测试）")
        self.sign_in("clerk")
        page = self.page(f"/my/lab/notices/{notice.id}")
        self.assertIn("证明材料不全（测试）", page.text_content())

    def test_the_laboratory_withdraws_with_a_reason(self):
        notice = self.signed(phone="027-2")
        self.sign_in("clerk")
        page = self.take("notices", notice, "withdraw", reason="填写有误（测试）")
        self.assertEqual(self.state(page), "withdrawn")

    def test_everybody_downloads_the_blank_form(self):
        self.authenticate(None, None)
        page = self.page("/licence/lab-forms")
        path = page.xpath("//a[contains(@href, 'annex3')]/@href")[0]
        answer = self.url_open(path)
        self.assertEqual(answer.headers["Content-Type"], "application/pdf")
        self.assertTrue(answer.content.startswith(b"%PDF"))
        self.page("/licence/lab-forms/certificate_original.pdf", status=404)
