from io import BytesIO

from openpyxl import load_workbook

from odoo.exceptions import ValidationError
from odoo.tests import HttpCase, tagged

from .review_case import ReviewCase

FIFTEEN = ["推荐单位", "姓名", "性别", "出生年月", "工作单位", "注册编号", "注册日期", "注册级别",
           "有效期", "批准文号"]  # fmt: skip


@tagged("post_install", "-at_install")
class TestAuditorRoster(HttpCase, ReviewCase):
    def engaged(self, person, user=None, **vals):
        return (
            self.env["licence.engagement"]
            .with_user(user or self.clerk)
            .create({"auditor_id": person.id, "effective_from": "2025-01-01", **vals})
        )

    def roster(self, user):
        return self.env["licence.auditor"].with_user(user).search([("is_engaged_here", "=", True)])

    def test_an_ended_engagement_leaves_the_roster_and_stays_as_history(self):
        person = self.registered("2024-02-01")
        engagement = self.engaged(person)
        self.assertEqual(self.roster(self.clerk), person)
        self.assertFalse(self.roster(self.far_handler))
        engagement.effective_to = "2025-12-31"
        self.assertFalse(self.roster(self.clerk))
        self.assertTrue(engagement.exists())

    def test_only_the_registered_are_engaged(self):
        with self.assertRaisesRegex(ValidationError, "national register"):
            self.engaged(self.candidate())

    def test_leave_load_and_filters(self):
        person = self.registered("2024-02-01")
        self.env["licence.leave"].with_user(self.clerk).create(
            {"auditor_id": person.id, "effective_from": self.today}
        )
        self.assertTrue(person.is_on_leave)
        self.assertIn(person, person.search([("is_on_leave", "=", True)]))
        self.patch(type(self.env["licence.performance"]), "_figures",
                   lambda _s, _y: {person.id: {"visit_days": 5}})  # fmt: skip
        self.env["licence.performance"]._refresh(self.today.year)
        self.assertEqual(person.load_this_year, 5)

    def test_the_standing_as_value_and_as_filter_agree(self):
        people = self.registered() | self.registered("2021-01-04") | self.candidate()
        barred, banned = self.registered(), self.registered()
        self.imposed(barred)
        self.imposed(banned, "ban")
        people |= barred | banned
        for standing in ("valid", "pending", "lapsed", "barred", "ended"):
            found = people.search([("standing", "=", standing), ("id", "in", people.ids)])
            self.assertEqual(found, people.filtered(lambda p, s=standing: p.standing == s))

    def test_the_workbook_carries_the_ten_columns_and_strings_as_strings(self):
        person = self.registered("2024-02-01", name="=1+1")
        self.engaged(person)
        self.authenticate("review.clerk", "review.clerk")
        answer = self.url_open("/licence/roster.xlsx?ids=")
        self.assertEqual(answer.status_code, 200)
        rows = list(load_workbook(BytesIO(answer.content)).active.iter_rows())
        head = next(row for row in rows if any(cell.value == "姓名" for cell in row))
        titles = [cell.value for cell in head if cell.value]
        self.assertEqual(titles[1:11], FIFTEEN)
        cells = [cell for row in rows for cell in row if cell.value == "=1+1"]
        self.assertEqual([cell.data_type for cell in cells], ["s"])

    def test_a_move_keeps_the_former_employer(self):
        person = self.registered("2024-02-01")
        self.env["licence.employment"].with_user(self.clerk).create(
            {"auditor_id": person.id, "employer_id": self.other_unit.id}
        )
        self.assertEqual(person.employer_id, self.other_unit)
        self.assertEqual(person.employment_ids.mapped("employer_id"), self.other_unit | self.unit)
