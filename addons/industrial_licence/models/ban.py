from odoo import api, fields, models
from odoo.tools import SQL

from ..tools.legal_time import legal_today

_LINES = """
CREATE OR REPLACE FUNCTION licence_ban_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'licence: a ban for life is never changed'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE OR REPLACE FUNCTION licence_banned_person_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.identity_number IS DISTINCT FROM OLD.identity_number AND EXISTS (
        SELECT 1 FROM licence_ban b WHERE b.identity_number = OLD.identity_number
    ) THEN
        RAISE EXCEPTION 'licence: a banned person keeps the identity number'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NEW.state IS DISTINCT FROM 'banned' AND EXISTS (
        SELECT 1 FROM licence_ban b WHERE b.identity_number = NEW.identity_number
    ) THEN
        RAISE EXCEPTION 'licence: this person is banned for life'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
"""


class Ban(models.Model):
    """Never again in licence review (国质检监[2006]499号 二(三)), in the whole nation."""

    _name = "licence.ban"
    _description = "Ban for life"
    _inherit = "licence.kept.mixin"
    _order = "id desc"

    name = fields.Char("Person", required=True)
    identity_number = fields.Char(required=True, groups="industrial_licence.group_centre")
    pronounced_on = fields.Date(required=True)
    sanction_id = fields.Many2one("licence.sanction", required=True, ondelete="restrict")
    reason = fields.Text(related="sanction_id.reason")
    basis = fields.Char(related="sanction_id.basis", string="Legal Basis")

    _once = models.Constraint("UNIQUE (identity_number)", "This person is already banned for life.")

    def init(self):
        """The table refuses change and deletion; the register refuses the person."""
        self.env.cr.execute(_LINES)
        self._hang("licence_ban_line", "UPDATE OR DELETE", "ROW")
        self._hang("licence_ban_line", "TRUNCATE", "STATEMENT", suffix="_all")

    def _hang(self, function, event, each, suffix="", table=None):
        name, table = SQL.identifier(function + suffix), SQL.identifier(table or self._table)
        self.env.cr.execute(SQL("DROP TRIGGER IF EXISTS %s ON %s", name, table))
        self.env.cr.execute(
            SQL(
                "CREATE TRIGGER %s BEFORE %s ON %s FOR EACH %s EXECUTE FUNCTION %s()",
                name, SQL(event), table, SQL(each), SQL.identifier(function),
            )
        )  # fmt: skip

    @api.model
    def _pronounce(self, person, sanction):
        if self._is_banned(person.identity_number):
            return self.browse()
        # What waits to be written about the person goes first: the table then refuses it.
        self.env.flush_all()
        ban = self._room().create(
            {
                "name": person.name,
                "identity_number": person.identity_number,
                "pronounced_on": legal_today(self.env),
                "sanction_id": sanction.id,
            }
        )
        # The trigger on the register looks at the row before the entry is ended.
        self.env.flush_all()
        return self.browse(ban.ids)

    @api.model
    def _is_banned(self, identity_number):
        # sudo: the list is closed to most, its answer binds everybody
        return bool(self.sudo().search_count([("identity_number", "=", identity_number)], limit=1))
