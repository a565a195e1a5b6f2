"""The public copy of the certificates: only public columns, kept by the database itself.

Whatever changes a certificate, by whichever path, changes its public row in the same transaction:
a revoked certificate is never shown valid, not even for the time a queue would take. Every change
bears its transaction, which is the position in the change feed.
"""

TABLE = """
CREATE TABLE IF NOT EXISTS licence_public_certificate (
    id integer PRIMARY KEY, number varchar NOT NULL UNIQUE, holder varchar NOT NULL,
    holder_plain text GENERATED ALWAYS AS (licence_plain(holder)) STORED,
    credit_code varchar, product_id integer, product varchar, category varchar, units text,
    domicile varchar, site_address varchar, region_code varchar, province_code varchar,
    province varchar, authority varchar, issuer varchar NOT NULL, approved_on date, issued_on date,
    obtained_on date, valid_from date, valid_until date, periods datemultirange NOT NULL,
    deemed_until date, ended_on date, ended_kind varchar, cancelled_on date, end_reason varchar,
    announced_on date, end_announced_on date,
    is_removed boolean NOT NULL DEFAULT false, changed_at timestamp NOT NULL,
    changed xid8 NOT NULL DEFAULT pg_current_xact_id()
);
CREATE INDEX IF NOT EXISTS licence_public_certificate_holder ON licence_public_certificate
    USING gin (licence_bigrams(holder_plain)) WITH (fastupdate = off);
CREATE INDEX IF NOT EXISTS licence_public_certificate_bare
    ON licence_public_certificate (substring(number FROM 'XK.*') text_pattern_ops);
CREATE INDEX IF NOT EXISTS licence_public_certificate_code
    ON licence_public_certificate (credit_code);
CREATE INDEX IF NOT EXISTS licence_public_certificate_issued
    ON licence_public_certificate (issued_on DESC, id DESC);
CREATE INDEX IF NOT EXISTS licence_public_certificate_province
    ON licence_public_certificate (province_code, issued_on DESC, id DESC);
CREATE INDEX IF NOT EXISTS licence_public_certificate_product
    ON licence_public_certificate (product_id, issued_on DESC, id DESC);
CREATE INDEX IF NOT EXISTS licence_public_certificate_ended
    ON licence_public_certificate (ended_on DESC, id DESC) WHERE ended_on IS NOT NULL;
CREATE INDEX IF NOT EXISTS licence_public_certificate_deemed
    ON licence_public_certificate (deemed_until) WHERE deemed_until IS NOT NULL;
CREATE INDEX IF NOT EXISTS licence_public_certificate_begin
    ON licence_public_certificate (valid_from);
CREATE INDEX IF NOT EXISTS licence_public_certificate_region
    ON licence_public_certificate (region_code text_pattern_ops);
CREATE INDEX IF NOT EXISTS licence_public_certificate_changed
    ON licence_public_certificate (changed, id);
"""

