from urllib.parse import quote

from odoo.tests import HttpCase, TransactionCase, tagged

from ..tools.public_question import kind_of, number
from .certificate_case import CertificateCase

LIST, ONE = "/licence/public/certificates?q=", "/licence/public/certificates/"


@tagged("post_install", "-at_install")
class TestNumberAsTyped(TransactionCase):
    """A number is read from whatever hand, keyboard or paper it comes."""

    def test_every_way_to_write_it_is_the_number_of_the_register(self):
        for typed in (
            "(浙)XK08-001-00004", "浙XK08-001-00004", "（浙）XK08-001-00004",
            "〔浙〕xk08-001-00004", "【浙】XK08-001-00004", " 浙 XK08 001 00004 ",
            "浙ＸＫ０８－００１－００００４", "浙XK0800100004", "编号：浙XK08-001-00004",
            "许可证编号:(浙)XK08—001—00004",
        ):  # fmt: skip
            self.assertEqual(number(typed), "(浙)XK08-001-00004", typed)
            self.assertEqual(kind_of(typed), {"number": "(浙)XK08-001-00004"}, typed)

    def test_without_the_sign_or_unfinished_it_asks_for_all_that_begin_so(self):
        self.assertEqual(kind_of("xk08 001 00004"), {"bare": "XK08-001-00004", "sign": ""})
        self.assertEqual(kind_of("浙XK08-001-"), {"bare": "XK08-001", "sign": "(浙)"})

    def test_what_is_no_number_stays_a_name(self):
        for name in ("XK", "浙江钢铁", "XK电缆", "XK%8", "_XK08", "第XK08号钢厂"):
            self.assertEqual(kind_of(name), {"holder": name})


@tagged("post_install", "-at_install")
class TestPublicNumber(CertificateCase, HttpCase):
    def setUp(self):
        super().setUp()
        certificate = self.issue(2024, 3, 1)
        self.number = certificate.number
        self.sign, self.bare = self.number[1], self.number[3:]
        self.env.flush_all()

    def test_the_search_finds_it_however_it_is_typed(self):
        for typed in (self.number, self.bare, self.bare.lower(), f"{self.sign}{self.bare}",
                      self.bare.replace("-", " "), self.bare[:-2]):  # fmt: skip
            page = self.url_open(LIST + quote(typed))
            self.assertIn(f">{self.number}</a>", page.text, typed)

    def test_its_page_opens_without_the_sign_of_the_province(self):
        page = self.url_open(f"{ONE}{self.bare}?on=2024-06-01&lang=en")
        self.assertEqual(page.status_code, 200)
        self.assertIn("lang=en", page.url)
        self.assertIn("on=2024-06-01", page.url)
        self.assertIn(f"<h1>{self.number}</h1>", page.text)

    def test_another_sign_is_a_clear_no_with_the_number_that_may_be_meant(self):
        foreign = f"(藏){self.bare}"
        page = self.url_open(ONE + quote(foreign))
        self.assertEqual(page.status_code, 404)
        self.assertIn(foreign, page.text)
        self.assertIn(f">{self.number}</a>", page.text)
        self.assertIn(f">{self.number}</a>", self.url_open(LIST + quote(foreign)).text)

    def test_a_number_nobody_has_stays_a_clear_no(self):
        page = self.url_open(f"{ONE}XK99-999-99999")
        self.assertEqual(page.status_code, 404)
        self.assertNotIn("/licence/public/certificates/(", page.text)

    def test_programs_may_leave_the_sign_out_too(self):
        api = "/licence/public/api/v1/certificates"
        found = self.url_open(f"{api}?number={self.bare.lower()}").json()["items"]
        self.assertEqual([row["number"] for row in found], [self.number])
        one = self.url_open(f"{api}/{quote(self.sign + self.bare)}")
        self.assertEqual(one.json()["number"], self.number)

    def test_a_bare_number_is_found_by_an_index(self):
        self.env.cr.execute("SET LOCAL enable_seqscan = off")
        self.env.cr.execute(
            "EXPLAIN SELECT id FROM licence_public_certificate shown"
            " WHERE substring(shown.number FROM 'XK.*') LIKE 'XK08-001-00004%'"
        )
        plan = "\n".join(line for (line,) in self.env.cr.fetchall())
        self.assertIn("licence_public_certificate_bare", plan)
