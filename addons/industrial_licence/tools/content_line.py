"""The database holds the line of the dossier: a stored file is never changed or taken away."""

_TRIGGERS = """
CREATE OR REPLACE FUNCTION licence_version_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    -- Destruction takes the bytes, by its own step in the journal; the line about them stays.
    IF TG_OP = 'UPDATE' AND NEW.attachment_id IS NULL AND EXISTS (
        SELECT 1 FROM licence_archive a JOIN licence_step s
            ON s.res_model = 'licence.archive' AND s.res_id = a.id AND s.target = 'destroyed'
         WHERE a.application_id = OLD.application_id AND s.xid = pg_current_xact_id()::text
    ) THEN
        RETURN NEW;
    END IF;
    IF TG_OP = 'DELETE' AND NOT EXISTS (
        SELECT 1 FROM licence_application a WHERE a.id = OLD.application_id AND a.version > 0
    ) THEN
        RETURN OLD;
    END IF;
    RAISE EXCEPTION 'licence: a file of a dossier is never changed'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE OR REPLACE FUNCTION licence_content_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (
        SELECT 1 FROM licence_dossier_version v WHERE v.attachment_id = OLD.id
    ) THEN
        RAISE EXCEPTION 'licence: the file under a dossier is never changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
DROP TRIGGER IF EXISTS licence_version_line ON licence_dossier_version;
CREATE TRIGGER licence_version_line BEFORE UPDATE OR DELETE ON licence_dossier_version
    FOR EACH ROW EXECUTE FUNCTION licence_version_line();
DROP TRIGGER IF EXISTS licence_content_line ON ir_attachment;
CREATE TRIGGER licence_content_line BEFORE UPDATE OR DELETE ON ir_attachment
    FOR EACH ROW EXECUTE FUNCTION licence_content_line();
"""


def install_content_line(cr):
    cr.execute(_TRIGGERS)
