from odoo.tests import tagged

from .draw_case import DrawCase


@tagged("post_install", "-at_install")
class TestDrawPublish(DrawCase):
    def test_the_seed_is_open_once_drawn_and_the_day_is_kept(self):
        draw = self.drawn()
        self.assertEqual(len(draw.seed), 64)
        draw._advance("publish")
        self.assertTrue(draw.published_on)
