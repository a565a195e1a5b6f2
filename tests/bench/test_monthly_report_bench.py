"""附件1 of one month out of 150,000 certificates, beside the bare SQL and the bare workbook."""

import statistics
import time
from io import BytesIO

import pytest
import xlsxwriter

from tests.desk import desk, environment  # isort: skip

CERTIFICATES, MONTHS, ROUNDS = 150_000, 36, 5
MOST = 1.4
pytestmark = [pytest.mark.slow, pytest.mark.filterwarnings("ignore")]

LOAD = """
WITH made AS (
    INSERT INTO licence_certificate (number, product_id, category_id, enterprise_id, holder_name,
        credit_code, domicile, site_address, authority_id, province_id, origin, issued_on,
        valid_from, valid_until, state, version, is_legacy_food)
    SELECT 'BENCH-' || n, %(product)s, %(category)s, %(firm)s, '批量第' || n || '号有限公司',
        '91420000MA' || lpad(n::text, 8, '0'), '虚构省虚构市虚构路' || n || '号',
        '虚构省虚构市虚构工业园' || n || '号', %(province)s, %(province)s,
        CASE WHEN n %% 4 = 0 THEN 'renewed' ELSE 'issued' END, day, day,
        day + 1826, 'valid', 0, false
      FROM (SELECT n, date '2023-01-01' + (n * 1095 / %(count)s) AS day
              FROM generate_series(1, %(count)s) AS n) AS numbered
    RETURNING id, holder_name, domicile, site_address, origin, issued_on, valid_until
), papers AS (
    INSERT INTO licence_certificate_version (certificate_id, kind, effective_from, holder_name,
        domicile, site_address, valid_from, valid_until)
    SELECT id, origin, issued_on, holder_name, domicile, site_address, issued_on, valid_until
      FROM made RETURNING id)
INSERT INTO licence_certificate_version_unit (version_id, unit_id) SELECT id, %(unit)s FROM papers
"""
BARE = """
SELECT paper.holder_name, paper.domicile, paper.site_address, category.name, product.name,
       (SELECT string_agg(unit.name, '、') FROM licence_certificate_version_unit named
          JOIN licence_unit unit ON unit.id = named.unit_id WHERE named.version_id = paper.id),
       certificate.number, paper.valid_until::text, paper.effective_from::text, paper.kind
  FROM licence_certificate_version paper
  JOIN licence_certificate certificate ON certificate.id = paper.certificate_id
  JOIN licence_product product ON product.id = certificate.product_id
  JOIN licence_category category ON category.id = product.category_id
 WHERE paper.effective_from BETWEEN '2024-05-01' AND '2024-05-31'
   AND paper.kind IN ('issued', 'renewed')
 ORDER BY paper.effective_from, paper.id
"""


@pytest.fixture(scope="module")
def body():
    with environment() as env:
        env["ir.cron"].search([]).active = False
        case = desk(env)
        firm = case._enterprise("原型月报有限公司", 8_200_001)
        told = {
            "product": case.product.id, "category": case.product.category_id.id,
            "unit": case.units[:1].id, "firm": firm.id, "province": case.province.id,
            "count": CERTIFICATES,
        }  # fmt: skip
        env.cr.execute(LOAD, told)
    with environment() as env:
        env.cr.execute("ANALYZE licence_certificate; ANALYZE licence_certificate_version;"
                       "ANALYZE licence_certificate_version_unit")  # fmt: skip
    return told["province"]


def bare(env):
    env.cr.execute(BARE)
    rows = env.cr.fetchall()
    out = BytesIO()
    book = xlsxwriter.Workbook(out, {"constant_memory": True})
    page = book.add_worksheet()
    for number, row in enumerate(rows):
        page.write_string(number, 0, str(number + 1))
        for column, value in enumerate(row, 1):
            page.write_string(number, column, value or "")
    book.close()
    return len(rows)


def ours(report):
    report._fill()
    report._to_workbook()
    return report.line_count


def timed(work, *given):
    begun = time.perf_counter()
    size = work(*given)
    return time.perf_counter() - begun, size


def test_a_month_of_150_000_certificates_costs_little_more_than_its_rows(body):
    with environment() as env:
        reports = env["licence.supervision.report"]
        report = reports.create({"kind": "summary", "authority_id": body, "period": "2024-05-01"})
        pairs = [(timed(bare, env), timed(ours, report)) for _round in range(ROUNDS)]
        env.cr.rollback()
    sizes = {size for pair in pairs for _seconds, size in pair}
    assert len(sizes) == 1, f"not the same rows: {sizes}"
    base, made = (statistics.median(pair[side][0] for pair in pairs) for side in (0, 1))
    print(f"\n{sizes.pop():,} lines of {CERTIFICATES:,} certificates in {MONTHS} months: "
          f"bare {base:.2f} s, report {made:.2f} s, ratio {made / base:.2f}")  # fmt: skip
    assert made <= MOST * base, f"{made:.2f} s against {base:.2f} s"
