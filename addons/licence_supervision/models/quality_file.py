from odoo import api, fields, models
from odoo.addons.industrial_licence.lifecycle.certificate import State as Certificate
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools import SQL

from ..lifecycle.declaration import State as Declaration
from ..lifecycle.inspection import DONE
from ..lifecycle.rectification import OPEN
from ..lifecycle.rectification import State as Rectification
from ..lifecycle.spot_check import Result

NOT_MENDED = tuple(
    state.value for state in (Rectification.FAILED, Rectification.REFUSED, Rectification.PROPOSED)
)


class QualityFile(models.Model):
    """获证企业质量档案 (信息管理规定 12, 29): computed, so never late and never forgotten."""

    _name = "licence.supervision.quality.file"
    _description = "Quality File of a Holder"
    _auto = False
    _order = "id"
    _rec_name = "enterprise_id"
    _depends = {
        "licence.certificate": ["enterprise_id", "state", "valid_until", "product_id"],
        "licence.supervision.inspection": ["enterprise_id", "concluded_on", "state"],
        "licence.supervision.rectification": ["enterprise_id", "state"],
        "licence.supervision.spot.check": ["enterprise_id", "result"],
        "licence.supervision.incident": ["enterprise_id"],
        "licence.supervision.recall": ["enterprise_id"],
        "licence.supervision.declaration": ["enterprise_id", "state"],
        "licence.supervision.grade": ["enterprise_id", "grade", "score", "is_current"],
        "licence.problem.notice": ["enterprise_id", "sent_on"],
    }

    enterprise_id = fields.Many2one("res.partner", "Holder", readonly=True)
    credit_code = fields.Char(readonly=True)
    authority_id = fields.Many2one("licence.authority", "Body of the Place", readonly=True)
    scale = fields.Char("Production Scale (生产规模)", readonly=True)
    products = fields.Char("Varieties (生产品种)", readonly=True)
    certificate_count = fields.Integer("Certificates", readonly=True)
    valid_count = fields.Integer("Valid", readonly=True)
    valid_until = fields.Date("Valid Until (有效期)", readonly=True)
    last_inspected_on = fields.Date(readonly=True)
    inspection_count = fields.Integer("Inspections", readonly=True)
    worse_count = fields.Integer("Conditions Worse Than at Issue", readonly=True)
    open_order_count = fields.Integer("Open Orders", readonly=True)
    failed_order_count = fields.Integer("Orders Not Mended", readonly=True)
    failed_check_count = fields.Integer("Failed Spot Checks", readonly=True)
    passed_check_count = fields.Integer("Passed Spot Checks", readonly=True)
    incident_count = fields.Integer("Incidents", readonly=True)
    recall_count = fields.Integer("Recalls", readonly=True)
    problem_count = fields.Integer("Problems Found in Reviews", readonly=True)
    act_count = fields.Integer("Acts (处理情况)", readonly=True)
    grade = fields.Char(readonly=True)
    score = fields.Integer(readonly=True, aggregator="avg")
    has_commitment = fields.Boolean("Public Commitment", readonly=True)
    line_ids = fields.One2many("licence.supervision.quality.line", "file_id", "History")

    @property
    def _table_query(self):
        return SQL(
            "WITH paper AS (SELECT certificate.enterprise_id, count(*) AS papers,"
            "  count(*) FILTER (WHERE certificate.state = %(valid)s"
            "   AND certificate.valid_until >= %(today)s) AS living,"
            "  max(certificate.valid_until) AS valid_until,"
            "  string_agg(DISTINCT coalesce(product.name, certificate.product_note), '、')"
            "   AS products,"
            "  count(certificate.ended_on) AS acts"
            "  FROM licence_certificate certificate"
            "  LEFT JOIN licence_product product ON product.id = certificate.product_id"
            "  WHERE certificate.is_legacy_food IS NOT TRUE GROUP BY certificate.enterprise_id),"
            " look AS (SELECT inspection.enterprise_id, count(*) AS looks,"
            "  max(inspection.concluded_on) AS last_on,"
            "  sum((SELECT count(*) FROM licence_supervision_inspection_line line"
            "   WHERE line.inspection_id = inspection.id AND line.finding = 'worse')) AS worse"
            "  FROM licence_supervision_inspection inspection"
            "  WHERE inspection.state IN %(done)s GROUP BY inspection.enterprise_id),"
            " mend AS (SELECT enterprise_id, count(*) FILTER (WHERE state IN %(open)s) AS open,"
            "  count(*) FILTER (WHERE state IN %(failed)s) AS failed"
            "  FROM licence_supervision_rectification GROUP BY enterprise_id),"
            " spot AS (SELECT enterprise_id, count(*) FILTER (WHERE result = %(fail)s) AS failed,"
            "  count(*) FILTER (WHERE result = %(pass)s) AS passed"
            "  FROM licence_supervision_spot_check GROUP BY enterprise_id)"
            " %(rows)s",
            valid=Certificate.VALID.value, today=legal_today(self.env),
            done=tuple(state.value for state in DONE), open=tuple(state.value for state in OPEN),
            failed=NOT_MENDED,
            fail=Result.FAIL.value, rows=self._rows(), **{"pass": Result.PASS.value},
        )  # fmt: skip

    def _rows(self):
        return SQL(
            "SELECT partner.id, partner.id AS enterprise_id, partner.credit_code,"
            " partner.region_id AS authority_id, partner.licence_scale AS scale, paper.products,"
            " paper.papers AS certificate_count, paper.living AS valid_count, paper.valid_until,"
            " look.last_on AS last_inspected_on, coalesce(look.looks, 0) AS inspection_count,"
            " coalesce(look.worse, 0) AS worse_count, coalesce(mend.open, 0) AS open_order_count,"
            " coalesce(mend.failed, 0) AS failed_order_count,"
            " coalesce(spot.failed, 0) AS failed_check_count,"
            " coalesce(spot.passed, 0) AS passed_check_count,"
            " (SELECT count(*) FROM licence_supervision_incident one"
            "  WHERE one.enterprise_id = partner.id) AS incident_count,"
            " (SELECT count(*) FROM licence_supervision_recall one"
            "  WHERE one.enterprise_id = partner.id) AS recall_count, paper.acts AS act_count,"
            " (SELECT count(*) FROM licence_problem_notice one WHERE one.sent_on IS NOT NULL"
            "  AND one.enterprise_id = partner.id) AS problem_count,"
            " graded.grade, graded.score, EXISTS (SELECT 1 FROM licence_supervision_declaration one"
            "  WHERE one.enterprise_id = partner.id AND one.state = %s) AS has_commitment"
            " FROM paper JOIN res_partner partner ON partner.id = paper.enterprise_id"
            " LEFT JOIN look ON look.enterprise_id = partner.id"
            " LEFT JOIN mend ON mend.enterprise_id = partner.id"
            " LEFT JOIN spot ON spot.enterprise_id = partner.id"
            " LEFT JOIN licence_supervision_grade graded"
            "  ON graded.enterprise_id = partner.id AND graded.is_current",
            Declaration.PUBLISHED.value,
        )


