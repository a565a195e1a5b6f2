import json

from odoo import api, fields, models
from odoo.exceptions import UserError
from odoo.tools.translate import LazyTranslate

from ..draw.kernel import Candidate, Pool, canonical
from ..lifecycle.draw import DRAW, State
from ..lifecycle.kernel import labels

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    "prepared": "Being Prepared", "committed": "Seed Committed", "drawn": "Drawn",
    "published": "Published",
}  # fmt: skip


LINKS = ("previous_id", "redraw", "redraw_reason")
HELD = frozenset({State.DRAWN, State.PUBLISHED})


class Draw(models.Model):
    """抽取: a draw anybody can do again from its published record (`scripts/verify_draw.py`)."""

    _name = "licence.draw"
    _description = "Checkable draw"
    _inherit = [
        "licence.draw.guards", "licence.draw.effects", "licence.organised.mixin",
        "licence.lifecycle.mixin",
    ]  # fmt: skip
    _order = "id desc"
    _rec_names_search = ["number", "name"]

    _lifecycle = DRAW
    _open_states = frozenset({State.PREPARED})
    _always_open_fields = frozenset({"witness", "witness_name"})
    _sealed_fields = frozenset(
        "subject_model subject_id pool_text pool_hash commitment committed_at secret_seed seed "
        "drawn_at witness_used record_text record_hash".split()
    )
    _verb_labels = {
        "commit": _lt("Freeze and Commit"), "draw": _lt("Draw"), "publish": _lt("Publish"),
        "repeat": _lt("Draw Again"),
    }  # fmt: skip

    state = fields.Selection(labels(DRAW, STATE_WORDS), group_expand=True)
    name = fields.Char("Drawn For", required=True)
    number = fields.Char("Draw Number", compute="_compute_number", store=True)
    subject_model = fields.Char(
        "Subject Type", readonly=True, copy=False,
        help="What the draw is held for, where a record; that record opens it and fills its pool.",
    )  # fmt: skip
    subject_id = fields.Many2oneReference(model_field="subject_model", readonly=True, copy=False)
    seats = fields.Integer(required=True, default=2)
    is_spread = fields.Boolean(
        "Not All of One Unit", default=True,
        help="The last seat is taken from the others when all so far come from one unit.",
    )  # fmt: skip
    candidate_ids = fields.One2many("licence.draw.candidate", "draw_id", "Candidates")
    previous_id = fields.Many2one(
        "licence.draw", "Repeats the Draw", readonly=True, index="btree_not_null",
        ondelete="restrict",
    )  # fmt: skip
    redraw = fields.Integer(readonly=True, help="0: the first draw.")
    redraw_reason = fields.Text("Reason for Drawing Again", readonly=True)
    witness = fields.Char(
        "Witness Value", help="Words or numbers named in public after the seed was committed, "
        "by somebody who does not draw: neither the system nor the drawer chooses alone.",
    )  # fmt: skip
    witness_name = fields.Char("Named By")
    pool_text = fields.Text(readonly=True, copy=False)
    pool_hash = fields.Char("Fingerprint of the Pool", readonly=True, copy=False)
    commitment = fields.Char(readonly=True, copy=False, help="Published before the draw.")
    committed_at = fields.Datetime(readonly=True, copy=False)
    secret_seed = fields.Char(readonly=True, copy=False, groups=fields.NO_ACCESS)
    seed = fields.Char("Seed Revealed", readonly=True, copy=False)
    witness_used = fields.Char("Witness Value Used", readonly=True, copy=False)
    drawn_at = fields.Datetime(readonly=True, copy=False)
    record_text = fields.Text("Record", readonly=True, copy=False)
    record_hash = fields.Char("Fingerprint of the Record", readonly=True, copy=False)

    _one_redraw = models.UniqueIndex(
        "(previous_id) WHERE previous_id IS NOT NULL", "This draw is already repeated."
    )
    _one_first_draw = models.UniqueIndex(
        "(subject_model, subject_id) WHERE subject_id > 0 AND previous_id IS NULL",
        "A draw is held for this already; a second one repeats it with a number and a reason.",
    )

    _one_name = models.UniqueIndex(
        "(COALESCE(department_id, 0), COALESCE(authority_id, 0), name) "
        "WHERE COALESCE(subject_id, 0) = 0 AND previous_id IS NULL",
        "You have held a draw of this name; a second one repeats it with a number and a reason.",
    )

    @api.depends("previous_id", "redraw")
    def _compute_number(self):
        for draw in self:
            first = draw
            while first.previous_id:
                first = first.previous_id
            root = (first._origin or first).id
            draw.number = f"D{root:06d}-{draw.redraw}" if isinstance(root, int) else False

    @api.depends("number", "name")
    def _compute_display_name(self):
        for draw in self:
            draw.display_name = f"{draw.number or ''} {draw.name or ''}".strip()

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_redraw_fields(*vals_list)
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_redraw_fields(vals)
        self._refuse_late_witness(vals)
        return super().write(vals)

    def copy(self, default=None):  # pylint: disable=method-required-super
        raise UserError(self.env._("Use “Draw Again” on the draw that is to be repeated."))

    def _refuse_late_witness(self, vals):
        """Who named which value, and who witnessed it, stands once the draw is held."""
        held = any(draw.state in HELD for draw in self)
        if held and not self._passes() and {"witness", "witness_name"} & set(vals):
            raise UserError(self.env._("The draw is held; what the witness named stands."))

    def _refuse_redraw_fields(self, *vals_list):
        """A redraw is made by its own act, which says what it repeats."""
        if not self._passes() and any(vals.get(name) for vals in vals_list for name in LINKS):
            raise UserError(self.env._("Use “Draw Again” on the draw that is to be repeated."))

    def _prepare_redraw_vals(self, reason):
        return {
            "name": self.name,
            "subject_model": self.subject_model,
            "subject_id": self.subject_id,
            "seats": self.seats,
            "is_spread": self.is_spread,
            "department_id": self.department_id.id,
            "authority_id": self.authority_id.id,
            **self._prepare_link_vals(reason),
        }

    def _prepare_link_vals(self, reason):
        """What makes a draw the repetition of this one; nothing where there is none."""
        if not self:
            return {}
        return {"previous_id": self.id, "redraw": self.redraw + 1, "redraw_reason": reason}

    @api.model
    def _hold_for(self, subject, vals):
        """A draw for a record: whoever opens it there may not fill its pool by hand."""
        return self._create_sealed(
            [{**vals, "subject_model": subject._name, "subject_id": subject.id}]
        )

    def _pool(self):
        """The pool as it stands among the candidates now; frozen by the commitment."""
        entered = self.candidate_ids.filtered(lambda row: not row.exclusion)
        return Pool(
            number=self.number,
            subject=self.name,
            seats=self.seats,
            candidates=tuple(
                Candidate(row.key, row.weight, row.group_key or "") for row in entered
            ),
            excluded=tuple((row.key, row.exclusion) for row in self.candidate_ids - entered),
            is_spread=self.is_spread,
            redraw=self.redraw,
            redraw_reason=self.redraw_reason or "",
            previous=self.previous_id.record_hash or "",
        )

    def _frozen_pool(self):
        return Pool.from_dict(json.loads(self.pool_text))

    def _fill(self, rows):
        """Candidates from the room that draws: dicts of key, name, weight, group_key, exclusion."""
        self.candidate_ids._room().unlink()
        self.candidate_ids._room().create([{**row, "draw_id": self.id} for row in rows])
        self.invalidate_recordset(["candidate_ids"])

    def _export(self):
        """The published record, byte for byte."""
        self.ensure_one()
        if self.state != State.PUBLISHED:
            raise UserError(self.env._("The record is handed out once the draw is published."))
        return canonical(json.loads(self.record_text))

    def action_commit(self):
        return self._advance("commit")

    def action_draw(self):
        return self._advance("draw")

    def action_publish(self):
        return self._advance("publish")

    def action_repeat(self):
        return self._ask("repeat")

    def action_export(self):
        self.check_access("read")
        url = f"/licence/draw/{self.id}.json"
        return {"type": "ir.actions.act_url", "url": url, "target": "download"}
