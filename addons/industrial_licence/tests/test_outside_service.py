from unittest.mock import patch

import requests

from odoo.addons.iap.tools import iap_tools
from odoo.exceptions import AccessError
from odoo.tests import HttpCase, new_test_user, tagged

ABOUT_ENTERPRISES = {
    "autocomplete_by_name": ["测试", 0], "autocomplete_by_vat": ["91420000MA00000001", 0],
    "enrich_by_duns": ["1"], "enrich_by_gst": ["1"], "enrich_by_domain": ["example.invalid"],
}  # fmt: skip


@tagged("post_install", "-at_install")
class TestOutsideService(HttpCase):
    """No path, by click or by RPC, asks a service outside the house."""

    def setUp(self):
        super().setUp()
        self.user = new_test_user(
            self.env, "outside.officer", "industrial_licence.group_intake",
            password="outside.officer", context={"no_reset_password": True},
        )  # fmt: skip
        self.calls = []
        real = requests.Session.request

        def watched(session, method, url, **kwargs):
            if url.startswith(self.base_url()):
                return real(session, method, url, **kwargs)
            self.calls.append(url)
            raise requests.ConnectionError(url)

        self.startPatcher(patch.object(requests.Session, "request", watched))

    def test_methods_that_ask_about_enterprises_answer_with_nothing(self):
        self.authenticate("outside.officer", "outside.officer")
        for method, args in ABOUT_ENTERPRISES.items():
            found = self.make_jsonrpc_request(
                f"/web/dataset/call_kw/res.partner/{method}",
                {"model": "res.partner", "method": method, "args": args, "kwargs": {}},
            )
            self.assertFalse(found, method)
        self.assertFalse(self.calls)

    def test_the_door_of_every_service_of_the_vendor_is_shut(self):
        with self.assertRaisesRegex(AccessError, "asks no outside service"):
            iap_tools.iap_jsonrpc("https://outside.invalid/call")
        self.assertTrue(self.env["publisher_warranty.contract"].update_notification(False))
        self.assertFalse(self.calls)

    def test_the_vendors_library_of_pictures_is_shut(self):
        self.authenticate("outside.officer", "outside.officer")
        found = self.make_jsonrpc_request("/html_editor/media_library_search", {"query": "x"})
        self.assertEqual(found["media"], [])
        self.assertFalse(self.calls)
