from datetime import date, datetime

from odoo.exceptions import AccessError, UserError
from odoo.tests import new_test_user, tagged

from ..tools.legal_time import at_moment
from .archive_case import ArchiveCase


@tagged("post_install", "-at_install")
class TestArchiveClose(ArchiveCase):
    def test_it_opens_with_five_sections_and_a_number(self):
        archive = self.archive()
        self.assertRegex(archive.number, r"^DA420000-2015-\d{5}$")
        self.assertEqual(
            archive.section_ids.mapped("stage"), ["apply", "accept", "review", "test", "approve"]
        )
        self.assertEqual(archive.state, "open")

    def test_the_acceptance_itself_opens_it(self):
        application = self.accepted()
        archive = self.env["licence.archive"].search([("application_id", "=", application.id)])
        self.assertEqual(archive.opened_on, application.accepted_on)
        self.assertEqual(archive.owner_id, self.province)

    def test_closed_it_is_kept_five_years(self):
        archive = self.archive(2018, 6, 1)
        self.assertEqual((archive.state, archive.closed_on), ("closed", date(2018, 6, 1)))
        self.assertEqual(archive.retain_until, date(2023, 6, 1))
        self.assertTrue(archive.is_destructible)
        self.assertFalse(self.archive(2024, 6, 1).is_destructible)
        self.assertIn(archive, archive.search([("is_destructible", "=", True)]))

    def test_no_section_is_empty(self):
        archive = self.archive(2018, 6, 1)
        self.assertTrue(all(archive.section_ids.mapped("summary")))

    def test_never_before_the_certificate_has_ended(self):
        application = self.issued(certificate_id=False)
        archive = self.env["licence.archive"].search([("application_id", "=", application.id)])
        self.assertEqual(archive.state, "closed")
        certificate = application.issued_certificate_id
        self.assertGreaterEqual(archive.retain_until, certificate.valid_until)

    def test_an_open_case_keeps_its_archive_open(self):
        archive = self.archive()
        with self.assertRaisesRegex(UserError, "still open"):
            archive.sudo()._advance("close")

    def test_only_the_holder_annotates_a_section(self):
        archive = self.archive()
        section = archive.section_ids[:1]
        section.with_user(self.archivist).write({"note": "已核"})
        section.with_user(self.archivist).env.invalidate_all()
        with self.assertRaises(AccessError):
            section.with_user(self.first).write({"note": "外人"})
        above = self._officer("archive.above", "group_archive", self.nation)
        with self.assertRaisesRegex(AccessError, "kept by"):
            section.with_user(above).write({"note": "上级"})
        with self.assertRaises(AccessError):
            section.with_user(self.archivist).write({"summary": "改写"})

    def test_no_group_deletes_an_archive(self):
        archive = self.archive(2018, 6, 1)
        for user in (self.archivist, self.approver, self.manager):
            with self.assertRaises(AccessError):
                archive.with_user(user).unlink()
        with self.assertRaises(UserError):
            archive.sudo().unlink()


@tagged("post_install", "-at_install")
class TestArchiveParts(ArchiveCase):
    """信息管理规定 art. 6: what the State issues is filed by province, centre and review body."""

    def setUp(self):
        super().setUp()
        self.at(datetime(2014, 6, 3, 2))
        self.case = self.accepted()
        self.parts = self.env["licence.archive.section"].search(
            [("archive_id.application_id", "=", self.case.id)]
        )
        self.body = self.env["licence.department"].create({"name": "审查部甲（测试）"})
        self.env["licence.allocation"]._room().create(
            {
                "product_id": self.case.product_id.id, "subject_model": self.case._name,
                "subject_id": self.case.id, "department_id": self.body.id, "method": "rotation",
                "at": datetime(2014, 6, 3, 3),
            }
        )  # fmt: skip

    def at(self, moment):
        self.env = at_moment(self.env, moment)

    def part(self, keeper, user):
        return self.parts.filtered(lambda one: one.keeper == keeper).with_user(user)[:1]

    def test_three_keepers_have_a_part_each_and_none_writes_anothers(self):
        clerk = new_test_user(
            self.env, "part.clerk", groups="industrial_licence.group_department_clerk",
            context={"no_reset_password": True},
        )  # fmt: skip
        clerk.licence_department_id = self.body
        centre = self._officer("part.centre", "group_centre", self.nation)
        people = {"authority": self.archivist, "centre": centre, "department": clerk}
        self.assertEqual(set(self.parts.mapped("keeper")), set(people))
        self.assertEqual(len(self.parts), 7)
        for keeper in people:
            for holder, user in people.items():
                if keeper == holder:
                    self.part(keeper, user).write({"note": "已核"})
                    continue
                with self.assertRaises(AccessError), self.cr.savepoint():
                    self.part(keeper, user).write({"note": "外人"})
        self.assertEqual(set(self.parts.sudo().mapped("note")) - {False}, {"已核"})

    def test_the_centre_sees_whose_part_is_whose_and_a_body_its_own(self):
        centre = self._officer("part.centre", "group_centre", self.nation)
        seen = self.env["licence.archive.section"].with_user(centre).search([])
        self.assertEqual(seen.filtered("department_id").mapped("department_id"), self.body)
        self.assertTrue(seen.mapped("archive_number"))

    def test_of_what_a_province_issues_the_province_keeps_all(self):
        self.at(datetime(2016, 6, 1, 2))
        archive = self.archive()
        self.assertEqual(set(archive.section_ids.mapped("keeper")), {"authority"})

    def test_a_case_of_before_2011_closes_its_archive_too(self):
        self.at(datetime(2009, 3, 2, 2))
        case = self.accepted(enterprise=self._enterprise("早年有限公司", 909))
        case._advance("withdraw", reason="撤回")
        archive = self.env["licence.archive"].search([("application_id", "=", case.id)])
        self.assertEqual((archive.state, str(archive.retain_until)), ("closed", "2014-03-02"))
