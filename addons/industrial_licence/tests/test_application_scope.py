"""Whose cases one sees, and that seeing is not writing: one test per role."""

from odoo.exceptions import AccessError
from odoo.tests import new_test_user, tagged

from .application_case import ApplicationCase

RECORDS = ("licence.application", "licence.application.line", "licence.dossier.item",
           "licence.dossier.version", "licence.evidence", "licence.opinion")  # fmt: skip


@tagged("post_install", "-at_install")
class TestApplicationScope(ApplicationCase):
    def setUp(self):
        super().setUp()
        self.application = self.concluded()

    def seen(self, user):
        return (
            self.env["licence.application"]
            .with_user(user)
            .search([("id", "=", self.application.id)])
        )

    def may(self, user, model, operation):
        return self.env[model].with_user(user).has_access(operation)

    def assert_may(self, user, **operations):
        for model, letters in operations.items():
            name = "licence." + model.replace("_", ".")
            found = "".join(
                letter if self.may(user, name, operation) else "-"
                for letter, operation in zip(
                    "rwcu", ("read", "write", "create", "unlink"), strict=True
                )
            )
            self.assertEqual(found, letters, f"{user.login} on {name}")

    def test_intake(self):
        self.assert_may(self.intake, application="rwcu", dossier_item="rw--", evidence="r---",
                        opinion="r---", dossier_version="r-cu")  # fmt: skip

    def test_handler(self):
        self.assert_may(self.handler, application="rw--", dossier_item="rw--", evidence="r-c-",
                        opinion="r-c-", dossier_version="r-c-")  # fmt: skip

    def test_approver(self):
        self.assert_may(self.approver, application="r---", evidence="r---", opinion="r---")

    def test_certificate_clerk(self):
        self.assert_may(self.clerk, application="r---", evidence="r---", opinion="r---")

    def test_archivist(self):
        self.assert_may(self.archivist, application="r---", dossier_version="r---")

    def test_manager_reads_all_of_the_area_and_decides_nothing(self):
        self.assert_may(self.manager, application="r---", dossier_item="r---", evidence="r---")
        self.assertEqual(self.seen(self.manager), self.application)
        self.assertFalse(self.application.with_user(self.manager).open_verbs)

    def test_a_superior_authority_sees_the_provinces_below(self):
        national = self._officer("app.top", "group_manager", self.province.parent_id)
        self.assertEqual(self.seen(national), self.application)

    def test_another_province_sees_nothing(self):
        far = self._officer("app.far2", "group_handler", self._authority("430000"))
        self.assertFalse(self.seen(far))
        with self.assertRaises(AccessError):
            self.application.with_user(far).read(["state"])
        with self.assertRaises(AccessError):
            self.application.with_user(far).action_conclude()

    def test_an_officer_of_no_authority_sees_nothing(self):
        nobody = new_test_user(
            self.env, "app.nobody", groups="industrial_licence.group_handler",
            context={"no_reset_password": True},
        )  # fmt: skip
        self.assertFalse(self.seen(nobody))

    def test_administrator_editor_and_auditor_have_no_rights_on_cases(self):
        for group in ("group_administrator", "group_catalogue_editor", "group_journal_auditor"):
            user = self._officer(f"app.{group}", group, self.province)
            for model in RECORDS:
                self.assertFalse(self.may(user, model, "read"), (group, model))

    def test_people_of_a_review_body_find_no_menu_of_applications(self):
        user = new_test_user(
            self.env, "app.department", groups="industrial_licence.group_department_clerk",
            context={"no_reset_password": True},
        )  # fmt: skip
        menus = self.env["ir.ui.menu"].with_user(user)._visible_menu_ids()
        self.assertIn(self.env.ref("industrial_licence.menu_review").id, menus)
        self.assertNotIn(self.env.ref("industrial_licence.menu_case").id, menus)

    def test_a_portal_account_without_a_mandate_finds_nothing(self):
        user = new_test_user(
            self.env, "app.portal",
            groups="base.group_portal,industrial_licence.group_applicant",
            context={"no_reset_password": True},
        )  # fmt: skip
        for model in RECORDS:
            own = self.env[model].with_user(user)
            self.assertFalse(own.has_access("read") and own.search([]), model)
            self.assertFalse(self.env[model].search([]).with_user(user).exists().read(["id"]))

    def test_a_record_of_another_area_is_refused_in_the_words_of_an_office(self):
        far = self._officer("app.far3", "group_handler", self._authority("430000"))
        with self.assertRaisesRegex(AccessError, "belongs to another area") as caught:
            self.application.with_user(far).read(["state"])
        told = str(caught.exception)
        self.assertNotIn("cookies", told)
        self.assertNotIn(self.enterprise.name, told)
