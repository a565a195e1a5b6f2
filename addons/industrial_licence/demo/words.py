"""The demo province explains the rules: schedule, events, a question answered, an explanation."""

import base64
from datetime import timedelta

from . import paper

# product, first day and last day, counted from today
WINDOWS = (("cement", -20, 25), ("cable", -75, -30), ("wire_rope", 30, 60))
QUESTION = "企业由本市迁入本省另一市，证书尚在有效期内，是否需要重新申请？"
ANSWER = "生产地址迁移的，生产条件发生变化，应当依本条提出申请，经审查合格后变更证书；有效期不变。"
READING = (
    "<p>审批层级的变化不增加企业负担：申请仍在所在地省级受理窗口办理，材料不变，期限不延长。</p>"
)


def explain(stage):
    """Everything by the persons whose post it is, and by the verbs they would use."""
    _schedule(stage)
    _events(stage)
    _questions(stage)
    _reading(stage)


def _schedule(stage):
    today = stage.this_day
    stage.env_of("handler")["licence.issue.window"].create(
        [
            {
                "product_id": stage.env.ref(f"industrial_licence.product_{product}").id,
                "begins_on": today + timedelta(days=begin),
                "ends_on": today + timedelta(days=end),
                "note": "第一周宣贯实施细则，其后集中受理；企业在其他日期照常申请。（演示）",
            }
            for product, begin, end in WINDOWS
        ]
    )


def _events(stage):
    env = stage.env_of("handler")
    window = env["licence.issue.window"].search(
        [("product_id", "=", stage.env.ref("industrial_licence.product_cement").id)], limit=1
    )
    book = window.product_id._rule_book(stage.this_day)
    firms = env["res.partner"].search([("is_licence_enterprise", "=", True)], limit=6, order="id")
    shared = {"rule_book_id": book.id, "window_id": window.id, "audience": "全省水泥生产企业"}
    held = env["licence.publicity.event"].create(
        [
            {
                **shared, "name": "水泥产品实施细则宣贯会（演示）", "held_on": stage.ago(8),
                "place": "示范会议中心", "invited_ids": [(6, 0, firms.ids)],
                "attended_ids": [(6, 0, firms[:5].ids)],
            },
            {
                "kind": "opinion", "name": "质量月专题报道（演示）", "channel": "media",
                "held_on": stage.ago(40), "place": "示范日报", "audience": "公众",
            },
        ]
    )  # fmt: skip
    for event in held:
        event.material_ids = [(6, 0, _material(event).ids)]
        event.action_hold()
    env["licence.publicity.event"].create(
        {
            **shared, "name": "水泥产品实施细则网上答疑（演示）", "channel": "site",
            "held_on": stage.this_day + timedelta(days=5), "place": "本局网站",
        }
    )  # fmt: skip


def _material(event):
    return event.env["ir.attachment"].create(
        {
            "name": f"{event.name}材料.pdf", "datas": base64.b64encode(paper.pdf(event.name)),
            "res_model": event._name, "res_id": event.id,
        }
    )  # fmt: skip


def _questions(stage):
    law = stage.env.ref("industrial_licence.law_440_2023")
    asked = stage.env_of("handler")["licence.interpretation"].create(
        [
            {
                "name": "省内迁址", "law_id": law.id, "article": "第二十一条（演示）",
                "question": QUESTION,
            },
            {
                "name": "同一厂区增加生产线", "law_id": law.id, "article": "第二十一条（演示）",
                "question": "同一厂区增加同规格生产线，是否需要实地核查？",
            },
        ]
    )  # fmt: skip
    asked.action_ask()
    answer = stage.as_("nation.catalogue", asked[0])
    answer.write(
        {"answer": ANSWER, "contact_office": "总局示范司", "contact_phone": "000-00000039"}
    )
    answer.action_answer()
    stage.as_("nation.approver", asked[0]).action_publish()


def _reading(stage):
    env = stage.env_of("catalogue")
    law = env["licence.law"].create(
        {
            "name": "五类产品审批权限调整政策解读（演示）", "kind": "reading",
            "issuer": "示范省市场监督管理局", "effective_from": stage.ago(30),
            "explains_id": stage.env.ref("industrial_licence.law_2020_152").id, "text": READING,
            "contact_office": "产品质量监督处（演示）", "contact_phone": "000-00000045",
        }
    )  # fmt: skip
    draft = env["licence.publication"].create(
        {"kind": "document", "name": "政策解读发布（演示）", "law_id": law.id}
    )
    draft.action_review()
    stage.as_("approver", draft).action_publish()
