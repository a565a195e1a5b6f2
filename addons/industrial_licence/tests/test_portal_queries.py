from odoo.tests import tagged

from .portal_case import PortalCase


@tagged("post_install", "-at_install")
class TestPortalQueries(PortalCase):
    """Lists and the page of a case cost the same however much an enterprise has."""

    def queries(self, path):
        self.page(path)
        self.env.invalidate_all()
        before = self.env.cr.sql_log_count
        self.page(path)
        return self.env.cr.sql_log_count - before

    def test_more_cases_no_more_queries(self):
        case = self.fill(self.own_draft()).with_env(self.env)
        case.with_user(self.handler_of).action_submit()
        paths = ("/my", "/my/applications", "/my/notices", "/my/certificates",
                 f"/my/applications/{case.id}")  # fmt: skip
        self.issue(2024, 3, 1)
        self.sign_in(self.handler_of)
        few = {path: self.queries(path) for path in paths}
        for number in range(1, 8):
            self.application(units=self.own_units[:1], day=(2024, 4, number))
            self.issue(2024, 5, number)
            self.letter(case)
        self.env.cr.flush()
        many = {path: self.queries(path) for path in paths}
        self.assertEqual({path: many[path] - few[path] > 3 for path in paths},
                         dict.fromkeys(paths, False), (few, many))  # fmt: skip
