from datetime import datetime

from odoo.fields import Command
from odoo.tests import TransactionCase, new_test_user

from ..tools.legal_time import at_moment

GROUPS = ("handler", "approver", "certificate_clerk", "archive", "manager", "intake")


class CertificateCase(TransactionCase):
    """A province with its officers, an enterprise, a product with two units."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        authority = cls.env["licence.authority"]
        cls.nation = authority.create(cls._authority_vals("国家局（测试）", "", "990000", "national"))
        cls.province = authority.create(
            cls._authority_vals("甲省局（测试）", "甲", "991000", "province", cls.nation)
        )
        cls.other = authority.create(
            cls._authority_vals("乙省局（测试）", "乙", "992000", "province", cls.nation)
        )
        for group in GROUPS:
            setattr(cls, group, cls._officer(group, cls.province))
        cls.category = cls.env["licence.category"].create(cls._category_vals())
        cls.product = cls.env["licence.product"].create(cls._product_vals())
        cls.units = cls.env["licence.unit"].create(
            [cls._unit_vals("甲类钢筋（测试）", "9901"), cls._unit_vals("乙类钢筋（测试）", "9902")]
        )
        cls.enterprise = cls.env["res.partner"].create(
            {"name": "虚构钢铁（测试）有限公司", "is_company": True, "domicile": "虚构市甲路1号"}
        )
        cls.site = cls.env["licence.site"].create(cls._site_vals())

    @classmethod
    def _authority_vals(cls, name, short, code, level, parent=None):
        return {
            "name": name, "short_name": short, "code": code, "level": level,
            "parent_id": parent.id if parent else False,
        }  # fmt: skip

    @classmethod
    def _category_vals(cls):
        return {"name": "建筑用钢筋（测试）"}

    @classmethod
    def _product_vals(cls):
        return {
            "name": "热轧钢筋（测试）", "category_id": cls.category.id, "number_stem": "XK99-901",
        }  # fmt: skip

    @classmethod
    def _unit_vals(cls, name, code):
        return {"name": name, "product_id": cls.product.id}

    @classmethod
    def _site_vals(cls):
        return {"name": "一厂", "address": "虚构市乙路2号", "enterprise_id": cls.enterprise.id}

    @classmethod
    def _officer(cls, group, authority, login=None):
        user = new_test_user(
            cls.env, login or f"certificate.{group}",
            groups=f"industrial_licence.group_{group}", context={"no_reset_password": True},
        )  # fmt: skip
        user.sudo().licence_authority_id = authority
        return user

    def application(self, kind="initial", state="granted", units=None, **vals):
        """An application of `kind` that was decided on; the road there is another room's."""
        record = self.env["licence.application"].create(
            {
                "kind": kind,
                "enterprise_id": self.enterprise.id,
                "site_id": self.site.id,
                "product_id": self.product.id,
                "authority_id": self.province.id,
                "deciding_authority_id": self.province.id,
                "line_ids": [
                    Command.create({"unit_id": unit.id, "product_id": self.product.id})
                    for unit in (self.units if units is None else units)
                ],
                **vals,
            }
        )
        self.walk(record, state)
        return record

    @staticmethod
    def walk(application, state):
        """Journal steps alone: guards and effects of the application are tested in its room."""
        for verb in ("submit", "accept", "conclude", "grant"):
            if application.state == state:
                return
            application._step(application._lifecycle[verb], "", {}, "")

    def on(self, record, year, month, day):
        """`record` on a day of the past."""
        return record.with_env(at_moment(record.env, datetime(year, month, day, 4)))

    def issue(self, *day, **vals):
        certificates = self.env["licence.certificate"]
        if day:
            certificates = self.on(certificates, *day)
        certificate = certificates._issue(self.application(**vals))
        self.env.cr.flush()
        return certificate.with_env(self.env)

    def act(self, certificate, ground, by=None, **vals):
        ground = self.env.ref(f"industrial_licence.licence_act_ground_{ground}")
        return (
            self.env["licence.certificate.act"]
            .with_user(by or self.handler)
            .create(
                {
                    "certificate_id": certificate.id,
                    "kind": ground.kind,
                    "ground_id": ground.id,
                    "reason": "测试事实",
                    **vals,
                }
            )
        )

    def end(self, certificate, ground, **vals):
        """Take an act from draft to executed by the three persons it needs."""
        told = {"told_on": "2024-01-02"}
        if ground.startswith("revoke"):
            told["hearing_offered_on"] = "2024-01-02"
        act = self.act(certificate, ground, **{**told, **vals})
        act._advance("propose")
        act.with_user(self.approver)._advance("decide")
        act.with_user(self.certificate_clerk)._advance("execute")
        return act