class QualityLine(models.Model):
    """What happened to a holder, and when: each record is its own line the moment it is made."""

    _name = "licence.supervision.quality.line"
    _description = "Line of a Quality File"
    _auto = False
    _order = "day desc, id desc"
    _rec_name = "words"
    _depends = {
        "licence.certificate.version": ["kind", "effective_from"],
        "licence.certificate.act": ["state", "executed_on"],
        "licence.supervision.inspection": ["concluded_on", "conclusion", "state"],
        "licence.supervision.rectification": ["state", "ordered_on"],
        "licence.supervision.spot.check": ["result", "judged_on", "state"],
        "licence.supervision.incident": ["state", "reported_at"],
        "licence.problem.notice": ["sent_on", "text"],
    }

    file_id = fields.Many2one("licence.supervision.quality.file", "Quality File", readonly=True)
    authority_id = fields.Many2one("licence.authority", "Body of the Place", readonly=True)
    day = fields.Date(readonly=True)
    kind = fields.Selection(
        [
            ("paper", "Certificate"), ("act", "Act on a Certificate"),
            ("inspection", "Inspection"), ("order", "Rectification"),
            ("spot_check", "Spot Check"), ("incident", "Incident"),
            ("problem", "Problem Found in a Review"),
        ],
        readonly=True,
    )  # fmt: skip
    words = fields.Char(readonly=True)
    what = fields.Char(compute="_compute_what")
    res_model = fields.Char("Record Type", readonly=True)
    res_id = fields.Many2oneReference("Record", model_field="res_model", readonly=True)

    _PARTS = (
        ("paper", "licence.certificate.version", "paper.enterprise_id", "source.effective_from",
         "source.kind", " JOIN licence_certificate paper ON paper.id = source.certificate_id"),
        ("act", "licence.certificate.act", "paper.enterprise_id", "source.executed_on",
         "source.kind", " JOIN licence_certificate paper ON paper.id = source.certificate_id"),
        ("inspection", "licence.supervision.inspection", "source.enterprise_id",
         "source.concluded_on", "source.conclusion", ""),
        ("order", "licence.supervision.rectification", "source.enterprise_id",
         "source.ordered_on", "source.state", ""),
        ("spot_check", "licence.supervision.spot.check", "source.enterprise_id",
         "source.judged_on", "source.result", ""),
        ("incident", "licence.supervision.incident", "source.enterprise_id",
         "source.reported_at::date", "source.state", ""),
        # 信息管理规定 第25条: told to the province, whatever the review concluded
        ("problem", "licence.problem.notice", "source.enterprise_id", "source.sent_on",
         "left(source.text, 200)", ""),
    )  # fmt: skip

    @api.depends_context("lang")
    @api.depends("kind", "words")
    def _compute_what(self):
        """The word behind the stored code: 限期整改 · 已责令整改."""
        columns = {
            kind: (model, column) for kind, model, _owner, _day, column, _join in self._PARTS
        }
        labels = {
            kind: self.env[model]._fields[column.removeprefix("source.")]
            for kind, (model, column) in columns.items()
        }
        words = {kind: dict(f._description_selection(self.env)) for kind, f in labels.items()}
        for line in self:
            line.what = words[line.kind].get(line.words, line.words)

    @property
    def _table_query(self):
        parts = [self._part(number, *part) for number, part in enumerate(self._PARTS)]
        return SQL(" UNION ALL ").join(parts)

    def _part(self, number, kind, model, enterprise, day, words, join):
        return SQL(
            "SELECT source.id * 8 + %(number)s AS id, partner.id AS file_id,"
            " partner.region_id AS authority_id, %(day)s AS day, %(kind)s AS kind,"
            " %(words)s::varchar AS words, %(model)s AS res_model, source.id AS res_id"
            " FROM %(table)s source %(join)s JOIN res_partner partner ON partner.id = %(owner)s"
            " WHERE %(day)s IS NOT NULL",
            number=number, day=SQL(day), kind=kind, words=SQL(words), model=model,
            table=SQL.identifier(model.replace(".", "_")), join=SQL(join), owner=SQL(enterprise),
        )  # fmt: skip
