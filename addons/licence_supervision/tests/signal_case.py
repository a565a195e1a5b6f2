"""A county and its province that find risks."""

from .case_case import CaseCase


class SignalCase(CaseCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.head = cls.person("signal.head", cls.province, "group_leader")
        cls.abroad = cls.person("signal.abroad", cls.other, "group_supervision_officer")

    def signal(self, by=None, **vals):
        told = {"name": "绝缘不足（测试）", "facts": "三批不合格（测试）"}
        signals = self.env["licence.supervision.signal"].with_user(by or self.of_province)
        return signals.create({**told, **vals})

    def assessed(self, **vals):
        signal = self.signal(**vals)
        signal.write({"level": "high", "assessment": "涉及多家企业（测试）"})
        signal._advance("assess")
        return signal

    def handled(self, **vals):
        signal = self.assessed(**vals)
        signal.measures = "跟踪抽查（测试）"
        signal._advance("handle")
        return signal
