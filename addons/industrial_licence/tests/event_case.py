import base64

from .application_case import PDF
from .publication_case import PublicationCase


class EventCase(PublicationCase):
    """A rule book in force, a province that explains it, a review body that does so too."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        books = cls.env["licence.rule.book"]
        cls.book = books.search(
            [("product_ids", "in", cls.product.ids), ("state", "=", "published")], limit=1
        )
        body = cls.env["licence.department"].create({"name": "测试审查部"})
        cls.body_clerk = cls._officer("event.body", "group_department_clerk", False)
        cls.body_clerk.licence_department_id = body
        cls.abroad = cls._officer("event.abroad", "group_handler", cls.other)
        cls.firms = cls.enterprise | cls._enterprise("测试乙有限公司", 2)

    def event(self, user=None, **vals):
        return self.env["licence.publicity.event"].with_user(user or self.handler).create(
            {
                "name": "实施细则宣贯", "rule_book_id": self.book.id, "held_on": "2026-01-05",
                "place": "示范大厅", "audience": "全省电缆企业",
                "invited_ids": [(6, 0, self.firms.ids)], **vals,
            }
        )  # fmt: skip

    def material(self, event):
        return event.env["ir.attachment"].create(
            {"name": "课件.pdf", "datas": base64.b64encode(PDF), "res_model": event._name,
             "res_id": event.id}
        )  # fmt: skip

    def held(self, user=None, **vals):
        event = self.event(user, **vals)
        event.write(
            {
                "attended_ids": [(6, 0, self.enterprise.ids)],
                "material_ids": [(6, 0, self.material(event).ids)],
            }
        )
        event.action_hold()
        return event
