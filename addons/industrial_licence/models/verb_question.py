from odoo import api, fields, models
from odoo.exceptions import UserError

from .lifecycle_form import SEEN


class VerbQuestion(models.AbstractModel):
    """What every wizard of a verb knows: the record, the verb, and how fresh the form was."""

    _name = "licence.verb.question"
    _description = "Question before a step"

    _asked_of = {}
    """{model: verbs} this wizard asks about; empty: its class says it otherwise."""

    res_model = fields.Char(required=True, readonly=True)
    res_id = fields.Many2oneReference(model_field="res_model", required=True, readonly=True)
    verb = fields.Char(required=True, readonly=True)
    seen_version = fields.Integer(readonly=True)
    record_name = fields.Char("About", compute="_compute_words")
    article = fields.Char("Legal Basis", compute="_compute_words")

    @api.depends("res_model", "res_id", "verb")
    def _compute_words(self):
        for question in self:
            record = question._record()
            question.record_name = record.display_name
            question.article = record._lifecycle[question.verb].article

    def _record(self):
        """The record, as the user may see it; never one this question does not ask about."""
        model = self.env.get(self.res_model)
        lifecycle = getattr(model, "_lifecycle", None)
        if not lifecycle or self.verb not in lifecycle or not self._suits(lifecycle[self.verb]):
            raise UserError(
                self.env._("This question belongs to no such step: open the record and begin anew.")
            )
        seen = {"model": self.res_model, "id": self.res_id, "version": self.seen_version}
        record = model.with_context(**{SEEN: seen}).browse(self.res_id).exists()
        if not record:
            raise UserError(self.env._("The record is no longer there: go back to the list."))
        record.check_access("read")
        return record

    def _suits(self, transition):
        """Whether this question is the one the step asks."""
        return not self._asked_of or transition.verb in self._asked_of.get(self.res_model, ())
