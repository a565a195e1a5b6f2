"""An enforcement officer and a leader of the county, a case each test opens."""

from .inspection_case import InspectionCase


class CaseCase(InspectionCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.enforcer = cls.person("case.enforcer", cls.county, "group_enforcement_officer")
        cls.leader = cls.person("case.leader", cls.county, "group_leader")
        cls.both = cls.person("case.both", cls.county, "group_enforcement_officer", "group_leader")

    def case(self, by=None, **vals):
        told = {
            "kind": "production", "enterprise_id": self.enterprise.id,
            "unit_id": self.own_units[0].id, "on_date": "2026-03-02", "facts": "无证生产（测试）",
        }  # fmt: skip
        cases = self.env["licence.supervision.case"].with_user(by or self.enforcer)
        return cases.create({**told, **vals})

    def proposed(self, **vals):
        case = self.case(**vals)
        case.write(
            {
                "evidence": "现场照片（测试）", "basis": "条例 45", "measure": "stop_fine",
                "told_on": "2026-03-10",
            }
        )  # fmt: skip
        case._advance("propose")
        return case

    def ruled(self, **vals):
        case = self.proposed(**vals)
        case.with_user(self.leader)._advance("decide")
        return case
