from odoo import fields, models

from ..lifecycle.rule_book import State as BookState
from ..tools.legal_time import legal_today

DAYS_TO_PROPOSE = 30


class StandardWatch(models.AbstractModel):
    """许可证制度介绍 二(一)6(2): who follows a standard is told when it changes."""

    _name = "licence.standard.watch"
    _description = "Watch over standards"

    def _books_in_use(self):
        today = legal_today(self.env)
        return self.rule_book_ids.filtered(
            lambda book: (
                book.state != BookState.REPEALED
                and (not book.effective_to or book.effective_to >= today)
            )
        )

    def _bodies(self, books):
        """Bodies that may act today for a product of these books."""
        today, bodies = legal_today(self.env), self.env["licence.department"]
        scope = self.env["licence.department.scope"]._domain_on(today)
        scope &= fields.Domain("product_id", "in", books.product_ids.ids)
        # sudo: which bodies answer for a product does not depend on who asks
        return bodies.sudo().search(
            bodies._domain_may_act(today) & fields.Domain("scope_ids", "any!", scope)
        )

    def _rests_on_it(self, books, body):
        return body in self._bodies(books)

    def _call_for_revision(self):
        """One dated activity for each person responsible; where there is none, for who says it."""
        books = self._books_in_use()
        if not books:
            return
        told = self._people(self._bodies(books)) or self.env.user
        # sudo: the task is the other person's, whoever enters the change
        self.env["mail.activity"].sudo().create(
            [
                {
                    "res_model_id": self.env["ir.model"]._get_id(self._name),
                    "res_id": self.id,
                    "activity_type_id": self.env.ref("mail.mail_activity_data_todo").id,
                    "date_deadline": fields.Date.add(legal_today(self.env), days=DAYS_TO_PROPOSE),
                    "summary": self.env._("File your proposal to revise the rule book"),
                    "note": "、".join(books.mapped("display_name")),
                    "user_id": person.id,
                }
                for person in told
            ]
        )

    def _people(self, bodies):
        """The heads of the bodies; of a body without a head's account, its clerks."""
        # sudo: who works for a body is not the business of who asks
        users = self.env["res.users"].sudo().search([("licence_department_id", "in", bodies.ids)])
        heads = users.filtered(
            lambda user: user.has_group("industrial_licence.group_department_head")
        )
        clerks = users.filtered(
            lambda user: (
                user.licence_department_id not in heads.licence_department_id
                and user.has_group("industrial_licence.group_department_clerk")
            )
        )
        return heads | clerks

    def _answered_by(self, body):
        """The body has filed its proposal: its task on the standard is done."""
        # sudo: the task of the colleague is done by the body
        tasks = self.sudo().activity_ids.filtered(
            lambda task: task.user_id.licence_department_id == body
        )
        tasks.action_feedback()
