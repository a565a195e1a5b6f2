"""Acts on certificates, what became of old archives, and the office's own arrangements."""

from datetime import date, timedelta

from odoo.fields import Command

from ..clocks.kernel import legal_date
from ..lifecycle.archive import State as Archive
from ..lifecycle.certificate_act import State as Act

FACTS = {
    "retract": "准予许可所依据的客观情况发生重大变化（演示事实）。",
    "annul": "经查，企业以虚假承诺取得生产许可（演示事实）。",
    "revoke": "经查，企业出借生产许可证证书，情节严重（演示事实）。",
    "cancel": "企业书面申请或者法定情形出现，予以注销（演示事实）。",
}
HEARD_IN = 7


def end_by_act(stage, certificate, ground_code, end=Act.EXECUTED):
    """An act from its draft as far as `end`, by the three persons it needs."""
    ground = stage.env["licence.act.ground"].search([("code", "=", ground_code)])
    act = stage.as_("handler", stage.env["licence.certificate.act"]).create(
        _prepare_act_vals(certificate, ground, legal_date(stage.moment))
    )
    if end == Act.DRAFT:
        return
    yield 1
    stage.as_("handler", act).action_propose()
    if end == Act.DROPPED:
        yield 2
        stage.as_("handler", act)._advance("drop", reason="企业已在期限内改正（演示）。")
    elif end != Act.PROPOSED:
        yield HEARD_IN
        stage.as_("approver", act).action_decide()
        yield from _execute(stage, act, end)


def _execute(stage, act, end):
    if end == Act.EXECUTED:
        yield 2
        stage.as_("clerk", act).action_execute()


def _prepare_act_vals(certificate, ground, today):
    told = {"told_on": today, "statement": "企业未提出陈述、申辩。"}
    heard = {"hearing_offered_on": today} if ground.needs_hearing else {}
    return {
        "certificate_id": certificate.id,
        "kind": ground.kind,
        "ground_id": ground.id,
        "reason": FACTS[ground.kind],
        **({} if ground.kind == "cancel" else told),
        **heard,
    }


def destroy_archives(stage, enterprise, is_executed):
    """A request for the destruction of old archives; executed by two persons with protocol."""
    archives = stage.env["licence.archive"].search(
        [("enterprise_id", "=", enterprise.id), ("state", "=", Archive.CLOSED)]
    )
    request = stage.as_("archive", stage.env["licence.destruction"]).create(
        {
            "reason": "档案保存期限届满，申请销毁（演示）。",
            "archive_ids": [Command.set(archives.ids)],
        }
    )
    yield 1
    stage.as_("archive", request)._advance("request")
    if not is_executed:
        return
    yield 3
    stage.as_("nation.approver", request)._advance("approve")
    yield 2
    stage.as_("archive", request).protocol = "在示例销毁室由两人现场粉碎并删除电子文件（演示）。"
    stage.as_("archive", request)._advance("sign")
    stage.as_("archive2", request)._advance("execute")


def hold_archive(stage, enterprise):
    """A lawsuit keeps the archive of a case from destruction."""
    archive = stage.env["licence.archive"].search([("enterprise_id", "=", enterprise.id)], limit=1)
    stage.as_("archive", stage.env["licence.legal.hold"]).create(
        {"archive_id": archive.id, "reason": "行政诉讼（演示）", "document": "示例〔演示〕1号"}
    )


def set_aside(stage, application):
    """Administrative review sets a refusal aside: an act of its own."""
    decision = stage.env["licence.decision"].search([("application_id", "=", application.id)])
    stage.as_("nation.approver", decision)._advance(
        "set_aside", reason="行政复议决定撤销不予许可决定（演示）。",
        facts={"set_aside_basis": "review", "set_aside_document": "示例复议〔演示〕1号"},
    )  # fmt: skip


def arrange_office(stage):
    """The pilot of 2015 and the delegation to a city, as the province once adopted them."""
    env = stage.env
    province = env["licence.authority"]._by_code("420000")
    city = env["licence.authority"]._by_code("420100")
    cable = env.ref("industrial_licence.product_cable")
    editor, administrator = stage.person("catalogue"), stage.person("office")
    env(user=editor)["licence.regime.switch"].create(
        {
            "measure_id": env.ref("industrial_licence.measure_test_first_pilot").id,
            "province_id": province.id,
            "adopted_on": date(2015, 9, 1),
            "ended_on": date(2018, 9, 22),
            "basis": "示例试点方案（演示，纯属虚构）",
        }
    )
    env(user=administrator)["licence.delegation"].create(
        {
            "delegator_id": province.id,
            "delegate_id": city.id,
            "may_accept": True,
            "may_review": True,
            "product_ids": [Command.set(cable.ids)],
            "effective_from": date(2021, 1, 1),
            "effective_to": date(2024, 5, 5),
            "document_no": "示例委托〔2021〕1号",
            "basis": "示例委托书（演示，纯属虚构）",
        }
    )


def stand_in(stage):
    """The second handler is away for a week from today; the first one stands in."""
    absences = stage.env(user=stage.person("manager"))["licence.substitution"]
    absences.create(
        {
            "absent_id": stage.person("handler2"),
            "substitute_id": stage.person("handler"),
            "effective_from": stage.this_day,
            "effective_to": stage.this_day + timedelta(days=7),
            "reason": "外出培训（演示）",
        }
    )
