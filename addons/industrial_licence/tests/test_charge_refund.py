from odoo.exceptions import AccessError, UserError, ValidationError
from odoo.fields import Command
from odoo.tests import Form, HttpCase, tagged

from ..tools.legal_time import legal_today
from .publication_case import PublicationCase

ITEM = "许可证工本费（测试）"


@tagged("post_install", "-at_install")
class TestChargeRefund(PublicationCase, HttpCase):
    """S002-1.1-08: what is not on the published fee list may not be charged."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.other_intake = cls._officer("charge.intake", "group_intake", cls.other)

    def listed(self, amount=10, **vals):
        line = {"name": ITEM, "amount": amount, "basis": "测试依据", "effective_from": "2020-01-01"}
        return self.guide(fee_ids=[Command.create({**line, **vals})])

    def charge(self, item=ITEM, amount=10, user=None, **vals):
        case = vals.pop("case", None) or self.application()
        return self.env["licence.charge"].with_user(user or self.intake).create(
            {"application_id": case.id, "item": item, "amount": amount, **vals}
        )  # fmt: skip

    def refused(self, sentence, **vals):
        before = self.env["licence.charge"].search_count([])
        with self.assertRaisesRegex(ValidationError, sentence), self.cr.savepoint():
            self.charge(**vals)
        self.assertEqual(self.env["licence.charge"].search_count([]), before)

    def test_what_is_not_on_the_list_is_refused_by_name(self):
        self.public(self.listed())
        self.refused("“评审咨询费” is not on the published fee list", item="评审咨询费")
        self.assertEqual(self.charge().fee_id.name, ITEM)

    def test_more_than_the_list_says_is_refused(self):
        self.public(self.listed(amount=10))
        self.refused(f"“{ITEM}”: the published fee list allows at most 10.00", amount=10.01)
        self.assertTrue(self.charge(amount=10))

    def test_the_form_names_the_line_before_it_is_saved(self):
        self.public(self.listed())
        with Form(self.env["licence.charge"].with_user(self.intake)) as form:
            form.application_id = self.application()
            form.item, form.amount = ITEM, 5
            self.assertEqual(form.fee_id.name, ITEM)
        self.assertEqual(form.record.taken_by_id, self.intake)

    def test_a_list_that_is_not_published_allows_nothing(self):
        guide = self.listed()
        self.refused("is not on the published fee list")
        publication = self.public(guide)
        self.assertTrue(self.charge())
        publication.with_user(self.approver)._advance("withdraw", reason="有误")
        self.refused("is not on the published fee list")

    def test_product_and_period_of_the_line_count(self):
        self.public(self.listed(product_id=self.own_product.id, effective_to="2024-12-31"))
        self.refused("is not on the published fee list")
        self.assertTrue(self.charge(charged_on="2024-06-01"))
        self.public(self.listed(product_id=self.policy_product.id))
        self.refused("is not on the published fee list")

    def test_the_list_of_the_province_binds_the_city_and_no_other_province(self):
        self.public(self.listed())
        fees, day = self.env["licence.guide.fee"], legal_today(self.env)
        self.assertTrue(fees._published(self.city, ITEM, self.own_product, day))
        self.assertFalse(fees._published(self.other, ITEM, self.own_product, day))
        with self.assertRaises(AccessError):
            self.charge(user=self.other_intake)

    def test_a_published_list_is_not_changed_line_by_line(self):
        guide = self.listed()
        self.public(guide)
        with self.assertRaisesRegex(UserError, "public"):
            guide.fee_ids.amount = 99
        with self.assertRaisesRegex(UserError, "public"), self.cr.savepoint():
            guide.fee_ids.create({"guide_id": guide.id, "name": "x", "amount": 1, "basis": "x",
                                  "effective_from": "2020-01-01"})  # fmt: skip
        with self.assertRaisesRegex(UserError, "public"):
            guide.fee_ids.unlink()
        self.assertEqual(guide.copy().fee_ids.name, ITEM)

    def test_a_line_that_was_charged_stays_as_it_was(self):
        guide = self.listed()
        publication = self.public(guide)
        self.charge()
        publication.with_user(self.approver)._advance("withdraw", reason="更新目录")
        with self.assertRaisesRegex(UserError, "charge rests on this line"):
            guide.fee_ids.amount = 99

    def test_page_and_poster_print_the_list(self):
        guide = self.listed(amount=10)
        self.public(guide)
        self.env.flush_all()
        page = self.url_open(f"/licence/public/guide/{guide.id}").text
        self.assertIn(f"{ITEM}：不超过10.00元（测试依据）", page)
        poster = self.env["licence.public.guide"].browse(guide.id)._poster()
        self.assertIn("不超过10.00元", self.told(poster))

    def test_what_is_recorded_stands_and_another_person_gives_it_back(self):
        self.public(self.listed())
        charge = self.charge()
        with self.assertRaises(UserError):
            charge.amount = 1
        with self.assertRaises(AccessError):
            self.charge(taken_by_id=self.approver.id)
        with self.assertRaises(AccessError):
            charge._advance("refund", reason="误收")
        self.assertEqual(charge.taken_by_id, self.intake)
        charge.with_user(self.approver)._advance("refund", reason="误收")
        self.assertEqual(charge.state, "refunded")
        self.assertTrue(charge.refunded_on)
        with self.assertRaisesRegex(ValidationError, "once it was taken"), self.cr.savepoint():
            self.charge(charged_on="2999-01-01")

    def test_the_one_who_took_it_does_not_give_it_back(self):
        self.public(self.listed())
        charge = self.env["licence.charge"]._create_sealed(
            [{"application_id": self.application().id, "item": ITEM, "amount": 5,
              "taken_by_id": self.approver.id}]
        )  # fmt: skip
        with self.assertRaisesRegex(UserError, "another person gives it back"):
            charge.with_user(self.approver)._advance("refund", reason="误收")

    def test_the_breach_has_its_type(self):
        kind = self.env.ref("industrial_licence.breach_type_illegal_charge")
        self.assertTrue(kind.is_serious)
        self.assertIn("499号", kind.basis)
