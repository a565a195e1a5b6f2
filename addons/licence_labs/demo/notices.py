"""Change notices at each of their desks."""

from datetime import timedelta

from odoo.addons.industrial_licence.clocks.kernel import legal_date
from odoo.addons.industrial_licence.demo.paper import pdf
from odoo.fields import Command


def stories(stage, first, second, product):
    return [
        _story(stage, first, product, 60, {"phone": "0000-90010001"}, "file"),
        _story(stage, second, product, 6, {"contact_name": "示例联系人新"}, "opine"),
        _story(stage, second, product, 40, {"address": "湖北省示例新址1号"}, "reject"),
    ]


def _story(stage, body, product, age, changes, end):
    """From the draft of the clerk as far as `end`."""
    yield stage.ago(age)
    notice = _drawn_up(stage, body, product, changes)
    yield 1
    body.as_("head", notice).action_sign()
    yield 2
    officer = stage.as_("lab.officer", notice)
    if end == "reject":
        officer._advance("reject", reason="证明材料不全，请补正后重新办理（演示）")
        return
    officer._opine("情况属实，同意变更。（演示）")
    if end == "file":
        yield 2
        stage.as_("lab.centre", notice).action_file()


def _drawn_up(stage, body, product, changes):
    notice = body.as_("clerk", stage.env["licence.lab.change.notice"]).create(
        {
            "lab_id": body.lab.id, "product_ids": [Command.set(product.ids)],
            "changed_on": legal_date(stage.moment) - timedelta(days=3),
            "line_ids": [
                Command.create({"item": item, "after": after}) for item, after in changes.items()
            ],
        }
    )  # fmt: skip
    body.as_("clerk", stage.env["licence.lab.file"]).create(
        [
            {
                "notice_id": notice.id, "kind": "evidence", "name": "变更证明.pdf",
                "content": pdf("变更证明", body.lab.name, "演示材料，内容纯属虚构"),
            }
        ]
    )  # fmt: skip
    return notice
