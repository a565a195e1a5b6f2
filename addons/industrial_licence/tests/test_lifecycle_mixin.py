from odoo.exceptions import AccessError, UserError
from odoo.orm.model_classes import add_to_registry
from odoo.tests import TransactionCase, new_test_user, tagged


class LightCase(TransactionCase):
    """A light, its officer, and a stranger."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Imported only here: at load time Odoo would build the fake into every registry.
        from .fake_models import FakeLight  # noqa: PLC0415

        add_to_registry(cls.registry, FakeLight)
        cls.addClassCleanup(cls.registry.__delitem__, FakeLight._name)
        cls.registry._setup_models__(cls.env.cr, [FakeLight._name])
        cls.registry.init_models(cls.env.cr, [FakeLight._name], {"models_to_check": True})
        cls.env["ir.model.access"].create(
            {
                "name": "light",
                "model_id": cls.env["ir.model"]._get_id("licence.fake.light"),
                "group_id": cls.env.ref("industrial_licence.group_staff").id,
                "perm_read": True, "perm_write": True, "perm_create": True, "perm_unlink": True,
            }
        )  # fmt: skip
        cls.officer = new_test_user(
            cls.env, "light.officer", groups="industrial_licence.group_handler"
        )
        cls.stranger = new_test_user(
            cls.env, "light.stranger", groups="industrial_licence.group_archive"
        )
        cls.light = cls.env["licence.fake.light"].with_user(cls.officer).create({})


@tagged("post_install", "-at_install")
class TestLifecycleMixin(LightCase):
    def test_a_verb_changes_the_state_and_leaves_a_journal_row(self):
        self.light._advance("go")
        self.assertEqual(self.light.state, "green")
        self.assertEqual(self.light.version, 1)
        step = self.light.step_ids
        self.assertEqual(
            (step.verb, step.source, step.target, step.user_id, step.article),
            ("go", "red", "green", self.officer, "测试 1"),
        )

    def test_the_effect_of_a_verb_may_seal_a_field(self):
        self.light._advance("go")
        self.assertEqual(str(self.light.lit_on), "2026-01-02")

    def test_a_stranger_may_not(self):
        with self.assertRaises(AccessError):
            self.light.with_user(self.stranger)._advance("go")

    def test_being_superuser_is_not_a_post(self):
        with self.assertRaises(AccessError):
            self.light.sudo().with_user(1)._advance("go")

    def test_only_the_system_lets_a_light_burn_out(self):
        with self.assertRaises(AccessError):
            self.light._advance("burn_out")
        self.light.sudo()._advance("burn_out")
        self.assertEqual(self.light.state, "off")

    def test_a_guard_refuses_with_its_sentence_and_shows_it_before_the_click(self):
        self.light.is_powered = False
        (verb,) = self.light.open_verbs
        self.assertEqual((verb["verb"], verb["obstacles"]), ("go", ["There is no power."]))
        with self.assertRaisesRegex(UserError, "There is no power"):
            self.light._advance("go")
        self.assertEqual(self.light.state, "red")
        self.assertFalse(self.light.step_ids)

    def test_a_verb_that_asks_a_reason_refuses_silence(self):
        self.light._advance("go")
        with self.assertRaises(UserError):
            self.light._advance("halt", reason="   ")
        self.light._advance("halt", reason="维修")
        self.assertEqual(self.light.step_ids.mapped("reason"), ["维修", False])

    def test_the_second_click_finds_the_verb_closed(self):
        self.light._advance("go")
        with self.assertRaisesRegex(UserError, "not open"):
            self.light._advance("go")

    def test_a_closed_record_is_not_edited(self):
        self.light._advance("go")
        with self.assertRaises(UserError):
            self.light.name = "other"

    def test_a_begun_record_is_not_deleted(self):
        self.light._advance("go")
        with self.assertRaises(UserError):
            self.light.unlink()
