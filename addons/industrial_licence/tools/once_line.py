"""The database holds the line of what is written once: no change, no deletion, no truncation."""

from odoo.tools import SQL

_FUNCTION = """
CREATE OR REPLACE FUNCTION licence_once_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'licence: % is written once and never changed', TG_TABLE_NAME
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
"""


def install_once_line(cr, table):
    """Triggers that keep every row of the table as it was written; idempotent."""
    cr.execute(_FUNCTION)
    for name, event, each in (
        ("licence_once_line", "UPDATE OR DELETE", "ROW"),
        ("licence_once_truncate", "TRUNCATE", "STATEMENT"),
    ):
        trigger, place = SQL.identifier(name), SQL.identifier(table)
        cr.execute(SQL("DROP TRIGGER IF EXISTS %s ON %s", trigger, place))
        cr.execute(
            SQL(
                "CREATE TRIGGER %s BEFORE %s ON %s FOR EACH %s "
                "EXECUTE FUNCTION licence_once_line()",
                trigger, SQL(event), place, SQL(each),
            )
        )  # fmt: skip
