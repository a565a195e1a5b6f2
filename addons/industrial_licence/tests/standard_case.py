"""A rule book of the product of the tests, and a standard behind it."""

from .review_case import ReviewCase


class StandardCase(ReviewCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.editor = cls.officer("editor", "catalogue_editor", cls.national)
        cls.second_chief = cls.officer("chief2", "approver", cls.national)
        cls.book = cls.env.ref("industrial_licence.rule_book_cable_2026")
        cls.standards = cls.env["licence.standard"]

    def standard(self, number="GB/T 5023", edition="2008", user=None, **vals):
        return self.standards.with_user(user or self.editor).create(
            {
                "number": number, "edition": edition, "name": "测试电缆标准",
                "rule_book_ids": [(6, 0, self.book.ids)], **vals,
            }
        )  # fmt: skip

    def superseded(self, **vals):
        new = self.standard(edition="2025", rule_book_ids=False)
        old = self.standard(successor_id=new.id, **vals)
        old.action_supersede()
        return old

    def proposal(self, user=None, **vals):
        return self.env["licence.rule.proposal"].with_user(user or self.clerk).create(
            {
                "rule_book_id": self.book.id, "text": "第3.2条改引新版标准",
                "reason": "标准已换版", **vals,
            }
        )  # fmt: skip

    def filed(self, **vals):
        proposal = self.proposal(**vals)
        proposal.with_user(self.head).action_file()
        return proposal

    def new_version(self, begin="2027-01-01", product=None):
        return self.env["licence.rule.book"].with_user(self.editor).create(
            {
                "name": "测试新版细则", "effective_from": begin,
                "product_ids": [(6, 0, (product or self.product).ids)],
            }
        )  # fmt: skip
