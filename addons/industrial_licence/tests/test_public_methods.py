"""What a client may call on our models is written down; whatever else is public fails here."""

from pathlib import Path

import yaml

from odoo.models import BaseModel
from odoo.tests import TransactionCase, tagged

from ..lifecycle.kernel import SYSTEM

BY_LAW = {SYSTEM}
LIST = Path(__file__).parents[1] / "security" / "public_methods.yaml"


@tagged("post_install", "-at_install")
class TestPublicMethods(TransactionCase):
    def public(self, model):
        """Public methods a model has beyond Odoo's own, wherever in our addons they are written."""
        return {
            name
            for cls in type(model).mro()
            if cls.__module__.startswith("odoo.addons.industrial_licence.models")
            or cls.__module__.startswith("odoo.addons.industrial_licence.wizard")
            for name, value in vars(cls).items()
            if callable(value) and not name.startswith("_") and not hasattr(BaseModel, name)
            and not self.is_private(model, name)
        }  # fmt: skip

    @staticmethod
    def is_private(model, name):
        return any(getattr(vars(cls).get(name), "_api_private", False) for cls in type(model).mro())

    def found(self):
        """Verbs of the life-cycles are listed by their tables; the rest must be listed by hand."""
        for name, model in sorted(self.env.items()):
            if model._abstract:
                continue
            lifecycle = getattr(model, "_lifecycle", None) or ()
            verbs = {f"action_{each.verb}" for each in lifecycle if each.actors != BY_LAW}
            if extra := sorted(self.public(model) - verbs):
                yield name, extra

    def test_the_list_is_complete_and_tight(self):
        listed = yaml.safe_load(LIST.read_text())
        found = {name: extra for name, extra in self.found() if ".fake." not in name}
        self.assertEqual(found, listed)

    def test_every_verb_of_a_person_has_its_button(self):
        for name, model in sorted(self.env.items()):
            for transition in getattr(model, "_lifecycle", None) or ():
                if transition.actors != BY_LAW and ".fake." not in name and not model._abstract:
                    self.assertTrue(hasattr(model, f"action_{transition.verb}"), transition)
