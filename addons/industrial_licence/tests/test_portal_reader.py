from odoo.exceptions import AccessError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .portal_case import PortalCase


@tagged("post_install", "-at_install")
class TestPortalReader(PortalCase):
    """A mandate that lets one read: every page, no step."""

    def test_reads_and_changes_nothing(self):
        case = self.own_draft()
        self.sign_in(self.reader)
        self.assertIn(self.enterprise.name, self.page(f"/my/applications/{case.id}"))
        self.page(f"/my/applications/{case.id}/edit")
        item = case.item_ids[0]
        home = f"/my/applications/{case.id}"
        self.post(f"{home}/edit", version=0, remark="x", units=self.units[0].id)
        self.post(f"{home}/sign", seen=case._commitment()["sha256"], read="1")
        self.post(f"{home}/items/{item.id}", files={"file": ("a.pdf", b"%PDF-1.4\n%%EOF")})
        self.post(f"{home}/submit", version=0)
        self.post(f"{home}/discard")
        self.assertTrue(case.exists())
        self.assertEqual((case.version, case.remark, case.typed), (0, False, False))
        self.assertFalse(case.commitment_ids or item.version_ids)

    @mute_logger("odoo.addons.base.models.ir_rule")
    def test_takes_no_verb_by_a_call_either(self):
        case = self.fill(self.own_draft())
        with self.assertRaises(AccessError):
            case.with_user(self.reader).action_submit()
        self.assertEqual(case.state, "draft")
