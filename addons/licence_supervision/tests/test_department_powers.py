"""许可证制度介绍 二(一)6: a review body has no administrative power, tried as a browser would."""

from itertools import product

from odoo.addons.industrial_licence.tests.public_calls import call, take
from odoo.addons.industrial_licence.tests.visit_case import VisitCase
from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged

SECRET = "licence.supervision.complainant"


@tagged("post_install", "-at_install")
class TestDepartmentPowers(VisitCase):
    def setUp(self):
        super().setUp()
        self.people = (self.clerk, self.head)

    def petition(self):
        user = new_test_user(
            self.env, "powers.petition", groups="licence_supervision.group_petition_officer",
            context={"no_reset_password": True},
        )  # fmt: skip
        user.licence_authority_id = self.hubei
        self.env["licence.supervision.intake.wizard"].with_user(user).create(
            {"kind": "complaint", "content": "审查人员索要财物（测试）", "name": "虚构举报人甲乙丙"}
        ).action_confirm()
        return self.env["licence.supervision.complaint"].search([], limit=1)

    def records(self):
        """A case under review, an issued one with its certificate, an act, and a complaint."""
        visit = self.signed_off()
        issued = self.desk.issued(enterprise=self.firm(self.desk, "测试持证企业", 7_000_300))
        certificate = issued.sudo().issued_certificate_id
        act = self.env["licence.certificate.act"].with_user(self.desk.handler).create(
            {
                "certificate_id": certificate.id, "kind": "annul", "reason": "测试理由",
                "ground_id": self.env["licence.act.ground"].search([("kind", "=", "annul")])[0].id,
            }
        )  # fmt: skip
        sanction = self.sanction(self.people_of[2])
        decision = self.env["licence.decision"].search([("application_id", "=", issued.id)])
        cases = (visit.application_id, issued)
        return (*cases, certificate, act, decision, sanction, self.petition())

    def refused(self, record, method, *args, **kwargs):
        """Both posts of the body are turned away."""
        for user in self.people:
            with self.assertRaises(AccessError, msg=f"{record} {method}"):
                call(record, user, method, *args, **kwargs)

    def verbs(self, record):
        verbs = [step.verb for step in getattr(record, "_lifecycle", None) or ()]
        return [verb for verb in verbs if hasattr(type(record), f"action_{verb}")]

    def turned_away(self, record, verb):
        """Pressed and answered as the form does, by both posts of the body."""
        for user in self.people:
            with self.assertRaises(AccessError, msg=f"{record} {verb}"):
                take(record.sudo(), verb, user)

    def test_no_verb_of_a_case_opens_to_a_body(self):
        records = self.records()
        tried = [(record, verb) for record in records for verb in self.verbs(record)]
        self.assertGreater(len(tried), 25)
        versions = [record.sudo().read(["write_date"]) for record in records]
        for record, verb in tried:
            self.turned_away(record, verb)
        self.env.invalidate_all()
        self.assertEqual(versions, [record.sudo().read(["write_date"]) for record in records])

    def test_no_direct_path_reaches_a_case(self):
        paths = (
            ("write", [{"state": "granted"}]), ("write", [{"active": False}]),
            ("unlink", []), ("copy", []), ("web_save", [{"state": "x"}, {}]),
        )  # fmt: skip
        for record, (method, args) in product(self.records(), paths):
            self.refused(record, method, *args)

    def test_who_complains_is_nothing_a_body_can_ask_for(self):
        complaint = self.petition()
        self.assertTrue(self.env[SECRET].search([]))
        questions = (
            ("search_read", [[]], {}), ("search_count", [[]], {}), ("name_search", [], {}),
            ("formatted_read_group", [[]], {"groupby": ["create_uid"]}),
            ("web_search_read", [[]], {"specification": {"display_name": {}}}),
        )  # fmt: skip
        for model, (method, args, kwargs) in product((SECRET, complaint._name), questions):
            self.refused(self.env[model], method, *args, **kwargs)

    def test_a_body_reads_the_case_through_its_order_alone(self):
        order = self.signed_off().application_id.review_order_ids
        for user in self.people:
            mine = order.with_user(user)
            self.assertTrue(mine.enterprise_id)
            with self.assertRaises(AccessError):
                mine.application_id.read(["number"])
            with self.assertRaises(AccessError):
                mine.search([("application_id.handler_id", "!=", False)])
