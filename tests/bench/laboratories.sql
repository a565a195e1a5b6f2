-- A register of %(labs)s laboratories and %(count)s finished orders more, copies of real ones.
-- The lines that let a record begin only in its first state are lifted for the load and put back.
ALTER TABLE licence_lab_test_order DISABLE TRIGGER USER;
ALTER TABLE licence_lab_report DISABLE TRIGGER USER;
CREATE TEMP TABLE more_labs ON COMMIT DROP AS
SELECT n, nextval('licence_lab_id_seq')::int AS lab FROM generate_series(1, %(labs)s) AS n;
INSERT INTO licence_lab SELECT row.* FROM licence_lab t, more_labs c,
LATERAL jsonb_populate_record(NULL::licence_lab, to_jsonb(t) || jsonb_build_object(
    'id', c.lab, 'number', 'BENCH-' || c.lab, 'name', '批量检验所' || c.lab)) AS row
 WHERE t.id = %(lab)s;
CREATE TEMP TABLE more_listings ON COMMIT DROP AS
SELECT lab, nextval('licence_lab_listing_id_seq')::int AS listing FROM more_labs;
INSERT INTO licence_lab_listing (id, lab_id, kind, document, valid_from)
SELECT listing, lab, 'filing', '批量公告', '2020-01-01' FROM more_listings;
INSERT INTO licence_lab_accreditation (lab_id, kind, number, valid_from, valid_until)
SELECT lab, 'cma', 'BENCH', '2020-01-01', CASE WHEN n %% 10 = 0 THEN date '2021-01-01' END FROM more_labs;
INSERT INTO licence_lab_grade (lab_id, level, valid_from)
SELECT lab, (1 + n %% 3)::text, '2020-01-01' FROM more_labs;
INSERT INTO licence_lab_scope (lab_id, unit_id, listing_id, valid_from)
SELECT c.lab, u.id, l.listing, '2020-01-01' FROM more_labs c JOIN more_listings l ON l.lab = c.lab, licence_unit u
 WHERE (u.id + c.n) %% 5 < 2;
CREATE TEMP TABLE more_orders ON COMMIT DROP AS
SELECT n, nextval('licence_lab_test_order_id_seq')::int AS made,
       CURRENT_DATE - ((%(count)s - n) * 3650.0 / %(count)s)::int AS day,
       (SELECT array_agg(id ORDER BY id) FROM licence_lab WHERE number LIKE 'BENCH-%%') AS labs
  FROM generate_series(1, %(count)s) AS n;
INSERT INTO licence_lab_test_order SELECT row.* FROM licence_lab_test_order t, more_orders c,
LATERAL jsonb_populate_record(NULL::licence_lab_test_order, to_jsonb(t) || jsonb_build_object(
    'id', c.made, 'number', 'BENCH-' || c.made, 'received_on', c.day, 'tested_on', c.day,
    'lab_id', CASE WHEN n %% 50 = 0 THEN t.lab_id ELSE c.labs[1 + n %% array_length(c.labs, 1)] END)) AS row
 WHERE t.id = %(order)s;
INSERT INTO licence_lab_test_order_licence_unit_rel (licence_lab_test_order_id, licence_unit_id)
SELECT c.made, r.licence_unit_id FROM licence_lab_test_order_licence_unit_rel r, more_orders c
 WHERE r.licence_lab_test_order_id = %(order)s;
INSERT INTO licence_lab_sample (order_id, code, name, quantity)
SELECT made, 'BENCH' || made, '批量样品', '3 m' FROM more_orders;
INSERT INTO licence_lab_result (order_id, lab_id, unit_id, item_id, sequence, name, required_standard,
    "limit", lowest, highest, expected_unit, is_key, standard, value, measure_unit, found, tested_on, verdict)
SELECT c.made, o.lab_id, t.unit_id, t.item_id, t.sequence, t.name, t.required_standard,
       t."limit", t.lowest, t.highest, t.expected_unit, t.is_key, t.standard, t.value, t.measure_unit,
       t.found, c.day, t.verdict
  FROM more_orders c JOIN licence_lab_test_order o ON o.id = c.made, licence_lab_result t
 WHERE t.order_id = %(order)s AND t.sequence <= 17;
INSERT INTO licence_lab_report SELECT row.* FROM licence_lab_report t, more_orders c
  JOIN licence_lab_test_order o ON o.id = c.made,
LATERAL jsonb_populate_record(NULL::licence_lab_report, to_jsonb(t) || jsonb_build_object(
    'id', nextval('licence_lab_report_id_seq'), 'order_id', c.made, 'lab_id', o.lab_id,
    'number', 'BENCH-' || c.made || '-1', 'content', NULL, 'judged', NULL)) AS row
 WHERE t.id = %(report)s;
ALTER TABLE licence_lab_test_order ENABLE TRIGGER USER;
ALTER TABLE licence_lab_report ENABLE TRIGGER USER;
