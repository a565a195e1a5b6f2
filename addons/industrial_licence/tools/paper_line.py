"""The database holds the line of issued papers: what left the office is never changed."""

_TRIGGERS = """
CREATE OR REPLACE FUNCTION licence_paper_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'licence: an issued paper is never changed'
        USING ERRCODE = 'integrity_constraint_violation';
END $$;
CREATE OR REPLACE FUNCTION licence_paper_content_line() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM licence_paper p WHERE p.attachment_id = OLD.id) THEN
        RAISE EXCEPTION 'licence: the file of an issued paper is never changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN COALESCE(NEW, OLD);
END $$;
DROP TRIGGER IF EXISTS licence_paper_line ON licence_paper;
CREATE TRIGGER licence_paper_line BEFORE UPDATE OR DELETE ON licence_paper
    FOR EACH ROW EXECUTE FUNCTION licence_paper_line();
DROP TRIGGER IF EXISTS licence_paper_content_line ON ir_attachment;
CREATE TRIGGER licence_paper_content_line BEFORE UPDATE OR DELETE ON ir_attachment
    FOR EACH ROW EXECUTE FUNCTION licence_paper_content_line();
"""


def install_paper_line(cr):
    cr.execute(_TRIGGERS)
