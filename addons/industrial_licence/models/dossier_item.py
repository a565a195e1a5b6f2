from odoo import api, fields, models
from odoo.exceptions import AccessError, UserError

from ..lifecycle.application import (
    HANDLER,
    INTAKE,
    UNDER_EXAMINATION,
    WITH_APPLICANT,
    State,
    Verdict,
)
from ..lifecycle.kernel import labels
from ..tools.terms import STAGES
from .application import VERDICTS

# stage → (states in which a file is handed in, states in which it is judged, who judges it)
_SHELVES = {
    "apply": (WITH_APPLICANT, frozenset({State.SUBMITTED}), INTAKE),
    "accept": (frozenset({State.SUBMITTED}), frozenset({State.SUBMITTED}), INTAKE),
    "review": (frozenset({State.ACCEPTED}), frozenset({State.ACCEPTED}), HANDLER),
    "test": (frozenset({State.ACCEPTED}), frozenset({State.ACCEPTED}), HANDLER),
    "approve": (UNDER_EXAMINATION | {State.GRANTED}, UNDER_EXAMINATION, HANDLER),
}
_JUDGED = frozenset({"verdict", "verdict_reason"})


class DossierItem(models.Model):
    """One material of an application; the files handed in for it hang on it as versions."""

    _name = "licence.dossier.item"
    _description = "Material of a dossier"
    _order = "application_id, sequence, id"

    application_id = fields.Many2one(
        "licence.application", required=True, index=True, ondelete="cascade"
    )
    requirement_id = fields.Many2one("licence.requirement", index=True, ondelete="restrict")
    sequence = fields.Integer(default=10)
    name = fields.Char(required=True)
    stage = fields.Selection(STAGES, required=True, default="apply")
    is_mandatory = fields.Boolean()
    is_policy = fields.Boolean("Policy Document")
    is_secret = fields.Boolean("Business Secret")
    is_from_team = fields.Boolean("Made by the Review Team")
    basis = fields.Char("Legal Basis")
    verdict = fields.Selection(labels(Verdict, VERDICTS), default=Verdict.OPEN.value, required=True)
    verdict_reason = fields.Char("What Is Wrong")
    version_ids = fields.One2many("licence.dossier.version", "item_id", "Files")
    version_count = fields.Integer("Versions", compute="_compute_version_count")
    is_open = fields.Boolean(
        "May Be Handed In", compute="_compute_is_open", help="A file may be handed in now."
    )

    _requirement_uniq = models.UniqueIndex(
        "(application_id, requirement_id) WHERE requirement_id IS NOT NULL",
        "The dossier asks for this material already.",
    )

    @api.depends("version_ids")
    def _compute_version_count(self):
        counts = dict(
            self.env["licence.dossier.version"]._read_group(
                [("item_id", "in", self.ids)], ["item_id"], ["__count"]
            )
        )
        for item in self:
            item.version_count = counts.get(item._origin, 0)

    @api.depends("stage", "application_id.state", "verdict")
    def _compute_is_open(self):
        for item in self:
            item.is_open = item._takes_files()

    def _takes_files(self):
        """A returned application opens only what was found wanting or is still missing."""
        state = self.application_id.state
        if state not in _SHELVES[self.stage][0]:
            return False
        named = {defect["item_id"] for defect in self.application_id.defect_list or ()}
        return state != State.RETURNED or self.id in named or not self.version_ids

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_private_demands()
        return super().create(vals_list)

    def _refuse_private_demands(self):
        """Nobody adds a material of their own: 实施办法 art. 13, 国质检监〔2015〕364号 四(二)."""
        if not self.env.su:
            raise AccessError(
                self.env._("Only the rules in force say which materials a dossier needs.")
            )

    def write(self, vals):
        if not self.env.su:
            self._refuse_foreign_judge(set(vals))
        return super().write(vals)

    def _refuse_foreign_judge(self, names):
        if names - _JUDGED - {"version_ids"}:
            raise AccessError(
                self.env._("Only the rules in force say which materials a dossier needs.")
            )
        for item in self if names & _JUDGED else ():
            _files, states, post = _SHELVES[item.stage]
            if item.application_id.state not in states or not self.env.user.has_group(post):
                raise UserError(
                    self.env._("“%(item)s” is not judged now, or not by you.", item=item.name)
                )

    def _hand_in(self, name, raw):
        """Put a file on the item; returns its version."""
        self.ensure_one()
        return self.env["licence.dossier.version"].create(
            {"item_id": self.id, "name": name, "content": raw}
        )

    def action_open_files(self):
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "industrial_licence.licence_dossier_version_action"
        )
        told = {"default_item_id": self.id, "create": self.is_open}
        return {**action, "name": self.name, "domain": [("item_id", "=", self.id)], "context": told}

    def action_hand_in(self):
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "industrial_licence.licence_dossier_version_action_hand_in"
        )
        return {**action, "name": self.name, "context": {"default_item_id": self.id}}

    def _reopen(self):
        """A new file is judged anew."""
        self.write({"verdict": Verdict.OPEN, "verdict_reason": False})

    def _latest(self):
        """The version that counts of each item."""
        return self.env["licence.dossier.version"].browse(
            [max(item.version_ids.ids) for item in self if item.version_ids]
        )
