"""Five holders of the county, four officers, one of them tied to every holder."""

from odoo.addons.industrial_licence.tests.application_case import credit_code
from odoo.fields import Command

from .inspection_case import InspectionCase


class DrawCase(InspectionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.area = cls.env["licence.authority"].search(
            [("parent_id", "=", cls.city.id), ("id", "!=", cls.county.id)], limit=1
        )
        cls.drawer = cls.person("draw.drawer", cls.area, "group_supervision_officer")
        for number in range(3):
            cls.person(f"draw.officer{number}", cls.area, "group_supervision_officer")
        cls.holders = cls.env["res.partner"].create(
            [
                {
                    "name": f"抽取{number}号（测试）有限公司", "is_licence_enterprise": True,
                    "is_company": True, "credit_code": credit_code(900 + number),
                    "region_id": cls.area.id, "domicile": "虚构路",
                    "site_ids": [
                        Command.create(
                            {"name": "厂", "address": "虚构路", "region_id": cls.area.id}
                        )
                    ],
                }
                for number in range(5)
            ]
        )  # fmt: skip
        cls._license_all()

    @classmethod
    def _license_all(cls):
        certificates = cls.env["licence.certificate"]
        certificates._create_sealed(
            [
                {
                    "number_stem": "XK99-901-", "product_id": cls.own_product.id,
                    "enterprise_id": holder.id, "authority_id": cls.province.id,
                    "holder_name": holder.name, "origin": "issued", "issued_on": "2025-01-01",
                    "valid_from": "2025-01-01", "valid_until": "2029-12-31",
                }
                for holder in cls.holders
            ]
        )  # fmt: skip

    def draw(self, **vals):
        draws = self.env["licence.supervision.draw"].with_user(self.drawer)
        told = {"name": "双随机（测试）", "enterprise_seats": 3, "officer_seats": 4}
        return draws.create({**told, **vals})

    def drawn(self, **vals):
        draw = self.draw(**vals)
        draw._advance("commit")
        draw.write({"witness": "上证指数 3210.45", "witness_name": "公证员（测试）"})
        draw._advance("draw")
        return draw
