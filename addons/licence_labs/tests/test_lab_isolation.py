"""A second laboratory, an applicant and a stranger try every way into the first one's work."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .lab_case import LabCase

WORK = (
    "licence.lab.test.order", "licence.lab.sample", "licence.lab.result", "licence.lab.file",
    "licence.lab.report", "licence.lab.archive",
)  # fmt: skip
REGISTER = (
    "licence.lab", "licence.lab.equipment", "licence.lab.staff", "licence.lab.accreditation",
    "licence.lab.grade", "licence.lab.scope", "licence.lab.listing", "licence.lab.filing",
    "licence.lab.scope.line",
)  # fmt: skip
HIDDEN = (
    "application_id", "enterprise_id", "authority_id", "origin_id", "offer_ids", "choice_ids",
    "handler_id", "step_ids", "clock_ids", "create_uid", "write_uid",
)  # fmt: skip
NOTHING = (UserError, [], {"datas": []})


@tagged("post_install", "-at_install")
class TestLabIsolation(LabCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other = cls.laboratory("乙检验所（测试）", "LAB-002")
        for lab in (cls.lab, cls.other):
            cls.env["licence.lab.equipment"].create({"lab_id": lab.id, "name": f"设备{lab.id}"})
            cls.env["licence.lab.staff"].create({"lab_id": lab.id, "name": f"人员{lab.id}"})

    def members(self, lab):
        return [self.member(lab, post) for post in ("clerk", "tester", "head")]

    def test_nothing_of_the_first_laboratory_is_found_or_read(self):
        order = self.issued().sudo()
        for user in self.members(self.other):
            for name in (*WORK, *REGISTER):
                self.assert_only_own(self.env[name].with_user(user), name)
        self.assertTrue(order.exists())

    def assert_only_own(self, model, name):
        path = {"licence.lab": "id", "licence.lab.sample": "order_id.lab_id",
                "licence.lab.file": "order_id.lab_id",
                "licence.lab.scope.line": "filing_id.lab_id"}.get(name, "lab_id")  # fmt: skip
        foreign = model.sudo().search([(path, "=", self.lab.id)])
        self.assertTrue(foreign, name)
        domain = [("id", "in", foreign.ids)]
        self.assertFalse(model.search(domain))
        self.assertEqual(model.search_count(domain), 0)
        self.assertEqual(model.name_search("", domain), [])
        self.assertFalse(model.search([(path, "=", self.lab.id)]))
        self.assertEqual(model._read_group(domain, [], ["__count"]), [(0,)])
        self.assertEqual(model.formatted_read_group(domain, [], ["__count"])[0]["__count"], 0)
        self.assert_same_as_absent(model, foreign[:1])

    def assert_same_as_absent(self, model, record):
        field = "display_name"
        for act in (
            lambda mine: mine.read([field]),
            lambda mine: mine.web_read({field: {}}),
            lambda mine: mine.export_data([field]),
            lambda mine: mine.read(["create_date"]),
        ):
            # Refused or empty: the core makes the two one answer for whoever is no staff.
            self.assertIn(self.answer(act, model.browse(record.id)), NOTHING)
        with self.assertRaises(UserError):
            model.browse(record.id).check_access("write")
        self.assertEqual(model.web_search_read([("id", "=", record.id)], {field: {}})["length"], 0)

    def answer(self, act, mine):
        """What comes back, or that it is refused: nothing that tells the two apart by contents."""
        try:
            return act(mine)
        except UserError:
            return UserError

    def test_a_verb_on_a_foreign_order_is_no_way_in(self):
        order = self.reported()
        report = order.sudo().report_ids
        for user in self.members(self.other):
            verbs = [(record, one.verb) for record in (order, report) for one in record._lifecycle]
            for record, verb in verbs:
                with self.assertRaises(UserError):
                    record.with_user(user)._advance(verb, reason="x")
        self.assertEqual((order.state, report.state), ("reported", "draft"))

    def test_the_testing_laboratory_does_not_learn_who_applies(self):
        order = self.testing(is_blind=True)
        enterprise = self.enterprise.name
        for user in self.members(self.lab):
            mine = order.with_user(user)
            readable = [
                field
                for field in mine._fields
                if mine._has_field_access(mine._fields[field], "read")
            ]
            self.assertFalse(set(HIDDEN) & set(readable))
            self.assertNotIn(enterprise, str(mine.read(readable)))
            for part in (mine.sample_ids, mine.result_ids, mine.file_ids):
                self.assertNotIn(enterprise, str(part.read()))
            self.assertFalse(mine.client_name)

    def test_no_question_about_hidden_fields_is_answered(self):
        order = self.testing(is_blind=True)
        for user in self.members(self.lab):
            model = self.env["licence.lab.test.order"].with_user(user)
            for path in (
                "enterprise_id.name", "application_id.number", "application_id.enterprise_id.name",
                "create_uid.name", "write_uid.login", "step_ids.user_id.name",
                "sample_ids.create_uid.name", "sample_ids.batch",
            ):  # fmt: skip
                with self.assertRaises(AccessError):
                    model.search_count([(path, "ilike", "测试")])
            for field in ("enterprise_id", "application_id", "create_uid"):
                with self.assertRaises(AccessError):
                    model.search([], order=f"{field} desc")
                with self.assertRaises(AccessError):
                    model._read_group([], [field], ["__count"])
        self.assertTrue(order)

    def test_the_rooms_of_the_authority_are_shut(self):
        self.issued()
        for user in self.members(self.lab):
            for name in (
                "licence.application", "licence.evidence", "licence.step", "licence.clock",
                "licence.lab.offer", "licence.lab.choice", "licence.lab.breach",
                "licence.lab.check", "licence.lab.tie",
            ):  # fmt: skip
                with self.assertRaises(AccessError):
                    self.env[name].with_user(user).search([], limit=1)
            files = self.env["licence.lab.file"].sudo().search([]).attachment_id
            self.assertTrue(files)
            with self.assertRaises(AccessError):
                files.with_user(user).read(["name", "raw"])

    def test_an_account_without_a_laboratory_sees_nothing(self):
        self.issued()
        nobody = self.portal("lab.nobody", "licence_labs.group_lab_head")
        for name in (*WORK, *REGISTER):
            self.assertFalse(self.env[name].with_user(nobody).search([]), name)

    def test_a_record_does_not_move_out_of_its_scope(self):
        filing = self.filing(self.laboratory("丙检验所（测试）", "LAB-003", listed=False))
        with self.assertRaises(AccessError):
            filing.lab_id = self.other
        order = self.as_post(self.testing(), "tester")
        with self.assertRaises(AccessError):
            order.result_ids[0].write({"order_id": order.id, "lab_id": self.other.id})
        with self.assertRaises(AccessError):
            order.write({"lab_id": self.other.id})
