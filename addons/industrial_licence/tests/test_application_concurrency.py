"""Two officers at once: one takes the step, the other gets a sentence."""

import stdnum.cn.uscc

from odoo import SUPERUSER_ID, api
from odoo.exceptions import UserError
from odoo.tests import TransactionCase, tagged


@tagged("post_install", "-at_install")
class TestApplicationConcurrency(TransactionCase):
    """On committed rows and real connections; a draft leaves no journal and can be taken away."""

    def setUp(self):
        super().setUp()
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            region = env["licence.authority"]._by_code("420100")
            code = "91420000MA9999999"
            enterprise = env["res.partner"].create(
                {
                    "name": "并发测试有限公司", "is_licence_enterprise": True,
                    "credit_code": code + stdnum.cn.uscc.calc_check_digit(code),
                    "region_id": region.id,
                }
            )  # fmt: skip
            self.ids = env["licence.application"].create({"enterprise_id": enterprise.id}).ids
            self.addCleanup(self.take_away, self.ids, enterprise.ids)

    def take_away(self, application_ids, enterprise_ids):
        with self.registry.cursor() as cr:
            env = api.Environment(cr, SUPERUSER_ID, {})
            env["licence.application"].browse(application_ids).unlink()
            env["res.partner"].browse(enterprise_ids).unlink()

    def test_the_second_officer_gets_a_sentence_at_once(self):
        with self.registry.cursor() as first, self.registry.cursor() as second:
            holder, other = (
                api.Environment(cr, SUPERUSER_ID, {})["licence.application"].browse(self.ids)
                for cr in (first, second)
            )
            holder._lock()
            with self.assertRaisesRegex(UserError, "Somebody else is taking a step"):
                other._advance("submit")
            self.assertEqual(other.state, "draft")
            first.rollback()
            second.rollback()
