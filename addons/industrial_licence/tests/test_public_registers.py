from datetime import date

from odoo.tests import HttpCase, tagged

from .certificate_case import CertificateCase

ROOT = "/licence/public"


@tagged("post_install", "-at_install")
class TestPublicRegisters(CertificateCase, HttpCase):
    def page(self, path):
        self.env.flush_all()
        return self.url_open(f"{ROOT}{path}")

    def follow(self, number, code):
        self.env.flush_all()
        return self.url_open(f"{ROOT}/progress", data={"number": number, "code": code})

    def department(self, **vals):
        body = self.env["licence.department"].create({"name": "示范审查部", **vals})
        body._step(body._lifecycle["propose"], "", {}, "")
        body._step(body._lifecycle["approve"], "", {}, "")
        return body

    def test_no_birth_date_and_no_identity_number_is_published(self):
        """S003-A30-02: two lists, no private data."""
        columns = set(self.env["licence.public.person"]._fields)
        self.assertFalse(columns & {"birth_date", "identity_number", "phone", "email", "gender"})
        page = self.page("/people").text
        self.assertEqual((page.count('id="auditors"'), page.count('id="experts"')), (1, 1))

    def test_a_new_phone_stands_on_the_page_at_once(self):
        """S003-A31-02."""
        body = self.department(phone="000-11111111")
        self.assertIn("000-11111111", self.page("/contacts").text)
        body._seal({"phone": "000-22222222"})
        page = self.page("/contacts").text
        self.assertIn("000-22222222", page)
        self.assertNotIn("000-11111111", page)

    def test_a_body_without_phone_stands_on_the_alert_list(self):
        """S003-A35-01."""
        self.department(phone=False)
        self.env.flush_all()
        silent = self.env["licence.public.contact"].search([("phone", "in", [False, ""])])
        self.assertIn("示范审查部", silent.mapped("name"))

    def test_the_library_shows_what_is_in_force_on_the_day(self):
        """S003-A33-01, S000-1-12: 1984 → 2002 → 2005."""
        laws = self.env["licence.law"].search([("effective_to", "!=", False)], limit=1)
        past = f"/laws?on={laws.effective_to}"
        self.assertIn(laws.name, self.page(past).text)
        self.assertNotIn(f'{ROOT}/laws/{laws.id * 2}"', self.page("/laws").text)
        self.assertIn(f'{ROOT}/laws/{laws.id * 2}"', self.page("/laws?history=1").text)

    def test_the_law_of_2003_and_of_2006(self):
        """S000-1-12: the first of the series in 2003, the present one in 2006."""
        trial, present = "国发〔1984〕54号", "国务院令第440号"
        for day, there, gone in (("2003-01-01", trial, present), ("2006-01-01", present, trial)):
            numbers = (
                self.env["licence.public.document"]
                .search(self.env["licence.public.document"]._in_force_domain(day))
                .mapped("number")
            )
            self.assertIn(there, numbers, day)
            self.assertNotIn(gone, numbers, day)

    def test_a_document_is_found_by_its_number(self):
        law = self.env["licence.law"].search([("number", "!=", False)], limit=1)
        page = self.page(f"/laws?history=1&q={law.number}").text
        self.assertIn(law.name, page)

    def test_results_of_supervision_are_shown_when_they_are_told(self):
        source = self.issue(2024, 3, 1)
        told = {
            "kind": "inspection", "authority_id": self.province.id, "enterprise": "测试甲有限公司",
            "done_on": date(2026, 1, 5), "result": "pass",
        }  # fmt: skip
        results = self.env["licence.public.result"]
        results._announce(source, told)
        results._announce(source, {"result": "fail"})
        self.assertEqual(self.page("/results").text.count("测试甲有限公司"), 1)

    def test_the_calculator_counts_as_the_office_does(self):
        from ..clocks.kernel import due_date  # noqa: PLC0415

        limit = self.env["licence.time.limit"]._limit("T-02", date(2026, 9, 28))
        calendar = self.env["licence.calendar.year"]._calendar()
        due = due_date(date(2026, 9, 28), limit._term(), calendar)
        page = self.page("/calculator?code=T-02&from=2026-09-28").text
        self.assertIn(f'Last day: <span class="pub-date">{due}</span>'[-40:], page)

    def test_the_progress_needs_the_code_of_the_receipt(self):
        """S001-4.4-02: stage and days, no inner note, the same answer to every wrong pair."""
        case = self.application(road=("submit", "accept"), day=(2024, 3, 1))
        case._clock_start("T-12")
        other = self.application(road=("submit",), day=(2024, 3, 2))
        self.assertNotEqual(case.query_code, other.query_code)
        right = self.follow(case.number, case.query_code)
        self.assertIn(case.number, right.text)
        self.assertEqual(right.headers["Cache-Control"], "private, no-store")
        wrong = [
            self.follow(case.number, other.query_code).text,
            self.follow(case.number, "XXXXXXXXXX").text,
            self.follow("SQ000000-0000-00000", case.query_code).text,
        ]  # fmt: skip
        self.assertEqual({text.count('role="alert"') for text in wrong}, {1})
        self.assertFalse(any(case.product_id.name in text for text in wrong))
        told = self.env["licence.application"]._progress(case.number, case.query_code)
        self.assertEqual(
            set(told), {"number", "kind", "product", "authority", "stage", "stages", "terms"}
        )
        self.assertTrue(told["terms"])
