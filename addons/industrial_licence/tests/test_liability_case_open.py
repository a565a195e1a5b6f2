from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .liability_fixture import LiabilityCaseCase


@tagged("post_install", "-at_install")
class TestLiabilityCaseOpen(LiabilityCaseCase):
    def test_the_head_of_the_day_of_the_event_stands_first(self):
        case = self.liability()
        heads = type(case)._responsible_people
        self.patch(type(case), "_responsible_people", lambda record: [
            {"role": "direct", "rank": 40, "name": "组员"}, *heads(record)])  # fmt: skip
        case.action_open()
        self.assertEqual(case.person_ids.mapped("name"), ["老负责人", "组员"])
        self.assertEqual(case.person_ids[0].role, "department_head")

    def test_the_list_is_frozen(self):
        case = self.liability()
        case.action_open()
        with self.assertRaises(AccessError):
            case.person_ids.with_user(self.approver).name = "别人"
        with self.assertRaises(AccessError):
            self.env["licence.liability.person"].with_user(self.handler).create(
                {"case_id": case.id, "role": "direct", "rank": 40, "name": "x"}
            )

    def test_a_day_without_anybody_is_refused(self):
        case = self.liability("2010-01-01")
        with self.assertRaisesRegex(UserError, "Nobody is on record"):
            case.action_open()
        case = self.liability("2999-01-01")
        with self.assertRaisesRegex(UserError, "future"):
            case.action_open()
