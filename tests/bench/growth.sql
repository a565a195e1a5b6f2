-- A province after ten years, made from one real case of each kind: %(count)s copies of it.
-- The line that lets an application begin only as a draft is lifted for the load and put back,
-- every other trigger, constraint and index is at work.
ALTER TABLE licence_application DISABLE TRIGGER licence_state_line;
CREATE TEMP TABLE copies ON COMMIT DROP AS
SELECT n, nextval('licence_application_id_seq')::int AS application,
       nextval('licence_certificate_id_seq')::int AS certificate,
       (SELECT min(id) FROM bench_firm) + n %% 2000 AS firm,
       CURRENT_DATE - ((%(count)s - n) * 3650.0 / %(count)s)::int AS day,
       -- Most of what waits is young; one in ten has been lying for years.
       n > %(count)s - %(open)s * 9 / 10 OR n <= %(open)s / 10 AS is_open,
       n <= %(count)s * 3 / 4 AS is_certified
  FROM generate_series(1, %(count)s) AS n;
INSERT INTO licence_application
SELECT row.* FROM licence_application t, copies c,
LATERAL jsonb_populate_record(NULL::licence_application, to_jsonb(t) || jsonb_build_object(
    'id', c.application, 'number', 'BENCH' || c.application, 'enterprise_id', c.firm,
    'issued_certificate_id', NULL, 'certificate_id', NULL,
    'state', CASE WHEN c.is_open THEN (ARRAY['submitted', 'accepted', 'concluded', 'granted'])[n %% 4 + 1]
                  ELSE (ARRAY['issued', 'issued', 'issued', 'refused', 'withdrawn'])[n %% 5 + 1] END,
    'handler_id', CASE WHEN n %% 3 = 0 THEN %(handler)s END,
    'due_on', CASE WHEN c.is_open THEN CURRENT_DATE + n %% 40 - 5 END,
    'warn_on', CASE WHEN c.is_open THEN CURRENT_DATE + n %% 40 - 12 END,
    'received_on', c.day, 'accepted_on', c.day, 'decided_on', c.day, 'submitted_at', c.day)) AS row WHERE t.id = %(application)s;
INSERT INTO licence_application_line (application_id, unit_id, product_id, site_id)
SELECT c.application, t.unit_id, t.product_id, t.site_id
  FROM licence_application_line t, copies c WHERE t.application_id = %(application)s;
INSERT INTO licence_dossier_item (application_id, name, stage, verdict, is_mandatory)
SELECT c.application, 'item ' || k, 'apply', 'met', true FROM copies c, generate_series(1, 2) AS k;
INSERT INTO licence_step (res_model, res_id, verb, source, target, user_id, at)
SELECT 'licence.application', c.application, 'submit', 'draft', 'submitted', %(handler)s, c.day
  FROM copies c;
INSERT INTO licence_clock (limit_id, code, number, res_model, res_id, subject, authority_id, keeper_id, owner_id,
    "group", started_on, started_at, due_on, warn_on, look_at, outcome, stopped_on)
SELECT t.limit_id, t.code, t.number, t.res_model, c.application, 'BENCH' || c.application,
       t.authority_id, t.keeper_id, CASE WHEN n %% 3 = 0 THEN %(handler)s END, t."group", c.day, c.day,
       CURRENT_DATE + n %% 40 - 5, CURRENT_DATE + n %% 40 - 12, CURRENT_DATE + 60,
       CASE WHEN c.is_open THEN 'running' ELSE 'met' END,
       CASE WHEN NOT c.is_open THEN CURRENT_DATE END
  FROM licence_clock t, copies c WHERE t.id = %(clock)s;
INSERT INTO licence_counter (scope, serial, res_model, res_id, taken_at)
SELECT 'BENCH-', c.certificate, 'licence.certificate', c.certificate, now() FROM copies c
 WHERE c.is_certified;
INSERT INTO licence_certificate
SELECT row.* FROM licence_certificate t, copies c,
LATERAL jsonb_populate_record(NULL::licence_certificate, to_jsonb(t) || jsonb_build_object(
    'id', c.certificate, 'number', 'BENCH-' || c.certificate, 'enterprise_id', c.firm,
    'number_stem', 'BENCH-', 'application_id', c.application,
    'holder_name', '测试第' || c.firm || '号有限公司', 'credit_code', 'BENCH' || c.firm,
    'issued_on', c.day, 'valid_from', c.day, 'valid_until', c.day + 1826,
    'renew_by', c.day + 1644)) AS row
 WHERE t.id = %(certificate)s AND c.is_certified;
INSERT INTO licence_certificate_line (certificate_id, unit_id, product_id)
SELECT c.certificate, t.unit_id, t.product_id FROM licence_certificate_line t, copies c
 WHERE t.certificate_id = %(certificate)s AND c.is_certified;
ALTER TABLE licence_application ENABLE TRIGGER licence_state_line;
