"""The ties of people to enterprises in one statement: entered ones and those the files show."""

TIES = """
WITH firm AS (
    SELECT p.id AS enterprise, e.id AS unit, COALESCE(e.group_id, e.id) AS house
      FROM res_partner p
      LEFT JOIN licence_employer e ON e.credit_code = p.credit_code
           OR e.plain_name = lower(translate(regexp_replace(p.name, '\\s+', '', 'g'), '（）', '()'))
     WHERE p.id IN %(firms)s
)
SELECT t.auditor_id, t.relation, t.enterprise_id, t.effective_from, t.effective_to
  FROM licence_review_tie t
 WHERE t.auditor_id IN %(ids)s AND t.enterprise_id IN %(firms)s
UNION ALL
SELECT m.auditor_id, 'employment', f.enterprise, m.effective_from, m.effective_to
  FROM licence_employment m JOIN firm f ON f.unit = m.employer_id
 WHERE m.auditor_id IN %(ids)s
UNION ALL
SELECT m.auditor_id, 'affiliated', f.enterprise, m.effective_from, m.effective_to
  FROM licence_employment m
  JOIN licence_employer e ON e.id = m.employer_id
  JOIN firm f ON f.house = COALESCE(e.group_id, e.id) AND f.unit <> e.id
 WHERE m.auditor_id IN %(ids)s
UNION ALL
SELECT b.auditor_id, 'earlier_visit', l.enterprise_id, l.visited_on, l.visited_on
  FROM licence_review_booking b JOIN licence_review_plan_line l ON l.id = b.line_id
 WHERE b.auditor_id IN %(ids)s AND l.enterprise_id IN %(firms)s
   AND l.visited_on IS NOT NULL AND b.plan_id <> %(plan)s
UNION ALL
SELECT r.auditor_id, 'objected', o.enterprise_id, NULL, NULL
  FROM licence_review_order_objected_rel r JOIN licence_review_order o ON o.id = r.order_id
 WHERE r.auditor_id IN %(ids)s AND o.enterprise_id IN %(firms)s AND o.state = 'given'
"""
