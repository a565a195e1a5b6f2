from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged

from .visit_case import VisitCase


@tagged("post_install", "-at_install")
class TestVisitRoles(VisitCase):
    def sees(self, user, record):
        model = record.env[record._name].with_user(user)
        return record.id in model.search([("id", "=", record.id)]).ids

    def test_whose_visit_it_is(self):
        visit = self.visit()
        other_body = self.body("测试旁审查部", 3)
        seers = (
            self.leader_user, self.member_user, self.clerk, self.head, self.centre,
            self.desk.handler, self.desk.approver, self.desk.manager, self.desk.archivist,
        )  # fmt: skip
        strangers = (
            self.officer("role.auditor", "auditor"), self.far_handler, self.far_approver,
            self.officer("role.clerk", "department_clerk", department=other_body),
            self.officer("role.head", "department_head", department=other_body),
        )  # fmt: skip
        for user in seers:
            self.assertTrue(self.sees(user, visit), user.login)
        for user in strangers:
            self.assertFalse(self.sees(user, visit), user.login)
            self.assertFalse(self.sees(user, visit.item_ids[0]), user.login)

    def test_an_enterprise_and_the_counter_see_no_visit(self):
        visit = self.visit()
        firm = new_test_user(
            self.env, "role.firm", partner_id=visit.enterprise_id.id,
            groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        for record in (visit, visit.item_ids[0]):
            with self.assertRaises(AccessError):
                record.with_user(self.desk.intake).read(["id"])
            # To whoever is not of the staff it is as if it were not there.
            self.assertFalse(record.with_user(firm).read(["id"]))

    def test_nobody_makes_a_visit_or_a_checklist_by_hand(self):
        visit = self.visit()
        for user in (self.leader_user, self.clerk, self.head, self.desk.handler, self.centre):
            with self.assertRaises(AccessError):
                self.env["licence.visit"].with_user(user).create(
                    {"plan_line_id": visit.plan_line_id.id, "kind": "first"}
                )
            with self.assertRaises(AccessError):
                self.env["licence.visit.item"].with_user(user).create({"visit_id": visit.id})
            with self.assertRaises(AccessError):
                visit.with_user(user).unlink()

    def test_a_body_writes_nothing_into_a_checklist(self):
        visit = self.opened()
        for user in (self.clerk, self.head, self.desk.handler, self.centre):
            with self.assertRaises(AccessError):
                visit.item_ids[0].with_user(user).write({"finding": "x"})
            with self.assertRaises(AccessError):
                visit.with_user(user).write({"opinion": "x"})
        self.assertFalse(visit.item_ids[0].finding)

    def test_the_body_reads_no_case(self):
        visit = self.visit()
        for user in (self.clerk, self.head, self.leader_user):
            with self.assertRaises(AccessError):
                visit.application_id.with_user(user).read(["number"])
            self.assertTrue(visit.with_user(user)._head_words()["enterprise"])

    def test_both_legs_of_the_work_keep_their_organiser(self):
        visit = self.closed()
        sample = self.sealed(visit)
        self.assertEqual(visit.organiser_name, self.department.display_name)
        self.assertEqual(sample.visit_id.organiser_name, self.department.display_name)
        with self.refused_by_table(), self.cr.savepoint():
            self.cr.execute("UPDATE licence_visit SET authority_id = %s WHERE id = %s",
                            [self.hubei.id, visit.id])  # fmt: skip
