import json
import secrets

from odoo import fields, models
from odoo.addons.industrial_licence.draw.kernel import (
    SEED_BYTES,
    Pool,
    canonical,
    commitment,
)
from odoo.addons.industrial_licence.tools.legal_time import legal_now, legal_today
from odoo.tools.translate import LazyTranslate

from ..lifecycle.draw import DRAW, State
from ..lifecycle.inspection import Kind
from ..lifecycle.kernel import labels
from ..tools.draw_many import record_many

_lt = LazyTranslate(__name__)

STATE_WORDS = {
    State.PREPARED: "Being Prepared",
    State.COMMITTED: "Seed Committed",
    State.DRAWN: "Drawn",
    State.PUBLISHED: "Published",
}
A_PAIR = 2  # 条例 39: two persons at least


class SupervisionDraw(models.Model):
    """双随机: enterprises and officers from frozen pools by one published seed."""

    _name = "licence.supervision.draw"
    _description = "Double-Random Draw"
    _inherit = ["licence.supervision.draw.pools", "licence.lifecycle.mixin"]
    _order = "id desc"

    _lifecycle = DRAW
    _verb_labels = {
        "commit": _lt("Freeze and Commit"),
        "draw": _lt("Draw"),
        "publish": _lt("Publish"),
    }
    _main_states = tuple(State)
    _open_states = frozenset({State.PREPARED})
    _always_open_fields = frozenset({"witness", "witness_name"})
    _sealed_fields = frozenset(
        "pools commitment committed_at secret_seed seed drawn_at witness_used records "
        "published_on".split()
    )

    state = fields.Selection(labels(DRAW, STATE_WORDS), group_expand=True)
    name = fields.Char("Drawn For", required=True)
    authority_id = fields.Many2one(
        "licence.authority", "Drawing Body", required=True, readonly=True, ondelete="restrict",
        default=lambda self: self.env.user.licence_authority_id.id,
    )  # fmt: skip
    enterprise_seats = fields.Integer("Enterprises to Draw", required=True, default=10)
    officer_seats = fields.Integer("Officers to Draw", required=True, default=2)
    rest_days = fields.Integer("Leave Out If Inspected Within (Days)", default=180, aggregator=None)
    planned_on = fields.Date("Inspect On")
    exclusion_ids = fields.One2many(
        "licence.supervision.draw.exclusion", "draw_id", "Officers Left Out"
    )
    witness = fields.Char("Witness Value", help="Named in public after the seed was committed.")
    witness_name = fields.Char("Named By")
    pools = fields.Text(readonly=True, copy=False)
    commitment = fields.Char(readonly=True, copy=False, help="Published before the draw.")
    committed_at = fields.Datetime(readonly=True, copy=False)
    secret_seed = fields.Char(readonly=True, copy=False, groups=fields.NO_ACCESS)
    seed = fields.Char("Seed Revealed", readonly=True, copy=False)
    witness_used = fields.Char("Witness Value Used", readonly=True, copy=False)
    drawn_at = fields.Datetime(readonly=True, copy=False)
    records = fields.Text(readonly=True, copy=False, help="Both draws; anybody repeats them.")
    published_on = fields.Date(readonly=True, copy=False)
    inspection_ids = fields.One2many(
        "licence.supervision.inspection", "draw_id", "Inspections", readonly=True
    )

    _seats = models.Constraint(
        "CHECK (enterprise_seats > 0 AND officer_seats > 1 AND rest_days >= 0)",
        "Draw one enterprise at least, and two officers.",
    )

    def _guard_own_draw(self):
        if self.authority_id != self.env.user.licence_authority_id:
            yield self.env._("This draw belongs to another body.")

    def _guard_pools_suffice(self):
        ready, _resting = self._enterprises_by_rest()
        if len(ready) < self.enterprise_seats:
            yield self.env._("Only %(count)s enterprises may be drawn.", count=len(ready))
        present, _away = self._officers_by_presence()
        if len(present) < self.officer_seats:
            yield self.env._("Only %(count)s officers may be drawn.", count=len(present))

    def _guard_witnessed(self):
        if not (self.witness or "").strip() or not (self.witness_name or "").strip():
            yield self.env._("Somebody who does not draw names the witness value in public.")

    def _after_commit(self):
        """Pools first, seed second: nobody can try seeds against a pool that is not fixed."""
        pools = self._enterprise_pool(), self._officer_pool()
        seed = secrets.token_bytes(SEED_BYTES)
        self._seal(
            {
                "pools": canonical([pool.as_dict() for pool in pools]).decode(),
                "commitment": "/".join(commitment(pool.fingerprint, seed) for pool in pools),
                "secret_seed": seed.hex(),
                "committed_at": legal_now(self.env),
            }
        )

    def _after_draw(self):
        # sudo: the seed is closed to everybody until this moment
        seed, now = bytes.fromhex(self.sudo().secret_seed), legal_now(self.env)
        told = {
            "seed": seed, "witness": self.witness, "drawn_at": f"{now.isoformat()}Z",
            "committed_at": f"{self.committed_at.isoformat()}Z",
        }  # fmt: skip
        held = [record_many(Pool.from_dict(data), **told) for data in json.loads(self.pools)]
        self._seal(
            {
                "seed": seed.hex(), "witness_used": self.witness, "drawn_at": now,
                "records": json.dumps(held, ensure_ascii=False, sort_keys=True),
            }
        )  # fmt: skip
        self._plan_inspections(*(one["result"] for one in held))

    def _after_publish(self):
        self._seal({"published_on": legal_today(self.env)})

    def _plan_inspections(self, enterprise_keys, officer_keys):
        """Each enterprise in the order drawn gets the next two officers without a tie to it."""
        by_key = {row[1]: row[0] for row in self._enterprise_rows()}
        officers = [int(key[1:]) for key in officer_keys]
        ties = self._ties(officers)
        self.env["licence.supervision.inspection"]._create_sealed(
            [
                {
                    "kind": Kind.RANDOM.value,
                    "draw_id": self.id,
                    "enterprise_id": by_key[key],
                    "authority_id": self.authority_id.id,
                    "planned_on": self.planned_on,
                    "officer_ids": self._pair(officers, place, ties.get(by_key[key], ())),
                }
                for place, key in enumerate(enterprise_keys)
            ]
        )

    @staticmethod
    def _pair(officers, place, tied):
        turn = A_PAIR * place % len(officers)
        queue = [one for one in officers[turn:] + officers[:turn] if one not in tied]
        return [(6, 0, queue[:A_PAIR])]

    def _ties(self, officers):
        # sudo: ties of the officers drawn count whoever draws
        ties = self.env["licence.supervision.tie"].sudo().search([("user_id", "in", officers)])
        found = {}
        for tie in ties:
            found.setdefault(tie.enterprise_id.id, set()).add(tie.user_id.id)
        return found

    def action_commit(self):
        return self._advance("commit")

    def action_draw(self):
        return self._advance("draw")

    def action_publish(self):
        return self._advance("publish")
