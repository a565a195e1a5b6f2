from odoo.addons.industrial_licence.tests.application_case import PDF
from odoo.tests import HttpCase, new_test_user, tagged

from .complaint_case import ComplaintCase
from .online_case import APPLICANT, TOKEN

HOME = "/my/licence/matters"
SAID = {"content": "受理拖延两个月（测试）"}


@tagged("post_install", "-at_install")
class TestMatterOnline(ComplaintCase, HttpCase):
    """投诉、争议 of an enterprise in its own name; 条例 44: nobody learns who it was."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.firm = cls.enterprise
        cls.clerk_of_firm = cls.account("matter.firm", cls.firm)
        other = cls.firm.copy({"credit_code": False, "name": "另一企业（测试）"})
        cls.foreign = cls.account("matter.other", other)

    @classmethod
    def account(cls, login, firm, **vals):
        user = new_test_user(cls.env, login, groups=APPLICANT, context={"no_reset_password": True})
        told = {"user_id": user.id, "enterprise_id": firm.id, "date_from": "2020-01-01", **vals}
        cls.env["licence.mandate"].create(told)
        return user

    def sign_in(self, user):
        self.env.flush_all()
        self.authenticate(user.login, user.login)

    def file(self, way, files=None, **form):
        before = self.complaints.search([])
        token = TOKEN.search(self.url_open("/my").text)[1]
        data = {"csrf_token": token, **SAID, **form}
        self.answer = self.url_open(f"{HOME}/new/{way}", data=data, files=files)
        return self.complaints.search([]) - before

    def complained(self, **form):
        asked = {"authority": "420000", "breach": "delay", "target": self.city.code}
        return self.file("complaint", **{**asked, **form})

    def test_complained_of_and_followed_to_the_answer(self):
        self.sign_in(self.clerk_of_firm)
        self.url_open(f"{HOME}/new/complaint")
        made = self.complained(files={"files": ("证据（测试）.pdf", PDF)})
        self.assertEqual((made.kind, made.target_authority_id, made.authority_id),
                         ("complaint", self.city, self.province))  # fmt: skip
        page = f"{HOME}/c{made.id}"
        self.assertIn(SAID["content"], self.url_open(page).text)
        self.assertIn(made.number, self.url_open(HOME).text)
        self.assertNotIn("已责令改正", self.url_open(page).text)
        made.with_user(self.desk).handler_ids = self.officer
        made.with_user(self.desk)._advance("triage")
        officer = made.with_user(self.officer)
        officer._advance("investigate")
        officer.write({"verdict": "founded", "findings": "属实", "reply": "已责令改正（测试）"})
        officer._advance("conclude")
        self.assertNotIn("已责令改正", self.url_open(page).text)
        officer._advance("answer")
        self.assertIn("已责令改正", self.url_open(page).text)

    def test_no_trace_of_who_it_was_stays_on_the_case(self):
        self.sign_in(self.clerk_of_firm)
        made = self.complained(files={"files": ("证据（测试）.pdf", PDF)})
        neutral = self.env.ref("base.public_user")
        self.assertEqual(made.create_uid, neutral)
        self.assertEqual(made.enclosure_ids.create_uid, neutral)
        self.assertEqual(made.enclosure_ids.attachment_id.create_uid, neutral)
        self.assertFalse(self.complaints.with_user(self.clerk_of_firm).has_access("read"))
        for nosy in (self.eyes, self.leader, self.colleague):
            files = self.env["licence.supervision.enclosure"].with_user(nosy)
            self.assertFalse(files.search([]), nosy.login)
        made.with_user(self.desk).handler_ids = self.officer
        files = self.env["licence.supervision.enclosure"].with_user(self.officer)
        self.assertEqual(files.search([]), made.enclosure_ids)
        self.assertFalse(self.env["licence.typed"].search([]))

    def test_a_dispute_names_an_application_of_its_own(self):
        case = self.submitted()
        self.sign_in(self.clerk_of_firm)
        made = self.file("dispute", case=case.id, subject="acceptance")
        self.assertEqual((made.kind, made.application_id, made.authority_id),
                         ("dispute", case, self.province))  # fmt: skip
        self.sign_in(self.foreign)
        self.assertFalse(self.file("dispute", case=case.id, subject="acceptance"))
        self.assertIn("lp-say", self.answer.text)

    def test_others_find_nothing_and_lies_make_nothing(self):
        self.sign_in(self.clerk_of_firm)
        made = self.complained()
        for form in ({"content": " "}, {"authority": "x"}, {"breach": "x"}, {"enterprise": "9"},
                     {"content": "x" * 5001}):  # fmt: skip
            self.assertFalse(self.complained(**form), form)
            self.assertEqual(self.answer.status_code, 200, form)
        self.sign_in(self.foreign)
        for address in (f"c{made.id}", "c99999999", f"a{made.id}", "x", "c"):
            self.assertEqual(self.url_open(f"{HOME}/{address}").status_code, 404, address)
        self.assertNotIn(made.number, self.url_open(HOME).text)
        self.assertEqual(self.url_open(f"{HOME}/new/tip").status_code, 404)
