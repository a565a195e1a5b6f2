from enum import StrEnum

from odoo import fields, models

from ..lifecycle.kernel import SYSTEM, Lifecycle, Transition, labels


class Light(StrEnum):
    RED = "red"
    GREEN = "green"
    OFF = "off"


LIGHT = Lifecycle(
    Light,
    Light.RED,
    Transition(
        "go", frozenset({Light.RED}), Light.GREEN,
        frozenset({"industrial_licence.group_handler"}), guards=("powered",), article="测试 1",
    ),
    Transition(
        "halt", frozenset({Light.GREEN}), Light.RED,
        frozenset({"industrial_licence.group_handler"}), asks=("reason",),
    ),
    Transition("burn_out", frozenset({Light.RED, Light.GREEN}), Light.OFF, frozenset({SYSTEM})),
)  # fmt: skip


class FakeLight(models.Model):
    _name = "licence.fake.light"
    _description = "Light that lives by a life-cycle"
    _inherit = "licence.lifecycle.mixin"
    _lifecycle = LIGHT
    _sealed_fields = frozenset({"lit_on"})
    _open_states = frozenset({Light.RED})

    state = fields.Selection(labels(LIGHT, {"red": "Red", "green": "Green", "off": "Off"}))
    name = fields.Char(default="light")
    is_powered = fields.Boolean(default=True)
    lit_on = fields.Date(readonly=True, copy=False)

    def _guard_powered(self):
        if not self.is_powered:
            yield "There is no power."

    def _after_go(self):
        self._seal({"lit_on": "2026-01-02"})