# Article 3: what stands in no register of these rules is not shown here either.
ROW = """
SELECT certificate.id, certificate.number, certificate.holder_name AS holder,
       certificate.credit_code, certificate.product_id,
       coalesce(product.name, certificate.product_note) AS product, category.name AS category,
       ( SELECT string_agg(unit.name, '；' ORDER BY line.id) FROM licence_certificate_line line
           JOIN licence_unit unit ON unit.id = line.unit_id
          WHERE line.certificate_id = certificate.id ) AS units,
       certificate.domicile, certificate.site_address, home.code AS region_code,
       province.code AS province_code, province.region_name AS province,
       authority.name AS authority,
       CASE WHEN authority.level = 'national' THEN 'national' ELSE 'province' END AS issuer,
       coalesce(application.decided_on, certificate.issued_on) AS approved_on,
       certificate.issued_on,
       coalesce(paper.obtained_on, certificate.issued_on) AS obtained_on,
       certificate.valid_from, certificate.valid_until,
       coalesce(paper.periods, datemultirange(
           daterange(certificate.valid_from, certificate.valid_until, '[]'))) AS periods,
       ( SELECT max(CASE WHEN renewal.decision = 'refuse' THEN renewal.decided_on - 1
                         ELSE date '9999-12-31' END)
           FROM licence_application renewal
          WHERE renewal.certificate_id = certificate.id AND renewal.kind = 'renewal'
            AND renewal.state IN ('submitted', 'returned', 'accepted', 'concluded', 'granted',
                                  'refused', 'issued')
            AND (renewal.submitted_at AT TIME ZONE 'UTC' AT TIME ZONE 'Asia/Shanghai')::date
                <= coalesce(certificate.renew_by, date '9999-12-31') ) AS deemed_until,
       certificate.ended_on, certificate.ended_kind, certificate.cancelled_on,
       ( SELECT ground.name FROM licence_certificate_act act
           JOIN licence_act_ground ground ON ground.id = act.ground_id
          WHERE act.certificate_id = certificate.id AND act.is_summary_line
          ORDER BY act.id LIMIT 1 ) AS end_reason,
       ( SELECT min(entry.announced_on) FROM licence_publication_entry entry
          WHERE entry.certificate_id = certificate.id AND entry.kind = 'holders' ) AS announced_on,
       ( SELECT min(entry.announced_on) FROM licence_publication_entry entry
          WHERE entry.certificate_id = certificate.id AND entry.kind = 'cancelled'
       ) AS end_announced_on
  FROM licence_certificate certificate
  JOIN licence_authority authority ON authority.id = certificate.authority_id
  LEFT JOIN licence_authority province ON province.id = certificate.province_id
  LEFT JOIN licence_authority home ON home.id = certificate.home_id
  LEFT JOIN licence_product product ON product.id = certificate.product_id
  LEFT JOIN licence_category category ON category.id = product.category_id
  LEFT JOIN licence_application application ON application.id = certificate.application_id
  LEFT JOIN LATERAL (
        SELECT min(version.effective_from) AS obtained_on,
               range_agg(daterange(version.valid_from, version.valid_until, '[]')) AS periods
          FROM licence_certificate_version version
         WHERE version.certificate_id = certificate.id ) paper ON true
 WHERE certificate.number IS NOT NULL AND certificate.is_legacy_food IS NOT TRUE
   AND (product.id IS NULL OR product.is_in_information_scope)
"""
COLUMNS = (
    "number holder credit_code product_id product category units domicile site_address region_code "
    "province_code province authority issuer approved_on issued_on obtained_on valid_from "
    "valid_until periods deemed_until ended_on ended_kind cancelled_on end_reason announced_on "
    "end_announced_on"
).split()

_REFRESH = """
CREATE OR REPLACE FUNCTION licence_public_refresh(touched integer[]) RETURNS void
LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO licence_public_certificate AS old (id, {columns}, changed_at)
    SELECT fresh.*, now() AT TIME ZONE 'UTC' FROM ({row} AND certificate.id = ANY(touched)) fresh
        ON CONFLICT (id) DO UPDATE
       SET ({columns}) = ROW({excluded}), is_removed = false,
           changed_at = excluded.changed_at, changed = pg_current_xact_id()
     WHERE old.is_removed OR ({old}) IS DISTINCT FROM ({excluded});
    UPDATE licence_public_certificate shown
       SET is_removed = true, changed_at = now() AT TIME ZONE 'UTC', changed = pg_current_xact_id()
     WHERE shown.id = ANY(touched) AND NOT shown.is_removed
       AND NOT EXISTS ({row} AND certificate.id = shown.id);
END $$;
"""
REFRESH = _REFRESH.format(
    columns=", ".join(COLUMNS), row=ROW,
    excluded=", ".join(f"excluded.{name}" for name in COLUMNS),
    old=", ".join(f"old.{name}" for name in COLUMNS),
)  # fmt: skip

