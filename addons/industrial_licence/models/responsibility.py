from odoo import api, fields, models
from odoo.tools import SQL

_PARTS = {
    "licence.application": "SELECT id AS application_id, id AS res_id FROM licence_application",
    "licence.review.order": "SELECT application_id, id AS res_id FROM licence_review_order",
    "licence.review.plan": "SELECT application_id, plan_id AS res_id FROM licence_review_plan_line",
    "licence.review.team": (
        "SELECT line.application_id, team.id AS res_id FROM licence_review_plan_line line "
        "JOIN licence_review_team team ON team.plan_id = line.plan_id"
    ),
}


class Responsibility(models.Model):
    """岗位责任: who took which step of a case, in which post, when (国质检监[2006]499号 二(三)).

    Read from the journal, which the database keeps unchanged.
    """

    _name = "licence.responsibility"
    _description = "Who did what in a case"
    _auto = False
    _order = "at desc, id desc"
    _rec_name = "application_id"
    _depends = {"licence.step": ["res_model", "res_id", "verb", "at", "user_id", "acting_for_id"]}

    application_id = fields.Many2one("licence.application", readonly=True)
    authority_id = fields.Many2one("licence.authority", readonly=True)
    res_model = fields.Char("Record Type", readonly=True)
    res_id = fields.Many2oneReference("Record", model_field="res_model", readonly=True)
    verb = fields.Char(readonly=True)
    at = fields.Datetime("When", readonly=True)
    user_id = fields.Many2one("res.users", "Taken By", readonly=True)
    acting_for_id = fields.Many2one("res.users", "Stands In For", readonly=True)
    step_text = fields.Char("Step", compute="_compute_words")
    post = fields.Char(compute="_compute_words", help="The post the law opens this step to.")

    @api.model
    def _parts(self):
        """{record type: the rows of its table with their case}; other rooms add theirs."""
        return {name: SQL(text) for name, text in _PARTS.items()}

    @property
    def _table_query(self):
        parts = SQL(" UNION ALL ").join(
            SQL("SELECT part.application_id, %s AS res_model, part.res_id FROM (%s) part",
                name, rows)
            for name, rows in sorted(self._parts().items())
        )  # fmt: skip
        return SQL(
            "SELECT DISTINCT ON (step.id, part.application_id) "
            "step.id::bigint * 4096 + part.application_id %% 4096 AS id, part.application_id, "
            "application.authority_id, step.res_model, step.res_id, step.verb, step.at, "
            "step.user_id, NULLIF(step.acting_for_id, step.user_id) AS acting_for_id "
            "FROM (%s) part "
            "JOIN licence_application application ON application.id = part.application_id "
            "JOIN licence_step step ON step.res_model = part.res_model "
            "AND step.res_id = part.res_id",
            parts,
        )  # fmt: skip

    @api.depends_context("lang")
    @api.depends("res_model", "verb")
    def _compute_words(self):
        posts = self._posts()
        for row in self:
            model = self.env[row.res_model]
            matter = self.env["ir.model"]._get(row.res_model).name
            row.step_text = f"{matter} · {model._verb_word(row.verb)}"
            actors = model._lifecycle[row.verb].actors if row.verb in model._lifecycle else ()
            row.post = "、".join(sorted(posts[actor] for actor in actors if actor in posts))

    def _posts(self):
        """{xml id: name} of the posts."""
        # sudo: the names of posts are no secret
        groups = self.env["res.groups"].sudo().search([("privilege_id", "!=", False)])
        ids = groups._get_external_ids()
        return {xmlid: group.name for group in groups for xmlid in ids.get(group.id, ())}
