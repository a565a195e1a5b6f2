from odoo import api, fields, models
from odoo.exceptions import AccessError, LockError, UserError

from ..lifecycle.kernel import SYSTEM
from ..tools.legal_time import legal_now
from ..tools.state_trigger import install_state_trigger


class LifecycleMixin(models.AbstractModel):
    """A record whose state, and whatever its verbs seal, changes only through `_advance`."""

    _name = "licence.lifecycle.mixin"
    _inherit = ["licence.sealed.mixin", "licence.lifecycle.form"]
    _description = "Record that lives by a declared life-cycle"

    _lifecycle = None
    _verb_labels = {}
    _open_states = None
    _always_open_fields = frozenset()

    state = fields.Selection(
        selection=lambda _self: [], required=True, readonly=True, copy=False, index=True
    )
    version = fields.Integer(
        readonly=True,
        copy=False,
        default=0,
        help="Counts the steps taken; a stale form is refused.",
    )
    step_ids = fields.One2many(
        "licence.step", "res_id", domain=lambda self: [("res_model", "=", self._name)],
        readonly=True, copy=False,
    )  # fmt: skip
    # Verbs of the current user in this state, each with what still stands in its way.
    open_verbs = fields.Json(compute="_compute_open_verbs")

    def init(self):  # pylint: disable=missing-return
        """Hang the database's own guard on the table."""
        super().init()
        if self._lifecycle and not self._abstract:
            install_state_trigger(self)

    @api.depends("state", "version")
    @api.depends_context("uid", "lang")
    def _compute_open_verbs(self):
        for record in self:
            record.open_verbs = [
                {
                    "verb": transition.verb,
                    "label": record._verb_word(transition.verb),
                    "article": transition.article,
                    "asks": list(transition.asks),
                    "obstacles": record._obstacles(transition),
                }
                for transition in record._transitions_of_user()
            ]

    def _transitions_of_user(self):
        if not self.id:
            return []
        return [t for t in self._lifecycle.leaving(self.state) if self._may(t)]

    def write(self, vals):
        self._refuse_closed(vals)
        return super().write(vals)

    @api.model
    def default_get(self, fields):
        """A new form shows the state its record will be born in."""
        found = super().default_get(fields)
        return {**found, "state": self._lifecycle.initial.value} if "state" in fields else found

    @api.model
    def _sealed_names(self):
        return {"state", "version", *super()._sealed_names()}

    @api.model
    def _sealed_by_database(self):
        # The state has a trigger of its own.
        return {"version", *super()._sealed_by_database()}

    @api.model
    def _born_with(self):
        return {**super()._born_with(), "state": self._lifecycle.initial.value}

    @api.ondelete(at_uninstall=False)
    def _unlink_except_begun(self):
        if any(record.version or record.state != self._lifecycle.initial for record in self):
            raise UserError(
                self.env._("A record whose life has begun is never deleted; end it by its verbs.")
            )

    def _advance(self, verb, *, reason="", facts=None, document_hash=""):
        """The only way a state changes: role, lock, state, guards, journal, write, effects."""
        transition = self._lifecycle[verb]
        self._lock()
        for record in self:
            record._admit(transition, reason)
            record._step(transition, reason, facts or {}, document_hash)
            getattr(record, f"_after_{verb}", lambda: None)()
        return True

    def _lock(self):
        try:
            self.lock_for_update()
        except LockError as error:
            raise UserError(
                self.env._("Somebody else is taking a step on this record; look again in a moment.")
            ) from error

    def _may(self, transition):
        """Being superuser opens only what the law lets happen by itself."""
        if SYSTEM in transition.actors and self.env.su:
            return True
        return bool(self._acting_for(transition))

    def _acting_for(self, transition):
        """The user, or the absent colleague the user stands in for; empty when neither may."""
        user = self.env.user
        groups = transition.actors - {SYSTEM}
        if any(user.has_group(group) for group in groups):
            return user
        return self._represented(groups)

    def _represented(self, groups):
        return self.env["res.users"]

    def _obstacles(self, transition):
        """Reasons, in the user's words, why `transition` may not happen now."""
        self.ensure_one()
        return [
            reason for guard in transition.guards for reason in getattr(self, f"_guard_{guard}")()
        ]

    def _admit(self, transition, reason):
        self._check_fresh_view()
        label = self._verb_word(transition.verb)
        if not self._may(transition):
            raise AccessError(self.env._("Your post may not do this: %(verb)s.", verb=label))
        if self.state not in transition.sources:
            raise UserError(
                self.env._(
                    "“%(verb)s” is not open: %(record)s is now “%(state)s”.",
                    verb=label, record=self.display_name, state=self._state_word(),
                )
            )  # fmt: skip
        if "reason" in transition.asks and not (reason or "").strip():
            raise UserError(self.env._("Say the reason for: %(verb)s.", verb=label))
        if obstacles := self._obstacles(transition):
            raise UserError("\n".join(obstacles))

    @api.model
    def _verb_word(self, verb):
        """The verb in the user's language."""
        label = self._verb_labels.get(verb, verb)
        return label if isinstance(label, str) else label._translate(self.env.lang or "en_US")

    @api.model
    def _words(self):
        """States and verbs in the user's language."""
        states = dict(self._fields["state"]._description_selection(self.env))
        return states, {verb: self._verb_word(verb) for verb in self._verb_labels}

    def _state_word(self):
        return self._words()[0].get(self.state, "")

    def _step(self, transition, reason, facts, document_hash):
        acting_for = self._acting_for(transition) or self.env.user
        # sudo: the journal is append-only; nobody has create rights on it
        step = (
            self.env["licence.step"]
            .sudo()
            .create(
                {
                    "res_model": self._name,
                    "res_id": self.id,
                    "verb": transition.verb,
                    "source": self.state,
                    "target": transition.target,
                    "user_id": self.env.uid,
                    "acting_for_id": acting_for.id if acting_for != self.env.user else False,
                    "at": legal_now(self.env),
                    "reason": reason or False,
                    "article": transition.article or False,
                    "document_hash": document_hash or False,
                }
            )
        )
        # The trigger filled these in; what the cache holds is older.
        step.invalidate_recordset(["recorded_at", "xid"])
        self._seal({**facts, "state": transition.target, "version": self.version + 1})
        # Each step reaches the database by itself: the trigger compares it with its journal row.
        self.flush_recordset()

    def _refuse_closed(self, vals):
        if self._open_states is None or self._passes():
            return
        touched = set(vals) - self._always_open_fields
        closed = self.filtered(lambda record: record.state not in self._open_states)
        if touched and closed:
            raise UserError(
                self.env._(
                    "%(record)s is “%(state)s”; it can no longer be edited.",
                    record=closed[0].display_name, state=closed[0]._state_word(),
                )
            )  # fmt: skip
