from odoo.exceptions import AccessError
from odoo.tests import HttpCase, new_test_user, tagged

from .draw_case import DrawCase


@tagged("post_install", "-at_install")
class TestAssociation(DrawCase, HttpCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.guild = new_test_user(
            cls.env, "trade.guild",
            groups="base.group_portal,licence_supervision.group_association",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.guild.partner_id.licence_trade_ids = cls.own_product.category_id
        cls.env["licence.supervision.grade"]._cron_regrade()

    def test_it_reads_its_own_trade_only_and_writes_nothing(self):
        there = self.env["licence.supervision.grade"].with_user(self.guild)
        own = there.search([])
        self.assertLessEqual(set(self.holders.ids), set(own.sudo().enterprise_id.ids))
        papers = own.sudo().enterprise_id.licence_certificate_ids
        for firm in own.sudo().enterprise_id:
            mine = papers.filtered(lambda paper, firm=firm: paper.enterprise_id == firm)
            self.assertIn(self.own_product.category_id, mine.product_id.category_id)
        for call in (lambda: own[:1].write({"grade": "AA"}), lambda: there.create({}), own.unlink):
            with self.assertRaises(AccessError):
                call()
        self.guild.partner_id.licence_trade_ids = False
        self.env.registry.clear_cache()
        self.assertFalse(there.search([]))

    def test_its_page_lists_them(self):
        self.guild.password = "trade.guild"
        self.env.flush_all()
        self.authenticate("trade.guild", "trade.guild")
        page = self.url_open("/my/licence/trade").text
        self.assertIn('id="grades"', page)
        self.assertIn(self.holders[0].name, page)
