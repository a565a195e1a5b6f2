"""Gapless numbers: the database hands them out at COMMIT, in the transaction that bears them.

Why not a counter row: under REPEATABLE READ an UPDATE of a row somebody else changed fails, so
every second officer would see an error. A plain INSERT does not: the unique index looks past the
snapshot. See docs/adr/0006-numbers.md.
"""

from odoo.tools import SQL

_FUNCTIONS = """
CREATE OR REPLACE FUNCTION licence_take_number(book text, model text, record integer)
RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    next_serial integer;
    broken text;
BEGIN
    PERFORM pg_advisory_xact_lock(hashtextextended('licence.counter ' || book, 0));
    SELECT coalesce(max(serial), 0) + 1 INTO next_serial FROM licence_counter WHERE scope = book;
    LOOP
        BEGIN
            INSERT INTO licence_counter (scope, serial, res_model, res_id, taken_at)
            VALUES (book, next_serial, model, record, clock_timestamp() AT TIME ZONE 'UTC');
            RETURN next_serial;
        EXCEPTION WHEN unique_violation THEN
            GET STACKED DIAGNOSTICS broken = CONSTRAINT_NAME;
            IF broken <> 'licence_counter_serial_uniq' THEN
                RAISE;
            END IF;
            next_serial := next_serial + 1;
        END;
    END LOOP;
END $$;
CREATE OR REPLACE FUNCTION licence_number_given() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    given text;
    taken text;
    found_rows integer;
BEGIN
    EXECUTE format('SELECT number FROM %I WHERE id = $1', TG_TABLE_NAME) INTO given USING NEW.id;
    GET DIAGNOSTICS found_rows = ROW_COUNT;
    IF found_rows = 0 OR given IS NOT NULL THEN
        RETURN NULL;
    END IF;
    taken := licence_take_number(NEW.number_stem, TG_ARGV[0], NEW.id)::text;
    taken := lpad(taken, greatest(TG_ARGV[1]::integer, length(taken)), '0');
    EXECUTE format('UPDATE %I SET number = $1 WHERE id = $2', TG_TABLE_NAME)
        USING NEW.number_stem || taken || TG_ARGV[2], NEW.id;
    RETURN NULL;
END $$;
CREATE OR REPLACE FUNCTION licence_number_kept() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF OLD.number IS NOT NULL AND NEW.number IS DISTINCT FROM OLD.number
       OR NEW.number_stem IS DISTINCT FROM OLD.number_stem
       OR OLD.number IS NULL AND NEW.number IS NOT NULL AND NOT EXISTS (
            SELECT 1 FROM licence_counter
             WHERE res_model = TG_ARGV[0] AND res_id = NEW.id) THEN
        RAISE EXCEPTION 'licence: the number of % % is given once, by the counter',
            TG_ARGV[0], NEW.id USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
"""


def install_number_functions(cr):
    cr.execute(_FUNCTIONS)


def number_trigger(model):
    """Name of the trigger that numbers the rows of `model` at COMMIT."""
    return f"{model._table}_number_given"


def install_number_triggers(model, width, suffix):
    cr, table = model.env.cr, SQL.identifier(model._table)
    install_number_functions(cr)
    given = SQL.identifier(number_trigger(model))
    kept = SQL.identifier(f"{model._table}_number_kept")
    cr.execute(SQL("DROP TRIGGER IF EXISTS %s ON %s", given, table))
    cr.execute(
        SQL(
            "CREATE CONSTRAINT TRIGGER %s AFTER INSERT ON %s DEFERRABLE INITIALLY DEFERRED "
            "FOR EACH ROW WHEN (NEW.number IS NULL AND NEW.number_stem IS NOT NULL) "
            "EXECUTE FUNCTION licence_number_given(%s, %s, %s)",
            given, table, model._name, str(width), suffix,
        )
    )  # fmt: skip
    cr.execute(SQL("DROP TRIGGER IF EXISTS %s ON %s", kept, table))
    cr.execute(
        SQL(
            "CREATE TRIGGER %s BEFORE UPDATE OF number, number_stem ON %s "
            "FOR EACH ROW EXECUTE FUNCTION licence_number_kept(%s)",
            kept, table, model._name,
        )
    )  # fmt: skip
