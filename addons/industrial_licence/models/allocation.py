import secrets

from odoo import api, fields, models
from odoo.exceptions import UserError

from ..draw.kernel import SEED_BYTES, Candidate, Pool, fingerprint, select
from ..tools.legal_time import legal_now, legal_today
from .allocation_rule import METHODS, Method


class Allocation(models.Model):
    """Which body got which review, by which rule, out of whom: nobody's free choice."""

    _name = "licence.allocation"
    _description = "Allocation of a review to a body"
    _inherit = "licence.kept.mixin"
    _order = "id desc"
    _rec_name = "department_id"

    product_id = fields.Many2one("licence.product", required=True, index=True, ondelete="restrict")
    subject_model = fields.Char("Subject Type")
    subject_id = fields.Many2oneReference(model_field="subject_model")
    department_id = fields.Many2one(
        "licence.department", "Review Body", required=True, index=True, ondelete="restrict"
    )
    method = fields.Selection(METHODS, required=True)
    at = fields.Datetime("When", required=True)
    candidates = fields.Json(help="Every body that could have been taken, with what was compared.")
    candidate_text = fields.Char("Out Of", compute="_compute_candidate_text")
    seed = fields.Char(help="By lot: repeats the draw among the candidates.")

    def _compute_candidate_text(self):
        for row in self:
            row.candidate_text = "、".join(one["name"] for one in row.candidates or [])

    @api.model
    def _allocate(self, product, record=None):
        """The body that reviews next, by the rule of the day; written down with its reasons."""
        today = legal_today(self.env)
        bodies = self.env["licence.department"]
        # sudo: the choice does not depend on which bodies the caller may read
        open_bodies = bodies.sudo().search(bodies._domain_for(product, today), order="id")
        if not open_bodies:
            raise UserError(
                self.env._("No approved review body covers %(product)s.", product=product.name)
            )
        method = self.env["licence.allocation.rule"].sudo()._rule_for(product, today)  # sudo: law
        rows = self._compare(open_bodies, product, today)
        chosen, seed = self._choose(method, rows)
        return self._write_down(product, record, method, rows, chosen, seed)

    @api.model
    def _compare(self, bodies, product, today):
        """What the rules look at: the last turn and the work of this year, in one query."""
        done = self.sudo()._read_group(  # sudo: as above
            [("product_id", "=", product.id), ("department_id", "in", bodies.ids)],
            ["department_id"], ["id:max"],
        )  # fmt: skip
        load = self.sudo()._read_group(  # sudo: as above
            [("department_id", "in", bodies.ids), ("at", ">=", f"{today.year}-01-01")],
            ["department_id"], ["__count"],
        )  # fmt: skip
        turns, loads = dict(done), dict(load)
        return [
            {
                "id": body.id, "name": body.name,
                "last_turn": turns.get(body, 0), "load": loads.get(body, 0),
            }
            for body in bodies
        ]  # fmt: skip

    @api.model
    def _choose(self, method, rows):
        if method == Method.RANDOM:
            return self._draw(rows)
        key = "load" if method == Method.WORKLOAD else "last_turn"
        return min(rows, key=lambda row: (row[key], row["last_turn"], row["id"]))["id"], False

    @api.model
    def _draw(self, rows):
        seed = secrets.token_bytes(SEED_BYTES)
        pool = Pool(
            number=fingerprint(rows), subject="allocation", seats=1,
            candidates=tuple(Candidate(str(row["id"])) for row in rows),
        )  # fmt: skip
        return int(select(pool, seed)[0]), seed.hex()

    @api.model
    def _write_down(self, product, record, method, rows, chosen, seed):
        made = self._room().create(
            {
                "product_id": product.id,
                "subject_model": record._name if record else False,
                "subject_id": record.id if record else False,
                "department_id": chosen,
                "method": method.value,
                "at": legal_now(self.env),
                "candidates": rows,
                "seed": seed,
            }
        )
        return self.browse(made.ids)
