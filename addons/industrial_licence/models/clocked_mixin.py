from odoo import api, fields, models
from odoo.exceptions import AccessError

from ..clocks.running import colour
from ..tools.legal_time import MOMENT_KEY, legal_today
from .clock import colour_domain


class ClockedMixin(models.AbstractModel):
    """A record in which statutory terms run."""

    _name = "licence.clocked.mixin"
    _description = "Record with running time limits"

    _clock_owner_field = "handler_id"

    clock_ids = fields.One2many(
        "licence.clock", "res_id", "Time Limits",
        domain=lambda self: [("res_model", "=", self._name)], readonly=True, copy=False,
    )  # fmt: skip
    due_on = fields.Date(
        "Next Last Day", readonly=True, copy=False, index="btree_not_null",
        help="The nearest last day of the terms that run in this case.",
    )  # fmt: skip
    warn_on = fields.Date("Warned From", readonly=True, copy=False)
    due_colour = fields.Selection(
        "_due_colours", "Urgency", compute="_compute_due_colour", search="_search_due_colour"
    )

    @api.model
    def _due_colours(self):
        """Read from the clocks: a mixin's own choice has no translation in other addons."""
        return self.env["licence.clock"]._fields["due_colour"]._description_selection(self.env)

    @api.depends("due_on", "warn_on")
    @api.depends_context(MOMENT_KEY)
    def _compute_due_colour(self):
        today = legal_today(self.env)
        for record in self:
            record.due_colour = colour(today, record.due_on or None, record.warn_on or None)

    def _search_due_colour(self, operator, value):
        if operator != "in":
            return NotImplemented
        return colour_domain(legal_today(self.env), value)

    @api.model_create_multi
    def create(self, vals_list):
        self._refuse_dates(*vals_list)
        return super().create(vals_list)

    def write(self, vals):
        self._refuse_dates(vals)
        result = super().write(vals)
        if self._clock_owner_field in vals:
            self._clock_hand_over()
        return result

    def _refuse_dates(self, *vals_list):
        if any({"due_on", "warn_on", "clock_ids"} & set(vals) for vals in vals_list):
            raise AccessError(self.env._("The last day of a term follows from its events."))

    def _clock_start(self, code, on=None, number=None):
        """Start a term on the day of its event (today); `number` where the case sets it."""
        return self.env["licence.clock"]._begin(self, code, on, number)

    def _clock_stop(self, code=None, on=None):
        """The event the term, or every open one, waited for has come; none: nothing to do."""
        return self.env["licence.clock"]._open_of(self, code)._stop(on)

    def _clock_pause(self, code, ground, notice="", on=None):
        """The term stands still on a lawful ground, by its code in `licence.pause.ground`."""
        return self.env["licence.clock"]._open_of(self, code)._pause(ground, notice, on)

    def _clock_resume(self, code, on=None):
        return self.env["licence.clock"]._open_of(self, code)._resume(on)

    def _clock_void(self, code=None):
        """The term, or every open one, has lost its object."""
        return self.env["licence.clock"]._open_of(self, code)._void()

    def _clock_hand_over(self):
        """The case has moved, or its officer: each open term goes to whoever has to keep it now."""
        for record in self:
            self.env["licence.clock"]._open_of(record)._hand_over(record)

    def _clock_limit(self, code, on):
        """The limit as it stood on the day; a record with a product or a path says so here."""
        product = self["product_id"] if "product_id" in self._fields else None
        path = self["path"] if "path" in self._fields else None
        return self.env["licence.time.limit"]._limit(code, on, product, path)

    def _clock_post(self, limit):
        """The post that keeps the term; a record where another one acts on it says so here."""
        return limit.who

    def _clock_owner(self):
        if self._clock_owner_field in self._fields:
            return self[self._clock_owner_field]
        return self.env["res.users"]

    def _clock_owner_of(self, post):
        """The named officer where that one holds the post of the term; else it is the post's."""
        named = self._clock_owner()
        # sudo: whether a colleague holds a post does not depend on who asks
        holds = not post or (named and post.id in named.sudo()._get_group_ids())
        return named if holds and named.active else named.browse()

    def _clock_owner_vals(self, post, keepers):
        """Whose the term is now: officer, or the post at the body that keeps it."""
        return {
            "owner_id": self._clock_owner_of(post).id,
            "keeper_id": keepers[post].id,
            "authority_id": self._clock_authority().id,
            "group": post.id,
        }

    def _clock_keepers(self, posts):
        """{post: authority whose holders of the post keep the term}; most records lie in one."""
        return dict.fromkeys(posts, self._clock_authority())

    def _clock_authority(self):
        if "authority_id" in self._fields:
            return self["authority_id"]
        return self.env["licence.authority"]

    def _on_lapse(self, clock):
        """What the law does by itself when this term lapses; the room of the record says it."""
        raise NotImplementedError(f"{self._name} has no consequence for {clock.code}.")
