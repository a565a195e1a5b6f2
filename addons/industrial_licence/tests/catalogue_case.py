from datetime import date

from odoo.tests import TransactionCase, new_test_user

QUIET = {"no_reset_password": True}


class CatalogueCase(TransactionCase):
    """The shipped law, a national editor and approver, a province and its editor."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        authorities = cls.env["licence.authority"]
        cls.nation = authorities._national()
        cls.hubei = authorities._by_code("420000")
        cls.hunan = authorities._by_code("430000")
        cls.editor = cls.person("cat.editor", "catalogue_editor", cls.nation)
        cls.other_editor = cls.person("cat.editor2", "catalogue_editor", cls.nation)
        cls.approver = cls.person("cat.approver", "approver", cls.nation)
        cls.clerk = cls.person("cat.clerk", "intake", cls.hubei)
        cls.province_editor = cls.person("cat.province", "catalogue_editor", cls.hubei)
        cls.cement = cls.shipped("product_cement")
        cls.fertiliser = cls.shipped("product_compound_fertiliser")
        cls.cable = cls.shipped("product_cable")
        cls.rope = cls.shipped("product_wire_rope")
        cls.acid = cls.shipped("product_sulphuric_acid")
        cls.beam = cls.shipped("product_railway_beam")
        cls.plastic = cls.shipped("product_food_plastic")
        cls.rules = cls.env["licence.path.rule"]

    @classmethod
    def person(cls, login, group, authority):
        user = new_test_user(
            cls.env, login, groups=f"industrial_licence.group_{group}", context=QUIET
        )
        user.licence_authority_id = authority
        return user

    @classmethod
    def shipped(cls, name):
        return cls.env.ref(f"industrial_licence.{name}")

    def day(self, text):
        return date.fromisoformat(text)

    def resolve(self, kind, product, on, wish="", province=None, **more):
        return self.rules._resolve(
            kind, product, province or self.hubei, self.day(on), wish, **more
        )

    def due(self, kind, path, product, on, **more):
        return self.env["licence.requirement"]._due(kind, path, product, self.day(on), **more)

    def draft_version(self, begin="2030-01-01", products=None):
        lines = products if products is not None else self.cement
        return (
            self.env["licence.catalogue"]
            .with_user(self.editor)
            .create(
                {
                    "name": "目录（试验）", "effective_from": begin,
                    "line_ids": [(0, 0, {"product_id": product.id}) for product in lines],
                }
            )
        )  # fmt: skip

    def submitted_version(self, **more):
        version = self.draft_version(**more)
        version.action_submit()
        version.write({"approval_no": "国函〔2030〕1号", "approved_on": "2029-12-01"})
        return version.with_user(self.approver)

    def draft_book(self, begin="2030-01-01", product=None, tag="quality_safety", **more):
        vals = {
            "name": "试验细则", "effective_from": begin,
            "product_ids": [(6, 0, (product or self.cement).ids)],
            "pass_rule_id": self.shipped("pass_rule_2016").id,
            "condition_ids": [
                (0, 0, {"chapter": "2", "number": "2.1", "name": "生产设施", "tag": tag})
            ],
            "test_item_ids": [(0, 0, {"name": "强度"})],
            "evaluator": "测试第三方评审机构", "evaluated_on": "2020-01-02",
            "evaluation_result": "supports",
        }  # fmt: skip
        return self.env["licence.rule.book"].with_user(self.editor).create({**vals, **more})

    def reviewed_book(self, **more):
        book = self.draft_book(**more)
        book.action_review()
        return book.with_user(self.approver)

    def another_product(self, name="试验产品", **more):
        vals = {"name": name, "category_id": self.cement.category_id.id, **more}
        return self.env["licence.product"].create(vals)
