import base64

from .application_case import PDF
from .paper_case import PaperCase

TEXT = {
    "legal_basis": "《工业产品生产许可证管理条例》", "conditions": "有营业执照",
    "procedure": "申请、受理、审查、决定",
    "time_limits": "自受理之日起三十个工作日", "fees": "不收费", "materials": "申请书、营业执照",
    "complaint_phone": "000-00000001", "consultation_phone": "000-00000002",
    "place": "示范大厅", "hours": "工作日",
}  # fmt: skip


class PublicationCase(PaperCase):
    """Lists, guides and documents on their way to the public, with the two persons it takes."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.nation = cls.province.parent_id
        cls.centre = cls._officer("pub.centre", "group_centre", cls.nation)
        cls.national = cls._officer("pub.national", "group_approver", cls.nation)

    def list_of(self, kind="holders", user=None):
        publications = self.env["licence.publication"].with_user(user or self.clerk)
        return publications.create({"name": "测试名单", "kind": kind})

    def collected(self, kind="holders"):
        draft = self.list_of(kind)
        self.env.flush_all()
        draft.action_collect()
        return draft

    def published(self, draft, user=None):
        draft.action_review()
        draft.with_user(user or self.approver).action_publish()
        return draft

    def clipping(self, publication):
        return self.env["licence.publication.channel"].with_user(self.clerk).create(
            {
                "publication_id": publication.id, "kind": "media", "medium": "示范日报",
                "shown_on": "2026-01-05", "clipping": base64.b64encode(PDF),
            }
        )  # fmt: skip

    def guide(self, **vals):
        sample = {"name": "示范申请书", "file_name": "sample.pdf", "file": base64.b64encode(PDF)}
        return self.env["licence.service.guide"].with_user(self.clerk).create(
            {**TEXT, "sample_ids": [(0, 0, sample)], **vals}
        )  # fmt: skip

    def public(self, guide):
        draft = self.env["licence.publication"].with_user(self.clerk).create(
            {"name": "办事指南公示", "kind": "guide", "guide_id": guide.id}
        )  # fmt: skip
        return self.published(draft)
