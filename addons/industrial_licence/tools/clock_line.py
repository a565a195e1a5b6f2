"""The database holds the line of the clocks: what is over stays, what began keeps its beginning."""

from odoo.tools import SQL

_FUNCTION = """
CREATE OR REPLACE FUNCTION licence_clock_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'licence: % % is settled and never changed', TG_TABLE_NAME, OLD.id
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""

# The conditions stand in the trigger, so a lawful update pays one comparison and no call.
_CLOCK_SETTLED = """
OLD.outcome NOT IN ('running', 'paused') AND (
    NEW.outcome IS DISTINCT FROM OLD.outcome OR NEW.stopped_on IS DISTINCT FROM OLD.stopped_on
    OR NEW.due_on IS DISTINCT FROM OLD.due_on OR NEW.due_at IS DISTINCT FROM OLD.due_at)
OR (NEW.limit_id, NEW.code, NEW.number, NEW.res_model, NEW.res_id, NEW.started_on, NEW.started_at)
    IS DISTINCT FROM
   (OLD.limit_id, OLD.code, OLD.number, OLD.res_model, OLD.res_id, OLD.started_on, OLD.started_at)
"""
_PAUSE_SETTLED = """
OLD."end" IS NOT NULL AND NEW."end" IS DISTINCT FROM OLD."end"
OR (NEW.clock_id, NEW.begin, NEW.ground_id) IS DISTINCT FROM
   (OLD.clock_id, OLD.begin, OLD.ground_id)
"""
_ESCALATION_SETTLED = """
(NEW.clock_id, NEW.level, NEW.fact_on, NEW.at) IS DISTINCT FROM
(OLD.clock_id, OLD.level, OLD.fact_on, OLD.at)
"""
CONDITIONS = {
    "licence_clock": _CLOCK_SETTLED,
    "licence_clock_pause": _PAUSE_SETTLED,
    "licence_escalation": _ESCALATION_SETTLED,
}


def install_clock_line(cr, table):
    """Triggers that keep a row's beginning and its end, and the row itself; idempotent."""
    cr.execute(_FUNCTION)
    for name, event, when in (
        ("licence_clock_line", SQL("UPDATE"), SQL("WHEN (%s)", SQL(CONDITIONS[table]))),
        ("licence_clock_keep", SQL("DELETE"), SQL()),
    ):
        parts = {"name": SQL.identifier(name), "table": SQL.identifier(table)}
        cr.execute(SQL("DROP TRIGGER IF EXISTS %(name)s ON %(table)s", **parts))
        cr.execute(
            SQL(
                "CREATE TRIGGER %(name)s BEFORE %(event)s ON %(table)s FOR EACH ROW %(when)s "
                "EXECUTE FUNCTION licence_clock_line()",
                event=event, when=when, **parts,
            )
        )  # fmt: skip
