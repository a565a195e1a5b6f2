from odoo.exceptions import AccessError, ValidationError
from odoo.fields import Command
from odoo.tests import Form, new_test_user, tagged

from ..models.post_conflict import CONFLICTS, POSTS, clashes
from .people import POST, PeopleCase

PAIRS = [(post, other) for post, others in CONFLICTS.items() for other in sorted(others)]


@tagged("post_install", "-at_install")
class TestPostConflict(PeopleCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.approver = cls.person("approver", cls.hubei, "approver")
        cls.system = new_test_user(
            cls.env, "people.system", groups="base.group_system",
            context={"no_reset_password": True},
        )  # fmt: skip
        cls.keeper = cls.person("keeper", cls.hubei, "administrator")

    def refused(self):
        return self.assertRaisesRegex(ValidationError, "check each other")

    def assert_still_approver_only(self):
        self.env.invalidate_all()
        # The savepoint took the rows back; a request's rollback would clear this cache, too.
        self.registry.clear_cache("groups")
        self.assertEqual(self.approver._held_posts(), {POST + "approver"})

    def test_every_pair_excludes_each_other(self):
        self.assertEqual(len(PAIRS), 39)
        self.assertEqual(len(clashes(POSTS)), 39)
        self.assertFalse(clashes({POST + "intake", POST + "handler", POST + "manager"}))

    def test_no_pair_on_a_new_user(self):
        for number, (post, other) in enumerate(PAIRS):
            with self.refused(), self.cr.savepoint():
                new_test_user(self.env, f"pair{number}", groups=f"{post},{other}")

    def test_by_writing_the_user(self):
        with self.refused(), self.cr.savepoint():
            self.approver.group_ids = [Command.link(self.group("handler").id)]
        with self.refused(), self.cr.savepoint():
            self.approver.write({"group_ids": [Command.set([self.group(p).id for p in
                                 ("staff", "approver", "intake")])]})  # fmt: skip
        self.assert_still_approver_only()

    def test_by_remote_call_of_a_system_administrator(self):
        with self.refused(), self.cr.savepoint():
            self.approver.with_user(self.system).web_save(
                {"group_ids": [Command.link(self.group("handler").id)]}, {}
            )
        self.assert_still_approver_only()

    def test_by_the_group_form(self):
        for post in ("handler", "intake", "catalogue_editor", "administrator"):
            with self.refused(), self.cr.savepoint():
                self.group(post).with_user(self.system).user_ids = [Command.link(self.approver.id)]
        self.assert_still_approver_only()

    def test_by_import(self):
        answer = (
            self.env["res.users"]
            .with_user(self.system)
            .load(
                [".id", "group_ids/.id"],
                [
                    [
                        str(self.approver.id),
                        f"{self.group('approver').id},{self.group('handler').id}",
                    ]
                ],
            )
        )
        self.assertFalse(answer["ids"])
        self.assert_still_approver_only()

    def test_by_an_implied_group_of_a_post(self):
        with self.refused(), self.cr.savepoint():
            self.group("approver").implied_ids = [Command.link(self.group("handler").id)]
        with self.refused(), self.cr.savepoint():
            self.group("handler").implied_by_ids = [Command.link(self.group("approver").id)]
        self.assert_still_approver_only()

    def test_by_a_group_that_implies_both(self):
        both = self.env["res.groups"].create(
            {"name": "both", "implied_ids": [Command.set(
                [self.group("approver").id, self.group("handler").id])]}
        )  # fmt: skip
        with self.refused(), self.cr.savepoint():
            self.approver.group_ids = [Command.link(both.id)]
        with self.refused(), self.cr.savepoint():
            both.user_ids = [Command.link(self.keeper.id)]

    def test_by_a_detour_over_two_groups(self):
        outer = self.env["res.groups"].create({"name": "outer"})
        inner = self.env["res.groups"].create({"name": "inner"})
        outer.implied_ids = inner
        self.approver.group_ids = [Command.link(outer.id)]
        with self.refused(), self.cr.savepoint():
            inner.implied_ids = self.group("intake")
        self.assert_still_approver_only()

    def test_of_a_closed_account_too(self):
        self.approver.active = False
        with self.refused(), self.cr.savepoint():
            self.group("handler").user_ids = [Command.link(self.approver.id)]

    def test_by_the_posts_of_the_people_form(self):
        with self.refused(), self.cr.savepoint():
            self.approver.with_user(self.keeper).licence_post_ids = [
                Command.link(self.group("handler").id)
            ]
        self.assert_still_approver_only()

    def test_the_people_form_changes_posts(self):
        form_view = "industrial_licence.res_users_view_form_licence"
        with Form(self.approver.with_user(self.keeper), form_view) as form:
            form.licence_post_ids.remove(self.group("approver").id)
            form.licence_post_ids.add(self.group("handler"))
        self.assertEqual(self.approver._held_posts(), {POST + "handler"})
        self.assertTrue(self.approver.has_group("base.group_user"))

    def test_the_people_form_gives_no_other_group(self):
        for group in ("base.group_system", "base.group_erp_manager"):
            with self.assertRaises(AccessError):
                self.approver.with_user(self.keeper).licence_post_ids = [
                    Command.link(self.env.ref(group).id)
                ]
            self.assertFalse(self.approver.has_group(group))
