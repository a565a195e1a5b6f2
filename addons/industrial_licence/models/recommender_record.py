from odoo import fields, models
from odoo.tools import SQL


class RecommenderRecord(models.Model):
    """谁推荐谁负责: what became of the people a body or an authority recommended."""

    _name = "licence.recommender.record"
    _description = "Record of a recommender"
    _auto = False
    _order = "serious_count desc, banned_count desc, id"
    _rec_name = "recommender_name"
    _depends = {
        "licence.auditor": ["recommender_department_id", "recommender_authority_id", "state"],
        "licence.integrity.breach": ["auditor_id", "state", "is_serious"],
    }

    department_id = fields.Many2one("licence.department", "Review Body", readonly=True)
    authority_id = fields.Many2one("licence.authority", readonly=True)
    recommender_name = fields.Char(compute="_compute_recommender_name")
    person_count = fields.Integer("People Recommended", readonly=True)
    registered_count = fields.Integer("Registered", readonly=True)
    breach_count = fields.Integer("Confirmed Breaches", readonly=True)
    serious_count = fields.Integer("Serious Breaches", readonly=True)
    banned_count = fields.Integer("Banned for Life", readonly=True)

    def _compute_recommender_name(self):
        for row in self:
            row.recommender_name = (row.department_id or row.authority_id).display_name

    @property
    def _table_query(self):
        return SQL("""
            SELECT COALESCE(a.recommender_department_id * 2, a.recommender_authority_id * 2 + 1)
                       AS id,
                   a.recommender_department_id AS department_id,
                   a.recommender_authority_id AS authority_id,
                   count(*) AS person_count,
                   count(*) FILTER (WHERE a.state = 'registered') AS registered_count,
                   count(*) FILTER (WHERE a.state = 'banned') AS banned_count,
                   COALESCE(sum(b.confirmed), 0)::int AS breach_count,
                   COALESCE(sum(b.serious), 0)::int AS serious_count
              FROM licence_auditor a
              LEFT JOIN (
                    SELECT auditor_id, count(*) AS confirmed,
                           count(*) FILTER (WHERE is_serious) AS serious
                      FROM licence_integrity_breach WHERE state = 'confirmed'
                     GROUP BY auditor_id
                   ) b ON b.auditor_id = a.id
             GROUP BY a.recommender_department_id, a.recommender_authority_id
        """)
