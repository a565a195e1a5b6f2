from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.fields import Domain
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
    res_id = fields.Many2oneReference(
        "Record", model_field="res_model", required=True, readonly=True
    )
    verb = fields.Char(required=True, readonly=True)
    source = fields.Char("From State", required=True, readonly=True)
    target = fields.Char("To State", required=True, readonly=True)
    user_id = fields.Many2one(
        "res.users", "Taken By", required=True, readonly=True, ondelete="restrict"
    )
    acting_for_id = fields.Many2one(
        "res.users", "Stands In For", readonly=True, ondelete="restrict"
    )
    at = fields.Datetime("Legal Time", required=True, readonly=True)
    recorded_at = fields.Datetime(
        readonly=True, help="Set by the database when the row was written; nobody can choose it."
    )
    reason = fields.Text(readonly=True)
    article = fields.Char("Legal Basis", readonly=True)
    document_hash = fields.Char("Document Fingerprint", readonly=True)
    xid = fields.Char("Transaction", readonly=True)
    verb_label = fields.Char("Step", compute="_compute_words")
    source_label = fields.Char("State Before", compute="_compute_words")
    target_label = fields.Char("State After", compute="_compute_words")
    record_kind = fields.Char("Matter", compute="_compute_record_kind")
    record_name = fields.Char("Case", compute="_compute_record_name")

    _record_idx = models.Index("(res_model, res_id, id)")
    _user_idx = models.Index("(user_id, at)")

    def init(self):
        """The table itself refuses what no code may do: change, delete, truncate."""
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
            states, verbs = model._words() if model is not None else ({}, {})
            step.source_label = states.get(step.source, step.source)
            step.target_label = states.get(step.target, step.target)
            step.verb_label = verbs.get(step.verb, step.verb)

    @api.depends_context("lang")
    @api.depends("res_model")
    def _compute_record_kind(self):
        for step in self:
            step.record_kind = self.env["ir.model"]._get(step.res_model).name or step.res_model

    @api.depends_context("uid")
    @api.depends("res_model", "res_id")
    def _compute_record_name(self):
        """The name for who may read the record; the journal auditor knows it by its number."""
        for model, steps in self.grouped("res_model").items():
            records = self.env[model].browse(steps.mapped("res_id")) if model in self.env else ()
            readable = records and records.exists()._filtered_access("read")
            names = {record.id: record.display_name for record in readable}
            for step in steps:
                step.record_name = names.get(step.res_id, str(step.res_id))

    @api.model
    def _search(self, domain, *args, **kwargs):
        """Who may read a record reads its journal; the journal auditor reads all of it."""
        if not self._reads_all():
            domain = Domain(domain)
            if getattr(domain, "field_expr", "") == "id" and domain.operator == "in":
                domain = Domain("id", "in", self._readable_ids(domain.value))
            else:
                domain &= self._readable_domain(domain)
        return super()._search(domain, *args, **kwargs)

    def _check_access(self, operation):
        """A row asked for by its number is open to those only who find it by searching."""
        if (denied := super()._check_access(operation)) or self._reads_all() or not self._ids:
            return denied
        hidden = self - self.search([("id", "in", self.ids)])
        return hidden and (hidden, self._hidden_error)

    @api.model
    def _readable_ids(self, ids):
        """Rows asked for by number: only their own records are asked, however many there are."""
        self.flush_model(["res_model", "res_id"])
        rows = self.env.execute_query(
            SQL("SELECT id, res_model, res_id FROM licence_step WHERE id = ANY(%s)", list(ids))
        )
        asked = {}
        for _id, model, res_id in rows:
            asked.setdefault(model, set()).add(res_id)
        seen = {
            (model, record_id)
            for model, ids_of_model in asked.items()
            if model in self.env
            for record_id in self.env[model].browse(ids_of_model)._filtered_access("read").ids
        }
        return [step_id for step_id, model, res_id in rows if (model, res_id) in seen]

    def _reads_all(self):
        user = self.env.user
        return self.env.su or user.has_group("industrial_licence.group_journal_auditor")

    @api.model
    def _hidden_error(self):
        return AccessError(self.env._("You may read the journal of records you may read."))

    def _readable_domain(self, domain):
        """One subselect per record type: what the user may read of it by the record rules."""
        wanted = {
            name
            for condition in Domain(domain).iter_conditions()
            if condition.field_expr == "res_model" and condition.operator in ("=", "in")
            for name in ([condition.value] if condition.operator == "=" else condition.value)
        }
        names = wanted or {
            name for name, model in self.env.items() if getattr(model, "_lifecycle", None)
        }
        return Domain.OR(
            Domain("res_model", "=", name) & Domain("res_id", "in", self.env[name]._search([]))
            for name in sorted(names)
            if name in self.env and self.env[name].has_access("read")
        )
