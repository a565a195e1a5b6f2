from .publication_case import PublicationCase


class InterpretationCase(PublicationCase):
    """A province asks, the national editor answers, the national approver publishes."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.editor = cls._officer("answer.editor", "group_catalogue_editor", cls.nation)
        cls.local_editor = cls._officer("answer.local", "group_catalogue_editor", cls.province)
        cls.abroad = cls._officer("answer.abroad", "group_handler", cls.other)
        cls.law = cls.env.ref("industrial_licence.law_440_2023")

    def question(self, user=None, **vals):
        return self.env["licence.interpretation"].with_user(user or self.handler).create(
            {
                "name": "异地搬迁", "law_id": self.law.id, "article": "第二十一条",
                "question": "企业搬迁后是否重新申请？", **vals,
            }
        )  # fmt: skip

    def asked(self, **vals):
        question = self.question(**vals)
        question.action_ask()
        return question

    def answered(self):
        question = self.asked()
        answer = question.with_user(self.editor)
        answer.write({"answer": "应当重新申请。", "contact_phone": "000-00000039"})
        answer.action_answer()
        return question

    def published(self):
        question = self.answered()
        question.with_user(self.national).action_publish()
        return question
