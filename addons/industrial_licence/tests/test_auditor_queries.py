from odoo.tests import tagged
from odoo.tools import SQL

from .review_case import ReviewCase

SPECIFICATION = {
    name: {} for name in ("name", "number", "level", "valid_until", "standing", "load_this_year",
                          "last_grade", "integrity", "is_on_leave", "recommender_name", "state")
} | {"employer_id": {"fields": {"display_name": {}}}}  # fmt: skip


@tagged("post_install", "-at_install")
class TestAuditorQueries(ReviewCase):
    """8,000 people: the number of queries does not depend on theirs."""

    def crowd(self, first, last):
        """People straight into the tables: only their number matters here."""
        self.env.flush_all()
        self.cr.execute(
            SQL(
                """
                WITH people AS (
                    INSERT INTO licence_auditor (name, kind, state, version, gender, birth_date,
                           identity_number, recommender_department_id, employer_id)
                    SELECT '测试' || n, 'auditor', 'candidate', 0, 'male', '1980-01-01',
                           'T' || n, %(body)s, %(unit)s FROM generate_series(%(a)s, %(b)s) n
                    RETURNING id)
                INSERT INTO licence_engagement (auditor_id, department_id, effective_from)
                SELECT id, %(body)s, '2024-01-01' FROM people
                """,
                body=self.department.id, unit=self.unit.id, a=first, b=last,
            )
        )  # fmt: skip
        self.env.invalidate_all()

    def counted(self, act):
        self.env.invalidate_all()
        before = self.cr.sql_log_count
        answer = act()
        return answer, self.cr.sql_log_count - before

    def page(self):
        people = self.env["licence.auditor"].with_user(self.clerk)
        return people.web_search_read(
            [("is_engaged_here", "=", True)], SPECIFICATION, limit=80, count_limit=10_000
        )

    def workbook(self):
        people = self.env["licence.auditor"].with_user(self.clerk)
        return people.search([("is_engaged_here", "=", True)])._roster_workbook()

    def refresh(self):
        return self.env["licence.performance"]._refresh(self.today.year)

    def test_roster_and_workbook_of_8000(self):
        self.crowd(1, 100)
        self.page()
        self.workbook()
        _few, few = self.counted(self.page)
        _bytes, few_sheet = self.counted(self.workbook)
        self.crowd(101, 8000)
        page, many = self.counted(self.page)
        _bytes, many_sheet = self.counted(self.workbook)
        self.assertEqual(page["length"], 8000)
        self.assertLessEqual(many, few)
        self.assertLessEqual(many_sheet, few_sheet)

    def register_all(self):
        """The lawful way of the database: a journal row for each, then the state."""
        for statement in (
            "INSERT INTO licence_step (res_model, res_id, verb, source, target, user_id, at) "
            "SELECT 'licence.auditor', id, 'register', 'candidate', 'registered', 1, now() "
            "FROM licence_auditor WHERE state = 'candidate'",
            "UPDATE licence_auditor SET state = 'registered', registered_on = '2024-01-01', "
            "valid_from = '2024-01-01' WHERE state = 'candidate'",
        ):
            self.cr.execute(statement)
        self.env.invalidate_all()

    def test_figures_of_a_year_of_8000(self):
        figures = {}
        self.patch(type(self.env["licence.performance"]), "_figures", lambda _self, _year: figures)
        self.crowd(1, 100)
        self.register_all()
        self.refresh()
        _records, few = self.counted(self.refresh)
        self.crowd(101, 8000)
        self.register_all()
        people = self.env["licence.auditor"].search([("kind", "=", "auditor")])
        figures.update({number: {"visit_count": 3, "feedback_score": 4.5} for number in people.ids})
        records, many = self.counted(self.refresh)
        self.assertEqual((len(records), many), (8000, few))
        self.assertEqual(sum(records.mapped("visit_count")), 24000)

    def test_who_may_act_is_one_query(self):
        self.crowd(1, 8000)
        people = self.env["licence.auditor"].search([("kind", "=", "auditor")])
        _found, count = self.counted(lambda: people._acting_on(self.today))
        self.assertLessEqual(count, 1)
