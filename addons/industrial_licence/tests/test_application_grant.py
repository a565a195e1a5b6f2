from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from ..tools.legal_time import legal_today
from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationGrant(ApplicationCase):
    def test_an_approver_grants_what_others_prepared(self):
        application = self.concluded()
        application.with_user(self.approver).action_grant()
        self.assertEqual(application.state, "granted")
        self.assertEqual(
            (application.decision, application.decided_on, application.approver_id),
            ("grant", legal_today(self.env), self.approver),
        )
