from odoo import api, fields, models
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.tools import SQL

from ..lifecycle.case import State as Case
from ..lifecycle.complaint import TOLD, Verdict
from .grade_scheme import GRADES

FOUNDED = (Verdict.FOUNDED.value, Verdict.PARTLY.value)
DECIDED = (Case.DECIDED.value, Case.CLOSED.value)
A_YEAR = 365


class SupervisionGrade(models.Model):
    """One row each time score or grade of an enterprise changed; the last one is current."""

    _name = "licence.supervision.grade"
    _description = "Grade of an Enterprise"
    _inherit = "licence.sealed.mixin"
    _order = "id desc"
    _rec_name = "grade"

    enterprise_id = fields.Many2one(
        "res.partner", required=True, readonly=True, index=True, ondelete="restrict"
    )
    area_id = fields.Many2one(
        "licence.authority", "Body of the Place", readonly=True, index=True, ondelete="restrict"
    )
    scheme_id = fields.Many2one(
        "licence.supervision.grade.scheme", readonly=True, ondelete="restrict"
    )
    band_id = fields.Many2one("licence.supervision.grade.band", readonly=True, ondelete="restrict")
    grade = fields.Selection(GRADES, readonly=True, index=True)
    score = fields.Integer(readonly=True, aggregator="avg")
    facts = fields.Json(readonly=True)
    explanation = fields.Text("Why This Score", compute="_compute_explanation")
    graded_on = fields.Date(readonly=True, index=True)
    is_current = fields.Boolean("Current", readonly=True, index=True)
    measures = fields.Char(related="band_id.measures")
    draw_weight = fields.Integer(related="band_id.draw_weight", store=True, aggregator=None)

    _one_current = models.UniqueIndex(
        "(enterprise_id) WHERE is_current", "An enterprise has one current grade."
    )
    _sealed_fields = frozenset(
        "enterprise_id area_id scheme_id band_id grade score facts graded_on is_current "
        "draw_weight".split()
    )

    @api.depends("facts")
    @api.depends_context("lang")
    def _compute_explanation(self):
        words = dict(self.env["licence.supervision.grade.rule"]._fields[
            "fact"]._description_selection(self.env))  # fmt: skip
        for grade in self:
            grade.explanation = "\n".join(
                f"{words.get(told['fact'], told['fact'])} × {told['count']}: {told['points']:+d}"
                for told in grade.facts or []
            ) or self.env._("No fact on file: the score of departure.")

    @api.depends("enterprise_id.name", "grade")
    def _compute_display_name(self):
        for grade in self:
            grade.display_name = f"{grade.enterprise_id.name or ''} {grade.grade or ''}"

    @api.model
    def _rows_of_trade(self):
        """(name, grade, score, day) of what the reader's own rules show."""
        # sudo: the rules chose the rows; names of enterprises are public
        found = self.search([("is_current", "=", True)], order="score, id", limit=500).sudo()
        return [(row.enterprise_id.name, row.grade, row.score, row.graded_on) for row in found]

    @api.model
    def _cron_regrade(self):
        return len(self._regrade())

    @api.model
    def _regrade(self, enterprises=None):
        """New rows for all whose score or grade is another one now; three statements in all."""
        scheme = self.env["licence.supervision.grade.scheme"]._present()
        if not scheme or not scheme.band_ids:
            return self.browse()
        fresh = []
        for row in self._facts_on_file(enterprises):
            score, told = scheme._points(row)
            band = scheme._band(score)
            if (band.id, score) != (row["band_id"], row["score"]):
                fresh.append(self._prepare_grade_vals(row, scheme, band, score, told))
        self._outdate([vals["enterprise_id"] for vals in fresh])
        return self._create_sealed(fresh)

    def _prepare_grade_vals(self, row, scheme, band, score, told):
        return {
            "enterprise_id": row["enterprise_id"],
            "area_id": row["authority_id"],
            "scheme_id": scheme.id,
            "band_id": band.id,
            "grade": band.grade,
            "score": score,
            "facts": told,
            "graded_on": legal_today(self.env),
            "is_current": True,
        }

    @api.model
    def _outdate(self, enterprise_ids):
        # sudo: the rows before stay as they were, only no longer current
        before = self.sudo().search(
            [("enterprise_id", "in", enterprise_ids), ("is_current", "=", True)]
        )
        before._seal({"is_current": False})
        before.flush_recordset()

    @api.model
    def _facts_on_file(self, enterprises=None):
        """Counts of every enterprise with a file, former holders too; one query."""
        self.env.flush_all()
        file = self.env["licence.supervision.quality.file"]._table_query
        narrow = (
            SQL("WHERE file.enterprise_id = ANY(%s)", enterprises.ids) if enterprises else SQL()
        )
        return self.env.execute_query_dict(
            SQL(
                "SELECT file.enterprise_id, file.authority_id, present.band_id, present.score,"
                " file.failed_check_count AS failed_check, file.passed_check_count AS passed_check,"
                " file.worse_count AS worse, file.failed_order_count AS failed_order,"
                " file.incident_count AS incident, file.recall_count AS recall,"
                " (SELECT count(*) FROM licence_supervision_complaint said"
                "   WHERE said.target_partner_id = file.enterprise_id"
                "   AND said.verdict IN %(founded)s AND said.state IN %(told)s) AS complaint,"
                " (SELECT count(*) FROM licence_supervision_case found"
                "   WHERE found.enterprise_id = file.enterprise_id"
                "   AND found.state IN %(decided)s) AS case,"
                " (SELECT (min(paper.issued_on) > %(today)s::date - %(year)s)::int"
                "   FROM licence_certificate paper"
                "   WHERE paper.enterprise_id = file.enterprise_id) AS new_holder"
                " FROM (%(file)s) file LEFT JOIN licence_supervision_grade present"
                " ON present.enterprise_id = file.enterprise_id AND present.is_current"
                " %(narrow)s ORDER BY 1",
                founded=FOUNDED, told=tuple(state.value for state in TOLD), decided=DECIDED,
                today=legal_today(self.env), year=A_YEAR, file=file, narrow=narrow,
            )
        )  # fmt: skip
