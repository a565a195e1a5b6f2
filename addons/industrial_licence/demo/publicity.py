"""What the demo province has made public: its guide, its lists and one notice."""

import base64

from . import paper

GUIDE = {
    "legal_basis": "《中华人民共和国行政许可法》\n《中华人民共和国工业产品生产许可证管理条例》\n"
    "《中华人民共和国工业产品生产许可证管理条例实施办法》",
    "conditions": "（一）有与拟从事的生产活动相适应的营业执照；\n"
    "（二）有与所生产产品相适应的专业技术人员；\n"
    "（三）有与所生产产品相适应的生产条件和检验检疫手段；\n（四）有与所生产产品相适应的技术文件和工艺文件；\n"
    "（五）有健全有效的质量管理制度和责任制度；\n"
    "（六）产品符合有关国家标准、行业标准以及保障人体健康和人身、财产安全的要求；\n"
    "（七）符合国家产业政策的规定。",
    "procedure": "申请 → 受理 → 实地核查和产品检验 → 审查 → 决定 → 发证、公告",
    "time_limits": "收到申请之日起五个工作日内决定是否受理；法定办结期限以办理路径为准，"
    "逐日计算见“期限计算器”。",
    "fees": "不收费。",
    "materials": "（一）工业产品生产许可证申请单；\n（二）产品检验报告；\n"
    "（三）产业政策要求的证明材料；\n"
    "（四）保证质量安全承诺书。",
    "complaint_phone": "000-00012315（演示）",
    "consultation_phone": "000-00000001（演示）",
    "place": "示范大道1号政务服务大厅（演示）",
    "hours": "工作日 9:00–12:00，13:00–17:00",
}
NOTICE = (
    "为方便企业办事，工业产品生产许可证的申请、变更、延续均可在线办理，证书可在本网站查询核验。"
)


def publish(stage):
    """The clerk draws up and reviews, the approver publishes; the newest certificates wait."""
    env = stage.env_of("clerk")
    guide = env["licence.service.guide"].create({**GUIDE, "sample_ids": [(0, 0, _sample())]})
    hall = {"place": GUIDE["place"], "posted_on": stage.ago(5)}
    guide.posting_ids = [(0, 0, hall)]
    drafts = env["licence.publication"].create(
        [
            {"kind": "guide", "name": "工业产品生产许可证办事指南公示", "guide_id": guide.id},
            {"kind": "holders", "name": "获证企业名单公告"},
            {"kind": "cancelled", "name": "注销企业名单公告"},
            {"kind": "notice", "name": "关于在线办理生产许可证的通知", "text": NOTICE},
        ]
    )
    env.flush_all()
    for draft in drafts:
        _make_public(stage, draft)


def _make_public(stage, draft):
    if draft.kind in ("holders", "cancelled"):
        draft.action_collect()
    draft.action_review()
    stage.as_("approver", draft).action_publish()


def _sample():
    raw = paper.pdf(
        "工业产品生产许可证申请单（示范文本）", "企业名称：示例有限公司", "产品名称：示范产品"
    )
    return {"name": "工业产品生产许可证申请单示范文本", "file_name": "申请单示范文本.pdf",
            "file": base64.b64encode(raw)}  # fmt: skip
