"""A complaint about a city bureau, with its handlers in the province; the city has eyes too."""

from odoo.addons.industrial_licence.tests.application_case import ApplicationCase
from odoo.tests import new_test_user

WHO = {"name": "虚构举报人甲乙丙", "phone": "13900000000", "address": "虚构路1号"}


class ComplaintCase(ApplicationCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.nation = cls.province.parent_id
        cls.desk = cls.person("petition.desk", cls.province, "group_petition_officer")
        cls.colleague = cls.person("petition.colleague", cls.province, "group_petition_officer")
        cls.leader = cls.person("petition.leader", cls.province, "group_leader")
        cls.officer = cls.person("petition.officer", cls.province, "group_supervision_officer")
        cls.eyes = cls.person(
            "petition.city", cls.city, "group_petition_officer", "group_supervision_officer",
            "group_enforcement_officer", "group_leader", "group_reporter",
        )  # fmt: skip
        cls.complaints = cls.env["licence.supervision.complaint"]

    @classmethod
    def person(cls, login, authority, *groups):
        names = ",".join(f"licence_supervision.{group}" for group in groups)
        user = new_test_user(cls.env, login, groups=names, context={"no_reset_password": True})
        user.licence_authority_id = authority
        return user

    def complaint(self, kind="complaint", identity=WHO, by=None, **said):
        """Taken in by the desk of the province, about the city unless said otherwise."""
        said = {"target_authority_id": self.city.id, **said}
        self.wizard(by, kind=kind, **said, **(identity or {})).action_confirm()
        self.env.cr.flush()
        return self.complaints.with_user(by or self.desk).search([], limit=1)

    def wizard(self, by=None, **vals):
        wizards = self.env["licence.supervision.intake.wizard"].with_user(by or self.desk)
        return wizards.create({"kind": "complaint", "content": "拖延受理（测试）", **vals})

    def triaged(self, **vals):
        complaint = self.complaint(**vals)
        complaint.handler_ids = self.officer | self.desk
        complaint._advance("triage")
        return complaint

    def investigated(self, **vals):
        complaint = self.triaged(**vals)
        complaint.with_user(self.officer)._advance("investigate")
        return complaint

    def concluded(self, **vals):
        complaint = self.investigated(**vals)
        complaint.with_user(self.officer).write(
            {"verdict": "founded", "findings": "属实（测试）", "ruling": "test"}
        )
        complaint.with_user(self.officer)._advance("conclude")
        return complaint

    def answered(self, **vals):
        complaint = self.concluded(**vals)
        complaint.with_user(self.officer).reply = "已责令改正（测试）"
        complaint.with_user(self.officer)._advance("answer")
        return complaint
