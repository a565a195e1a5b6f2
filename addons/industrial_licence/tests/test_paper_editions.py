from dataclasses import replace
from datetime import date
from unittest.mock import patch

from odoo.tests import tagged

from ..forms.editions import SHELF
from ..forms.shelf import Shelf
from .paper_case import PaperCase

ADDED = date(2023, 7, 1)


@tagged("post_install", "-at_install")
class TestPaperEditions(PaperCase):
    """A file of 2014 prints on the edition of 2014, today and after an edition has been added."""

    def with_new_edition(self, code):
        """The shelf as an update of the addon would leave it: one edition more, in force 2023."""
        *older, last = SHELF.editions(code)
        pages = tuple(
            replace(page, title="二〇二三年式样", parts=page.parts[1:]) for page in last.pages
        )
        new = replace(
            last, edition="2023", title=f"{last.title}（新式样）", pages=pages, effective_from=ADDED
        )
        shelf = Shelf(*older, replace(last, effective_to=ADDED), new)
        patcher = patch.dict(SHELF._forms, {code: shelf.editions(code)})
        patcher.start()
        self.addCleanup(patcher.stop)
        return new

    def paper_of(self, certificate):
        return certificate.version_ids[:1]._paper("certificate_copy")

    def test_a_certificate_of_2014_stays_on_its_edition(self):
        drawn, undrawn = self.issue(2014, 6, 3), self.issue(2014, 6, 4)
        first = self.print("paper_certificate_copy", drawn)
        before = self.paper_of(drawn)
        self.assertEqual(before.edition, "2005")
        self.with_new_edition("certificate_copy")
        self.assertEqual(self.print("paper_certificate_copy", drawn), first)
        self.assertEqual(self.paper_of(undrawn).edition, "2005")
        said = self.told(self.print("paper_certificate_copy", undrawn))
        self.assertIn("企业年度自查", said)
        self.assertEqual(self.paper_of(self.issue(2016, 6, 3)).edition, "2015")
        self.assertEqual(self.paper_of(self.issue(2024, 6, 3)).edition, "2023")

    def test_a_reprint_of_2014_is_drawn_from_what_was_stored(self):
        certificate = self.issue(2014, 6, 3)
        self.print("paper_certificate_copy", certificate)
        self.with_new_edition("certificate_copy")
        said = self.told(self.print("paper_certificate_copy_again", certificate))
        self.assertIn("企业年度自查", said)
        self.assertIn("补打", said)

    def test_a_notice_of_2014_stays_on_its_edition(self):
        application = self.accepted_case("2014-03-05")
        notices = self.on(self.env["licence.notice"], 2014, 5, 6)
        notice = notices._issue_notice("refusal", application, self.province, {"reason": "甲"})
        self.env.cr.flush()
        notice._number_now()
        new = self.with_new_edition("refuse_decision")
        notice = notice.with_env(self.env)
        said = self.told(self.print("paper_issued_notice", notice))
        self.assertIn("三个月内", said)
        self.assertEqual(notice.paper_id.edition, "2005")
        later = self.env["licence.notice"]._issue_notice(
            "refusal", application, self.province, {"reason": "甲"}
        )
        self.env.cr.flush()
        later._number_now()
        self.print("paper_issued_notice", later)
        self.assertEqual(later.paper_id.edition, new.edition)
