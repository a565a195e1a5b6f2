"""A name seeded once is found nowhere by the body complained of, and read only through one door."""

from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged
from odoo.tools import mute_logger

from .complaint_case import WHO, ComplaintCase

PRIVATE = tuple(WHO.values())


@tagged("post_install", "-at_install")
class TestComplaintSecret(ComplaintCase):
    def setUp(self):
        super().setUp()
        self.secret = self.answered()
        self.secret._number_now()
        self.env.flush_all()

    def _nothing_in(self, answer):
        for word in PRIVATE:
            self.assertNotIn(word, str(answer))

    def _models_it_may_read(self, user):
        env = self.env(user=user)
        return [
            env[name]
            for name in sorted(self.registry)
            if not env[name]._abstract and env[name]._auto and env[name].has_access("read")
        ]

    @mute_logger("odoo.models")
    def test_no_search_of_any_text_of_any_model_finds_the_name(self):
        """Every stored text field of every model the bureau may read, asked for the name."""
        asked = 0
        for model in self._models_it_may_read(self.eyes):
            for name, field in model._fields.items():
                if not (field.store and field.type in ("char", "text", "html") and field.name):
                    continue
                if field.groups and not model._has_field_access(field, "read"):
                    continue
                asked += 1
                found = model.search([(name, "like", WHO["name"])], limit=1)
                self.assertFalse(found, f"{model._name}.{name}")
        self.assertGreater(asked, 200)

    def test_the_complaint_itself_is_not_there_for_the_body_complained_of(self):
        model = self.complaints.with_user(self.eyes)
        self.assertFalse(model.search([]))
        self.assertFalse(model.name_search(self.secret.number))
        self.assertFalse(model._read_group([], ["kind"], ["__count"]))
        self.assertFalse(model.formatted_read_group([], ["authority_id"], ["__count"]))
        self.assertFalse(self.env["licence.step"].with_user(self.eyes).search(
            [("res_model", "=", self.secret._name)]
        ))  # fmt: skip

    def test_a_direct_call_says_no_and_nothing_else(self):
        there = self.secret.with_user(self.eyes)
        for call in (
            lambda: there.read(["content"]),
            lambda: there.export_data(["content"]),
            lambda: there.web_read({"reply": {}}),
            lambda: there.write({"content": "x"}),
            there.action_show_identity,
            there.action_close,
            lambda: there.instruction_ids.read(["text"]),
        ):
            with self.assertRaises(UserError) as caught:
                call()
            self._nothing_in(caught.exception)

    def test_no_group_reads_the_identity_not_even_the_desk(self):
        for user in (self.eyes, self.desk, self.leader, self.officer):
            model = self.env["licence.supervision.complainant"].with_user(user)
            for call in (
                lambda model=model: model.search([("name", "=", WHO["name"])]),
                lambda model=model: model.name_search(WHO["name"]),
                lambda model=model: model._read_group([], ["name"], ["__count"]),
                lambda model=model: model.browse(1).read(["name"]),
                lambda model=model: model.browse(1).export_data(["name"]),
            ):
                with self.assertRaises(AccessError) as caught:
                    call()
                self._nothing_in(caught.exception)

    def test_neither_name_nor_code_can_be_asked_for_through_the_complaint(self):
        model = self.complaints.with_user(self.officer)
        with self.assertRaises(ValueError):
            model.search([("complainant", "ilike", "虚")])
        with self.assertRaises(AccessError):
            model.search([("query_code", "ilike", "A")])

    def test_a_named_handler_reads_it_through_the_door_and_leaves_a_line(self):
        action = self.secret.with_user(self.officer).action_show_identity()
        wizards = self.env["licence.supervision.identity.wizard"]
        known = wizards.with_user(self.officer).browse(action["res_id"])
        self.assertEqual((known.name, known.phone), (WHO["name"], WHO["phone"]))
        self.env.cr.execute("SELECT * FROM licence_supervision_identity_wizard")
        self._nothing_in(self.env.cr.fetchall())
        readings = self.env["licence.supervision.identity.reading"].with_user(self.leader)
        line = readings.search([("complaint_id", "=", self.secret.id)])
        self.assertEqual(line.user_id, self.officer)
        with self.assertRaises(AccessError):
            line.sudo().unlink()

    def test_a_colleague_who_is_not_named_does_not_pass_the_door(self):
        for user in (self.colleague, self.leader):
            with self.assertRaises(AccessError):
                self.secret.with_user(user).action_show_identity()
        self.assertFalse(self.env["licence.supervision.identity.reading"].search_count([]))

    def test_an_official_complained_of_reads_nothing_in_the_own_body(self):
        self.complaint(target_authority_id=False, target_user_id=self.colleague.id)
        mine = self.complaints.with_user(self.colleague)
        self.assertFalse(mine.search([("target_user_id", "=", self.colleague.id)]))

    def test_nobody_reads_along_while_the_desk_writes(self):
        wizards = self.env["licence.supervision.intake.wizard"]
        open_one = wizards.with_user(self.desk).create({"content": "拖延（测试）", **WHO})
        for user in (self.eyes, self.colleague):
            there = wizards.with_user(user)
            self.assertFalse(there.search([]))
            self.assertFalse(there.web_search_read([], {"name": {}})["records"])
            with self.assertRaises(AccessError) as caught:
                open_one.with_user(user).read(["name", "phone"])
            self._nothing_in(caught.exception)
        self.assertEqual(open_one.name, WHO["name"])

    def test_nobody_reads_the_instruction_while_the_leader_writes_it(self):
        asked = self.env["licence.verb.wizard"].with_user(self.leader).create(
            {"res_model": self.secret._name, "res_id": self.secret.id, "verb": "instruct",
             "reason": WHO["name"]}
        )  # fmt: skip
        there = asked.with_user(self.eyes)
        self.assertFalse(there.search([("res_model", "=", self.secret._name)]))
        with self.assertRaises(AccessError):
            there.read(["reason"])
