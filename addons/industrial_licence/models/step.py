from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.tools import SQL

from ..tools.state_trigger import install_functions


class LicenceStep(models.Model):
    """The journal: the single legal history of every record that lives by a life-cycle."""

    _name = "licence.step"
    _description = "Step in a life-cycle"
    _order = "id desc"
    _rec_name = "verb"
    _log_access = False

    res_model = fields.Char("Record Type", required=True, readonly=True)
    res_id = fields.Many2oneReference("Record", model_field="res_model", required=True, readonly=True)
    verb = fields.Char(required=True, readonly=True)
    source = fields.Char("From State", required=True, readonly=True)
    target = fields.Char("To State", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", "Taken By", required=True, readonly=True, ondelete="restrict"
    )
    acting_for_id = fields.Many2one("res.users", "Acting For", readonly=True, ondelete="restrict")
    at = fields.Datetime("Legal Time", required=True, readonly=True)
    recorded_at = fields.Datetime(
        readonly=True, help="Set by the database when the row was written; nobody can choose it."
    )
    reason = fields.Text(readonly=True)
    article = fields.Char("Legal Basis", readonly=True)
    document_hash = fields.Char("Document Fingerprint", readonly=True)
    xid = fields.Char("Transaction", readonly=True)
    verb_label = fields.Char("Step", compute="_compute_words")
    source_label = fields.Char("From", compute="_compute_words")
    target_label = fields.Char("To", compute="_compute_words")

    _record_idx = models.Index("(res_model, res_id, id)")
    _user_idx = models.Index("(user_id, at)")

    def init(self):
        super().init()
        install_functions(self.env.cr)
        table = SQL.identifier(self._table)
        for name, event, each in (
            ("licence_step_line", "INSERT OR UPDATE OR DELETE", "ROW"),
            ("licence_step_truncate", "TRUNCATE", "STATEMENT"),
        ):
            trigger = SQL.identifier(name)
            self.env.cr.execute(SQL("DROP TRIGGER IF EXISTS %s ON %s", trigger, table))
            self.env.cr.execute(
                SQL(
                    "CREATE TRIGGER %s BEFORE %s ON %s FOR EACH %s "
                    "EXECUTE FUNCTION licence_step_line()",
                    trigger, SQL(event), table, SQL(each),
                )
            )  # fmt: skip

    @api.depends_context("lang")
    @api.depends("res_model", "verb", "source", "target")
    def _compute_words(self):
        for step in self:
            model = self.env.get(step.res_model)
            words = dict(model._fields["state"]._description_selection(self.env)) if (
                model is not None and "state" in model._fields
            ) else {}
            step.source_label = words.get(step.source, step.source)
            step.target_label = words.get(step.target, step.target)
            labels = getattr(model, "_verb_labels", {})
            step.verb_label = str(labels.get(step.verb, step.verb))

    def write(self, vals):
        raise AccessError(self.env._("The journal is never changed."))

    def unlink(self):
        raise AccessError(self.env._("The journal is never changed."))
