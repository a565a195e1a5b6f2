from datetime import datetime

from odoo.fields import Command

from ..tools.legal_time import at_moment, legal_today
from .application_case import ApplicationCase

_ROAD = ("submit", "accept", "conclude", "grant")


class CertificateCase(ApplicationCase):
    """A product of its own with two units, applications already decided, acts of three persons."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.nation = cls.province.parent_id
        cls.other = cls._authority("430000")
        cls.own_product = cls.env["licence.product"].create(
            {
                "name": "虚构钢筋（测试）", "industry_code": "99", "product_code": "901",
                "category_id": cls.product.category_id.id,
            }
        )  # fmt: skip
        cls.own_units = cls.env["licence.unit"].create(
            [
                {
                    "name": name, "code": code, "product_id": cls.own_product.id,
                    "effective_from": "2005-09-01",
                }
                for name, code in (("甲类虚构钢筋", "T901"), ("乙类虚构钢筋", "T902"))
            ]
        )  # fmt: skip

    def application(self, kind="initial", road=_ROAD, units=None, day=None, **facts):
        """An application some way along its road, by journal steps; its room tests the rest."""
        vals = {name: facts.pop(name) for name in ("certificate_id", "change_ids") if name in facts}
        record = self.env["licence.application"].create(
            {
                "kind": kind,
                "enterprise_id": self.enterprise.id,
                "site_id": self.enterprise.site_ids[:1].id,
                "line_ids": [
                    Command.create({"unit_id": unit.id})
                    for unit in (self.own_units if units is None else units)
                ],
                **vals,
            }
        )
        if day:
            record = self.on(record, *day)
        for verb in road:
            record._step(record._lifecycle[verb], "", {}, "")
        today = legal_today(record.env)
        record._seal(
            {
                "deciding_authority_id": self.province.id,
                "number": f"SQ420000-{today.year}-7{record.id:04d}",
                "received_on": today,
                "accepted_on": today if "accept" in road else False,
                **facts,
            }
        )
        return record.with_env(self.env)

    @staticmethod
    def on(record, year, month, day):
        """`record` at noon of a day of the past."""
        return record.with_env(at_moment(record.env, datetime(year, month, day, 4)))

    def issue(self, *day, **vals):
        certificates = self.env["licence.certificate"]
        if day:
            certificates = self.on(certificates, *day)
        certificate = certificates._issue(self.application(**vals))
        self.env.cr.flush()
        return certificate.with_env(self.env)

    def act(self, certificate, ground, **vals):
        ground = self.env.ref(f"industrial_licence.licence_act_ground_{ground}")
        return self.env["licence.certificate.act"].with_user(self.handler).create(
            {
                "certificate_id": certificate.id, "kind": ground.kind, "ground_id": ground.id,
                "reason": "测试事实", **vals,
            }
        )  # fmt: skip

    def decided(self, certificate, ground, **vals):
        told = {"told_on": "2024-01-02"}
        if ground.startswith("revoke"):
            told["hearing_offered_on"] = "2024-01-02"
        act = self.act(certificate, ground, **{**told, **vals})
        act._advance("propose")
        act.with_user(self.approver)._advance("decide")
        return act

    def end(self, certificate, ground, **vals):
        """Take an act from draft to executed by the three persons it needs."""
        act = self.decided(certificate, ground, **vals)
        act.with_user(self.clerk)._advance("execute")
        return act