# table: (certificates of the rows touched, events)
SOURCES = {
    "licence_certificate": ("SELECT id FROM touched", "INSERT UPDATE"),
    "licence_certificate_line": ("SELECT certificate_id FROM touched", "INSERT UPDATE DELETE"),
    "licence_certificate_version": ("SELECT certificate_id FROM touched", "INSERT UPDATE"),
    "licence_certificate_act": (
        "SELECT certificate_id FROM touched WHERE state = 'executed'", "INSERT UPDATE"),
    "licence_publication_entry": ("SELECT certificate_id FROM touched", "INSERT UPDATE DELETE"),
    "licence_application": (
        "SELECT certificate_id FROM touched WHERE kind = 'renewal' AND certificate_id IS NOT NULL "
        "UNION SELECT certificate.id FROM touched JOIN licence_certificate certificate "
        "ON certificate.application_id = touched.id", "INSERT UPDATE"),
}  # fmt: skip
# What a certificate shows of other tables: few rows, seldom changed.
NAMES = {
    "licence_product": ("certificate.product_id = NEW.id", "name, exclusion, category_id, "
                        "is_in_information_scope"),
    "licence_category": (
        "certificate.product_id IN (SELECT id FROM licence_product WHERE category_id = NEW.id)",
        "name"),
    "licence_unit": (
        "certificate.id IN (SELECT certificate_id FROM licence_certificate_line "
        "WHERE unit_id = NEW.id)", "name"),
    "licence_authority": (
        "certificate.authority_id = NEW.id OR certificate.province_id = NEW.id", "name, "
        "region_name, level"),
}  # fmt: skip
_FUNCTION = """
CREATE OR REPLACE FUNCTION {table}_public() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM licence_public_refresh(ARRAY({rows}));
    RETURN NULL;
END $$;
"""
_STATEMENT = """
CREATE OR REPLACE TRIGGER {table}_public_{event} AFTER {event} ON {table}
REFERENCING {side} TABLE AS touched FOR EACH STATEMENT EXECUTE FUNCTION {table}_public();
"""
_NAME = """
CREATE OR REPLACE TRIGGER {table}_public_name AFTER UPDATE OF {columns} ON {table}
FOR EACH ROW EXECUTE FUNCTION {table}_public();
"""
_SHOWING = "SELECT certificate.id FROM licence_certificate certificate WHERE {}"
_ALL = "SELECT licence_public_refresh(ARRAY(SELECT id FROM licence_certificate))"


def _statements():
    """Table, functions and triggers; then every certificate that is not shown as it should be."""
    yield from (TABLE, REFRESH)
    for table, (rows, events) in SOURCES.items():
        yield _FUNCTION.format(table=table, rows=rows)
        for event in events.split():
            side = "OLD" if event == "DELETE" else "NEW"
            yield _STATEMENT.format(table=table, event=event, side=side)
    for table, (condition, columns) in NAMES.items():
        yield _FUNCTION.format(table=table, rows=_SHOWING.format(condition))
        yield _NAME.format(table=table, columns=columns)
    yield _ALL


def install_projection(cr):
    for statement in _statements():
        cr.execute(statement)
    settle_feed(cr)


def settle_feed(cr):
    """After a restore into another cluster the positions of the feed begin anew."""
    cr.execute(
        "UPDATE licence_public_certificate SET changed = pg_current_xact_id() "
        "WHERE changed > pg_snapshot_xmax(pg_current_snapshot())"
    )


# The day asked about; without one the law's own today, in the same question.
LAW = (
    "CROSS JOIN (SELECT coalesce(%(day)s::date, (now() AT TIME ZONE 'Asia/Shanghai')::date) AS day)"
    " law"
)
STANDING = """CASE WHEN shown.cancelled_on <= law.day THEN 'cancelled'
    WHEN shown.ended_on <= law.day THEN
        CASE shown.ended_kind WHEN 'retract' THEN 'retracted' WHEN 'annul' THEN 'annulled'
                              WHEN 'revoke' THEN 'revoked' ELSE 'cancelled' END
    WHEN shown.periods @> law.day THEN 'valid'
    WHEN law.day < lower(shown.periods) THEN 'not_yet'
    WHEN shown.valid_until < law.day AND shown.deemed_until >= law.day THEN 'deemed'
    ELSE 'expired' END"""
"""The standing on a day, as `licence.certificate._standing` counts it; a test compares the two."""
