from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .application_case import ApplicationCase


@tagged("post_install", "-at_install")
class TestApplicationReturn(ApplicationCase):
    def returned(self):
        application = self.submitted()
        self.item, self.other = application.item_ids.filtered(lambda one: one.stage == "apply")[:2]
        application._return_for({self.item: "公章不清"})
        return application

    def test_it_names_every_defect_with_its_material(self):
        application = self.returned()
        self.assertEqual(application.state, "returned")
        self.assertEqual((self.item.verdict, self.item.verdict_reason), ("not_met", "公章不清"))
        self.assertIn("公章不清", application.step_ids.sorted("id")[-1].reason)
        self.assertEqual(application.defect_list[0]["item_id"], self.item.id)

    def test_its_clock_stops_and_starts_anew_with_the_supplement(self):
        application = self.returned()
        self.assertEqual(set(application.clock_ids.mapped("outcome")), {"met"})
        self.upload(self.item)
        application.action_submit()
        outcomes = sorted(application.clock_ids.mapped("outcome"))
        self.assertEqual(outcomes, ["met", "met", "running", "running"])

    def test_the_number_of_the_first_submission_stays(self):
        application = self.returned()
        number, first = application.number, application.submitted_at
        self.upload(self.item)
        application.action_submit()
        self.assertEqual((application.number, application.submitted_at), (number, first))

    def test_only_what_was_found_wanting_is_open_again(self):
        self.returned()
        self.assertTrue(self.item.is_open)
        self.other.sudo().verdict = "met"
        self.assertFalse(self.other.is_open)
        with self.assertRaisesRegex(UserError, "takes no files"):
            self.upload(self.other)

    def test_an_unanswered_defect_stands_in_the_way(self):
        application = self.returned()
        with self.assertRaisesRegex(UserError, "公章不清"):
            application.action_submit()
        self.upload(self.item)
        self.assertEqual(self.item.verdict, "open")
        application.action_submit()
        self.assertEqual(application.state, "submitted")

    def test_once_in_a_life_and_no_second_time(self):
        application = self.returned()
        self.upload(self.item)
        application.action_submit()
        with self.assertRaisesRegex(UserError, "returned once already"):
            application._return_for({self.item: "又不清"})
        self.assertEqual(application.state, "submitted")
        self.assertEqual(self.item.verdict, "open")

    def test_without_a_defect_it_is_not_returned(self):
        application = self.submitted()
        for defects in ({}, {application.item_ids[0]: " "}):
            with self.assertRaises(UserError):
                application._return_for(defects)
        self.assertEqual(application.state, "submitted")

    def test_materials_of_another_application_are_no_defect_of_this_one(self):
        other = self.draft(units=self.units[1:2])
        with self.assertRaises(UserError):
            self.submitted()._return_for({other.item_ids[0]: "缺"})

    def test_the_wizard_offers_every_material_and_returns_the_ticked_ones(self):
        application = self.submitted()
        action = application.action_return_()
        wizard = (
            self.env[action["res_model"]]
            .with_user(self.intake)
            .with_context(**action["context"])
            .create({})
        )
        self.assertEqual(
            wizard.line_ids.item_id, application.item_ids.filtered(lambda one: one.stage == "apply")
        )
        wizard.line_ids[0].write({"is_defect": True, "reason": "缺页"})
        wizard.action_confirm()
        self.assertEqual(application.state, "returned")

    def test_a_handler_does_not_return(self):
        application = self.submitted()
        with self.assertRaises(AccessError):
            application.with_user(self.handler)._return_for({application.item_ids[0]: "缺"})
