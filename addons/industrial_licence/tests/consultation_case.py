from odoo.tests import new_test_user

from .catalogue_case import QUIET, CatalogueCase


class ConsultationCase(CatalogueCase):
    """A draft rule book, an association with a portal account, and one that is not invited."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.guild, cls.stranger = (cls.party(name) for name in ("guild", "stranger"))

    @classmethod
    def party(cls, name):
        company = cls.env["res.partner"].create({"name": f"测试{name}协会", "is_company": True})
        user = new_test_user(cls.env, f"ask.{name}", groups="base.group_portal", context=QUIET)
        user.partner_id.parent_id = company
        user.password = f"ask.{name}"
        return user

    def asked(self, *parties, **vals):
        invited = parties or (self.guild,)
        return self.env["licence.consultation"].with_user(self.editor).create(
            {
                "name": "细则征求意见", "rule_book_id": self.draft_book().id,
                "closes_on": "2999-01-31",
                "party_ids": [(6, 0, [each.commercial_partner_id.id for each in invited])], **vals,
            }
        )  # fmt: skip

    def opened(self, *parties, **vals):
        row = self.asked(*parties, **vals)
        row.action_open()
        self.env.flush_all()
        return row

    def say(self, row, user=None, text="建议放宽", **vals):
        comments = self.env["licence.consultation.comment"].with_user(user or self.guild)
        return comments.create({"consultation_id": row.id, "text": text, **vals})
