"""The database holds the same line as `_advance`: no state without a lawful journal row."""

from odoo.tools import SQL

_FUNCTIONS = """
CREATE TABLE IF NOT EXISTS licence_transition (
    res_model varchar NOT NULL, verb varchar NOT NULL,
    source varchar NOT NULL, target varchar NOT NULL,
    PRIMARY KEY (res_model, verb, source, target)
);
CREATE OR REPLACE FUNCTION licence_state_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF NEW.state IS DISTINCT FROM TG_ARGV[1] THEN
            RAISE EXCEPTION 'licence: a new % begins as %, not as %',
                TG_ARGV[0], TG_ARGV[1], NEW.state
                USING ERRCODE = 'integrity_constraint_violation';
        END IF;
        RETURN NEW;
    END IF;
    IF NEW.state IS DISTINCT FROM OLD.state AND NOT EXISTS (
        SELECT 1 FROM licence_step s
         WHERE s.res_model = TG_ARGV[0] AND s.res_id = NEW.id
           AND s.source = OLD.state AND s.target = NEW.state
           AND s.xid = pg_current_xact_id()::text
    ) THEN
        RAISE EXCEPTION 'licence: % % goes from % to % only by a step in the journal',
            TG_ARGV[0], NEW.id, OLD.state, NEW.state
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION licence_sealed_line() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    old_row jsonb := to_jsonb(OLD);
    new_row jsonb := to_jsonb(NEW);
    sealed text;
BEGIN
    FOREACH sealed IN ARRAY string_to_array(TG_ARGV[1], ',') LOOP
        IF old_row -> sealed IS DISTINCT FROM new_row -> sealed AND NOT EXISTS (
            SELECT 1 FROM licence_step s
             WHERE s.res_model = TG_ARGV[0] AND s.res_id = NEW.id
               AND s.xid = pg_current_xact_id()::text
        ) THEN
            RAISE EXCEPTION 'licence: % of % % changes only by a step in the journal',
                sealed, TG_ARGV[0], NEW.id USING ERRCODE = 'integrity_constraint_violation';
        END IF;
    END LOOP;
    RETURN NEW;
END $$;
CREATE OR REPLACE FUNCTION licence_step_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' THEN
        RAISE EXCEPTION 'licence: the journal is never changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    NEW.recorded_at := clock_timestamp() AT TIME ZONE 'UTC';
    NEW.xid := pg_current_xact_id()::text;
    IF NEW.at > NEW.recorded_at + interval '1 minute' THEN
        RAISE EXCEPTION 'licence: a step cannot lie in the future'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF NOT EXISTS (
        SELECT 1 FROM licence_transition t
         WHERE t.res_model = NEW.res_model AND t.verb = NEW.verb
           AND t.source = NEW.source AND t.target = NEW.target
    ) THEN
        RAISE EXCEPTION 'licence: % does not lead a % from % to %',
            NEW.verb, NEW.res_model, NEW.source, NEW.target
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NEW;
END $$;
"""


def install_functions(cr):
    cr.execute(_FUNCTIONS)


def install_state_trigger(model):
    """Triggers of one table and its rows in the table of lawful transitions; idempotent."""
    cr = model.env.cr
    install_functions(cr)
    _declare_transitions(cr, model)
    _replace_trigger(
        cr, model, "licence_state_line", SQL("INSERT OR UPDATE OF state"),
        SQL("licence_state_line(%s, %s)", model._name, model._lifecycle.initial.value),
    )  # fmt: skip
    sealed = sorted(
        name
        for name in model._sealed_by_database()
        if model._fields[name].store and model._fields[name].column_type
    )
    if not sealed:
        cr.execute(
            SQL("DROP TRIGGER IF EXISTS licence_sealed_line ON %s", SQL.identifier(model._table))
        )
        return
    columns = SQL(", ").join(SQL.identifier(name) for name in sealed)
    _replace_trigger(
        cr, model, "licence_sealed_line", SQL("UPDATE OF %s", columns),
        SQL("licence_sealed_line(%s, %s)", model._name, ",".join(sealed)),
    )  # fmt: skip


def _declare_transitions(cr, model):
    cr.execute(SQL("DELETE FROM licence_transition WHERE res_model = %s", model._name))
    rows = [(model._name, *pair) for pair in sorted(model._lifecycle.pairs())]
    cr.execute_values(
        "INSERT INTO licence_transition (res_model, verb, source, target) VALUES %s", rows
    )


def _replace_trigger(cr, model, name, event, function):
    table = SQL.identifier(model._table)
    cr.execute(SQL("DROP TRIGGER IF EXISTS %s ON %s", SQL.identifier(name), table))
    cr.execute(
        SQL(
            "CREATE TRIGGER %s BEFORE %s ON %s FOR EACH ROW EXECUTE FUNCTION %s",
            SQL.identifier(name), event, table, function,
        )
    )  # fmt: skip
