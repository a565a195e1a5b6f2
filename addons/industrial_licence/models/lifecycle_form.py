from odoo import api, fields, models
from odoo.exceptions import UserError

SEEN = "licence_seen"


class LifecycleForm(models.AbstractModel):
    """What the form of a record that lives by a life-cycle needs: path, questions, freshness."""

    _name = "licence.lifecycle.form"
    _description = "Form of a record that lives by a life-cycle"

    _main_states = ()
    """States of the usual way, in order; the path strip shows them. Empty: all states."""

    # The states gone through, the present one, those ahead; and the tracks beside them.
    path_strip = fields.Json(compute="_compute_path_strip")

    @api.depends("state", "version")
    @api.depends_context("lang")
    def _compute_path_strip(self):
        # sudo: whoever reads the record may see when it went through its states
        steps = self.env["licence.step"].sudo().search_fetch(
            [("res_model", "=", self._name), ("res_id", "in", self.ids)],
            ["res_id", "target", "at"], order="id",
        )  # fmt: skip
        reached = {}
        for step in steps:
            reached.setdefault(step.res_id, {})[step.target] = step.at
        for record in self:
            record.path_strip = {
                "states": record._strip_states(reached.get(record.id, {})),
                "tracks": record._strip_tracks(),
            }

    def _strip_states(self, reached):
        words = dict(self._fields["state"]._description_selection(self.env))
        usual = [str(state) for state in self._main_states or self._lifecycle.states]
        if self.state not in usual:
            behind = [state for state in usual if state in reached or state == usual[0]]
            ahead = [state for state in usual if state not in behind]
            usual = [*behind, self.state, *(ahead if self._lifecycle.leaving(self.state) else ())]
        here = usual.index(self.state)
        return [
            {
                "state": state,
                "label": words.get(state, state),
                "at": fields.Datetime.to_string(reached[state]) if state in reached else False,
                "status": "done" if place < here else "here" if place == here else "ahead",
            }
            for place, state in enumerate(usual)
        ]

    def _strip_tracks(self):
        """Work that runs beside the states: [{label, value, status: done|open|failed|waived}]."""
        return []

    def _ask(self, verb, xmlid="industrial_licence.licence_verb_wizard_action"):
        """Open the wizard that asks what the verb asks; it takes the step itself."""
        self.ensure_one()
        seen = self._seen_version()
        action = self.env["ir.actions.act_window"]._for_xml_id(xmlid)
        label = self._verb_word(verb)
        asked = {
            "default_res_model": self._name,
            "default_res_id": self.id,
            "default_verb": verb,
            "default_seen_version": self.version if seen is None else seen,
        }
        return {**action, "name": label, "display_name": label, "context": asked}

    def _check_fresh_view(self):
        """A form that shows an earlier state takes no step; what it names only ever refuses."""
        self.check_access("read")
        seen = self._seen_version()
        if seen is not None and seen != self.version:
            raise UserError(
                self.env._(
                    "%(record)s has moved on since you opened it (it is now “%(state)s”): "
                    "look at it again before you act.",
                    record=self.display_name,
                    state=self._state_word(),
                )
            )

    def _seen_version(self):
        """The version the person's form showed of this very record; steps that follow have none."""
        seen = self.env.context.get(SEEN)
        if isinstance(seen, dict) and (seen.get("model"), seen.get("id")) == (self._name, self.id):
            return seen.get("version")
        return None
