from odoo.exceptions import UserError
from odoo.tests import tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitReopen(VisitCase):
    def again(self, visit):
        mine = visit.with_env(self.at(-18, visit, self.leader_user).env)
        return self.reason(mine, "reopen", self.leader_user, "还有一处未看")

    def test_the_leader_goes_on_with_the_reason(self):
        visit = self.closed()
        self.again(visit)
        self.assertEqual((visit.state, visit.closed_at), ("opened", False))

    def test_after_sealing_the_checklist_stands(self):
        visit = self.closed()
        self.sealed(visit)
        with self.assertRaisesRegex(UserError, "Samples are sealed"):
            self.again(visit)
