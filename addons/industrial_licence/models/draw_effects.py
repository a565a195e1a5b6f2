import json
import secrets

from odoo import models

from ..draw.kernel import SEED_BYTES, canonical, commitment, fingerprint, record
from ..tools.legal_time import legal_now


class DrawEffects(models.AbstractModel):
    """What follows from the verbs of a draw."""

    _name = "licence.draw.effects"
    _description = "Effects of the verbs of a draw"

    def _after_commit(self):
        """Pool first, seed second: nobody can try seeds against a pool that is not fixed."""
        pool, seed = self._pool(), secrets.token_bytes(SEED_BYTES)
        self._seal(
            {
                "pool_text": canonical(pool.as_dict()).decode(),
                "pool_hash": fingerprint(pool.as_dict()),
                "secret_seed": seed.hex(),
                "commitment": commitment(pool.fingerprint, seed),
                "committed_at": legal_now(self.env),
            }
        )

    def _after_draw(self):
        # sudo: the seed is closed to everybody until this moment
        seed, now = bytes.fromhex(self.sudo().secret_seed), legal_now(self.env)
        held = record(
            self._frozen_pool(),
            seed=seed,
            witness=self.witness,
            committed_at=f"{self.committed_at.isoformat()}Z",
            drawn_at=f"{now.isoformat()}Z",
        )
        self._seal(
            {
                "seed": seed.hex(),
                "witness_used": self.witness,
                "drawn_at": now,
                "record_text": json.dumps(held, ensure_ascii=False, indent=1, sort_keys=True),
                "record_hash": held["record_hash"],
            }
        )
        self._rank(held["result"])

    def _rank(self, keys):
        rows = {row.key: row for row in self.candidate_ids}
        for rank, key in enumerate(keys, 1):
            rows[key]._room().rank = rank

    def _after_repeat(self):
        """A second draw is never silent: it is numbered, linked, and says why."""
        again = self._create_sealed([self._prepare_redraw_vals(self._reason_given())])
        again._fill(self.candidate_ids.copy_data())

    def _reason_given(self):
        """The reason of the step just taken, from the journal."""
        step = self.env["licence.step"].search(
            [("res_model", "=", self._name), ("res_id", "=", self.id)], order="id desc", limit=1
        )
        return step.reason
