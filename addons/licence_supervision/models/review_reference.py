from odoo import api, models


class ReviewReference(models.AbstractModel):
    """国质检监〔2015〕364号 五(二): the evaluation supports a review; it replaces no item of it."""

    _name = "licence.supervision.review.reference"
    _description = "Latest grade and evaluation, for reference in a review"

    @api.model
    def _fill(self, records):
        """Both words of many records in two questions."""
        ids = records.enterprise_id.ids
        grades, evaluations = self._grades_of(ids), self._evaluations_of(ids)
        for record in records:
            record.latest_grade = grades.get(record.enterprise_id.id, False)
            record.latest_evaluation = evaluations.get(record.enterprise_id.id, False)

    @api.model
    def _grades_of(self, ids):
        # sudo: whoever reviews an enterprise sees its grade, and nothing else of that file
        rows = self.env["licence.supervision.grade"].sudo().search_fetch(
            [("enterprise_id", "in", ids), ("is_current", "=", True)],
            ["enterprise_id", "grade", "score", "graded_on"],
        )  # fmt: skip
        return {
            row.enterprise_id.id: self.env._(
                "%(grade)s, score %(score)s, on %(day)s",
                grade=row.grade or "–", score=row.score, day=row.graded_on,
            )
            for row in rows
        }  # fmt: skip

    @api.model
    def _evaluations_of(self, ids):
        # sudo: as for the grade
        rows = self.env["licence.supervision.evaluation"].sudo().search_fetch(
            [("enterprise_id", "in", ids)],
            ["enterprise_id", "product_id", "grade", "score", "evaluator", "evaluated_on"],
            order="evaluated_on, id",
        )  # fmt: skip
        return {
            row.enterprise_id.id: self.env._(
                "%(product)s: %(score)s by %(evaluator)s on %(day)s",
                product=row.product_id.name, score=f"{row.grade or ''} {row.score:g}".strip(),
                evaluator=row.evaluator, day=row.evaluated_on,
            )
            for row in rows
        }  # fmt: skip
