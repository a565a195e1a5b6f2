"""The shipped law on chosen days, with a province, the nation and a neighbour to act under it."""

from datetime import datetime

from ..tools.legal_time import at_moment
from .application_case import ApplicationCase


class RequirementCase(ApplicationCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # Here the shipped rules speak, not the one of the other tests.
        cls.rule.unlink()
        cls.nation = cls.province.parent_id
        cls.neighbour = cls._authority("430000")
        cls.far_enterprise = cls._enterprise("测试远方有限公司", 91, cls._authority("430100"))
        people = (
            ("nation_handler", "group_handler", cls.nation),
            ("nation_approver", "group_approver", cls.nation),
            ("nation_clerk", "group_certificate_clerk", cls.nation),
            ("far_intake", "group_intake", cls.neighbour),
            ("far_manager", "group_manager", cls.neighbour),
        )
        for name, group, authority in people:
            setattr(cls, name, cls._officer(f"req.{name}", group, authority))
        cls.cement_units, cls.cable_units = cls.policy_units, cls.units
        cls.rope_units = cls._shipped("product_wire_rope").unit_ids
        cls.fertiliser_units = cls._shipped("product_compound_fertiliser").unit_ids

    @classmethod
    def _shipped(cls, name):
        return cls.env.ref(f"industrial_licence.{name}")

    def on(self, text, *records):
        """Everything from here on happens at ten in the morning of that day, in China."""
        day = datetime.fromisoformat(text)
        self.env = at_moment(self.env, day.replace(hour=2))
        self.env.invalidate_all()
        moved = [record.with_env(self.env).with_user(record.env.uid) for record in records]
        return moved[0] if len(moved) == 1 else moved

    def ready(self, **vals):
        """Handed in and judged in every respect, so that only the desk's click is missing."""
        application = self.submitted(**vals)
        self.verify(application)
        if application.product_id.is_policy_restricted:
            application.capacity_verdict = "ok"
        return application

    def accepted(self, **vals):
        application = self.ready(**vals)
        application.action_accept()
        return application

    def obstacles(self, application, verb, user=None):
        """What the form of this person shows beside the button, before the click."""
        shown = application.with_user(user or self.intake)
        shown.invalidate_recordset(["open_verbs"])
        return "\n".join(
            reason
            for each in shown.open_verbs
            if each["verb"] == verb
            for reason in each["obstacles"]
        )

    def adopt(self, measure, since):
        self.env["licence.regime.switch"].create(
            {
                "measure_id": self._shipped(measure).id, "province_id": self.province.id,
                "adopted_on": since, "basis": "测试采用文件",
            }
        )  # fmt: skip

    def old_certificate(self, day, units=None, **vals):
        """A certificate issued on a day of the past, through the verbs of its time."""
        self.on(day)
        application = self.issued(units=units or self.cable_units[:1], **vals)
        self.env.cr.flush()
        return application.issued_certificate_id

    def history(self, application):
        """The legal history as the journal has it: who did what."""
        steps = self.env["licence.step"].search(
            [("res_model", "=", application._name), ("res_id", "=", application.id)], order="id"
        )
        return [(step.verb, step.user_id) for step in steps]
