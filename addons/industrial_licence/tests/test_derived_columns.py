from odoo.exceptions import AccessError, UserError
from odoo.tests import tagged

from .certificate_case import CertificateCase
from .public_calls import call


@tagged("post_install", "-at_install")
class TestDerivedColumns(CertificateCase):
    """What follows from other data is written by nobody, whoever may write the record."""

    def derived(self, model):
        return [name for name in self.env[model]._fields if self.env[model]._is_derived(name)]

    def test_the_area_and_the_product_of_a_case_are_not_written_by_its_officer(self):
        case = self.application()
        before = case.authority_id, case.province_id, case.product_id
        for name in ("authority_id", "province_id", "product_id"):
            with self.assertRaises(UserError, msg=name):
                call(case, self.handler, "write", {name: 1})
        self.env.invalidate_all()
        self.assertEqual((case.authority_id, case.province_id, case.product_id), before)

    def test_no_new_case_says_whose_it_is(self):
        with self.assertRaises(UserError):
            self.env["licence.application"].with_user(self.intake).create(
                {"enterprise_id": self.enterprise.id, "authority_id": self.city.id}
            )

    def test_a_context_speaks_for_no_derived_column(self):
        cases = self.env["licence.application"].with_user(self.intake)
        told = cases.with_context(default_authority_id=1).default_get(["authority_id"])
        self.assertNotIn("authority_id", told)

    def test_every_record_that_lives_by_steps_refuses_them(self):
        tried = 0
        for model in self.env.registry.models.values():
            records = self.env[model._name].with_user(self.handler)
            if model._abstract or not hasattr(records, "_is_derived"):
                continue
            for name in self.derived(model._name):
                tried += 1
                with self.assertRaises(AccessError, msg=f"{model._name}.{name}"):
                    records.write({name: False})
        self.assertGreater(tried, 60)
