"""Inspections, spot checks, complaints and what follows, each taken through its own verbs."""

from datetime import datetime, time, timedelta
from itertools import cycle

from odoo.addons.industrial_licence.lifecycle.certificate import State as Certificate
from odoo.addons.industrial_licence.tools.legal_time import at_moment, legal_today
from odoo.fields import Command

S = "licence.supervision."
MARK = "演示监督抽查计划"
HOLDERS = 18


class Stage:
    """The posts of the demo, and the day they act on."""

    def __init__(self, env):
        quiet = {"tracking_disable": True, "mail_create_nolog": True, "lang": "zh_CN"}
        self.env = env(context={**env.context, **quiet})
        self.day = legal_today(env)
        users = env["res.users"].search([("login", "=like", "%.demo")])
        self.people = {user.login.removesuffix(".demo"): user for user in users}
        self.holders = self._holders()

    def _holders(self):
        papers = self.env["licence.certificate"].search(
            [("state", "=", Certificate.VALID), ("valid_until", ">=", self.day)],
            order="id",
            limit=60,
        )
        first = {}
        for paper in papers:
            first.setdefault(paper.enterprise_id, paper)
        return list(first.values())[:HOLDERS]

    def at(self, days_ago, record, login):
        """`record` in the hands of a person, so many days before today."""
        moment = datetime.combine(self.day - timedelta(days=days_ago), time(2))
        mine = record.with_user(self.people[login])
        return mine.with_env(at_moment(mine.env, moment))

    def new(self, days_ago, model, login, vals):
        return self.at(days_ago, self.env[S + model], login).create(vals)

    def place(self, paper):
        return {
            "enterprise_id": paper.enterprise_id.id,
            "site_id": paper.enterprise_id.site_ids[:1].id,
            "certificate_id": paper.id,
            "product_id": paper.product_id.id,
        }


def build(env):
    """A second build finds everything done."""
    if env[S + "spot.check"].search_count([("plan", "=", MARK)], limit=1):
        return
    stage = Stage(env)
    if not stage.holders:
        return
    _inspections(stage)
    _spot_checks(stage)
    _complaints(stage)
    _cases(stage)
    _incidents(stage)
    _risks(stage)
    env[S + "grade"]._cron_regrade()
    stage.new(0, "plan", "patrol", {"year": stage.day.year})
    env[S + "report"]._cron_generate()


def _inspections(stage):
    kinds = cycle(("regular", "irregular", "return_visit", "patrol"))
    ends = cycle(("planned", "started", "kept", "rectify", "published", "mended"))
    for number, (paper, kind, end) in enumerate(zip(stage.holders, kinds, ends, strict=False)):
        _inspect(stage, paper, kind, end, 70 - number * 2)


def _inspect(stage, paper, kind, end, ago):
    pair = [stage.people["patrol"].id, stage.people["patrol2"].id]
    inspection = stage.new(ago, "inspection", "patrol", {
        **stage.place(paper), "kind": kind, "officer_ids": [Command.set(pair)],
        "planned_on": stage.day - timedelta(days=ago - 3),
        "line_ids": [Command.create({"name": name}) for name in (
            "生产设备保持情况", "出厂检验制度执行情况", "许可证标志和编号使用情况")],
    })  # fmt: skip
    if end == "planned":
        return
    inspection = stage.at(ago - 3, inspection, "patrol")
    inspection._advance("start")
    if end == "started":
        return
    inspection.line_ids.write({"finding": "kept"})
    is_worse = end in {"rectify", "mended"}
    if is_worse:
        inspection.line_ids[:1].finding = "worse"
    inspection.write({
        "findings": "检验设备超期未检定（演示）。" if is_worse else "保持取证条件（演示）。",
        "conclusion": "rectify" if is_worse else "kept",
    })  # fmt: skip
    inspection._advance("conclude")
    if end == "published":
        inspection._advance("publish")
    if end == "mended":
        _mend(stage, inspection.rectification_ids, ago - 20)


def _mend(stage, order, ago):
    order = stage.at(ago, order, "patrol")
    order.evidence = "检定证书复印件（演示）。"
    order._advance("hand_in")
    order.recheck = "复查合格（演示）。"
    order._advance("pass_")


def _spot_checks(stage):
    ends = cycle(("pass", "fail", "pass", "planned", "pass", "closed", "sampled", "pass"))
    for number, (paper, end) in enumerate(zip(stage.holders, ends, strict=False)):
        _check(stage, paper, end, 90 - number * 3, number)


def _check(stage, paper, end, ago, number):
    pair = [stage.people["patrol"].id, stage.people["patrol2"].id]
    check = stage.new(ago, "spot.check", "patrol", {
        **stage.place(paper), "plan": MARK, "batch": f"YS-{number + 1:03d}",
        "place": "企业成品仓库", "sampler_ids": [Command.set(pair)],
    })  # fmt: skip
    if end == "planned":
        return
    check._advance("sample")
    if end == "sampled":
        return
    check = stage.at(ago - 8, check, "patrol")
    check.write(
        {"laboratory": "示例检验所（演示）", "report_number": f"示例检字{number + 1:03d}号"}
    )
    if end == "pass":
        check._advance("pass_")
    else:
        check._advance("fail", reason="示例项目不符合标准（演示）。")
    check.announcement = f"示例公告〔演示〕{number + 1}号"
    check.action_announce()
    if end == "closed":
        _mend(stage, check.rectification_ids, ago - 25)
        stage.at(ago - 26, check, "patrol")._advance("close")


def _complaints(stage):
    """No names: a demo complainant is nobody."""
    matters = (
        ("complaint", "portal", "delay", "受理窗口多次推迟受理（演示）。", "received"),
        ("tip_off", "phone", "unlicensed", "有作坊无证生产电线（演示）。", "investigating"),
        ("tip_off", "letter", "quality", "产品标注与实物不符（演示）。", "answered"),
        ("petition", "visit", "other", "咨询换证期间能否继续生产（演示）。", "closed"),
        ("complaint", "counter", "paid_consulting", "被要求付费咨询（演示）。", "handled"),
    )
    for number, (kind, channel, breach, content, end) in enumerate(matters):
        said = {"kind": kind, "channel": channel, "breach": breach, "content": content}
        _complain(stage, said, end, 12 - number * 2)


def _complain(stage, said, end, ago):
    desk = stage.people["petition"]
    taken = stage.at(ago, stage.env[S + "complaint"], "petition")
    complaint = taken._take_in(said, None, desk.licence_authority_id)
    complaint = stage.at(ago, complaint, "petition")
    if end == "received":
        return
    complaint.handler_ids = desk
    complaint._advance("triage")
    complaint._advance("investigate")
    if end == "investigating":
        return
    complaint.write({"verdict": "partly", "findings": "经核查，部分属实（演示）。"})
    complaint._advance("conclude")
    if end == "handled":
        return
    complaint.reply = "已责令改正，感谢监督（演示）。"
    complaint._advance("answer")
    if end == "closed":
        complaint._advance("close")


def _cases(stage):
    case = stage.new(30, "case", "enforcer", {
        "kind": "sale", "subject_name": "示例个体经营者（演示）", "facts": "销售无证产品（演示）。",
        "on_date": stage.day - timedelta(days=31), "evidence": "现场照片、进货单（演示）",
        "basis": "《工业产品生产许可证管理条例》第四十八条", "measure": "stop_fine", "amount": 5000,
        "told_on": stage.day - timedelta(days=29),
    })  # fmt: skip
    case._advance("propose")
    stage.at(12, case, "chief")._advance("decide")
    stage.new(5, "case", "enforcer", {
        "kind": "production", "subject_name": "示例无证作坊（演示）",
        "facts": "涉嫌无证生产（演示）。", "on_date": stage.day - timedelta(days=6),
    })  # fmt: skip


def _incidents(stage):
    paper = stage.holders[-1]
    known = datetime.combine(stage.day - timedelta(days=21), time(1))
    incident = stage.new(20, "incident", "patrol", {
        **stage.place(paper), "aware_at": known, "situation": "示例情况（演示）",
        "cause": "示例原因（演示）", "measures": "停止销售（演示）",
    })  # fmt: skip
    incident._advance("report")
    recall = stage.new(19, "recall", "patrol", {
        **stage.place(paper), "incident_id": incident.id, "lots": "YS-2026-01", "produced": 1000,
        "sold": 600, "in_stock": 400, "recovered": 320, "stock_blocked": 400,
        "sold_where": "湖北、湖南（演示）",
    })  # fmt: skip
    recall._advance("start")


def _risks(stage):
    product = stage.holders[0].product_id
    signal = stage.new(6, "signal", "patrol", {
        "name": f"{product.name}示例指标风险（演示）", "product_id": product.id,
        "facts": "近期抽查示例项目不合格集中（演示）。", "region_id": stage.people[
            "yichang.officer"].licence_authority_id.id,
    })  # fmt: skip
    signal.write({"level": "medium", "assessment": "影响范围有限（演示）。"})
    signal._advance("assess")
    stage.new(1, "signal", "patrol", {
        "name": "协会反映原材料波动（演示）", "source": "third_party",
        "informant": "示例行业协会（演示）", "facts": "原材料质量波动（演示）。",
    })  # fmt: skip
    interview = stage.new(4, "interview", "patrol", {
        "enterprise_id": stage.holders[1].enterprise_id.id, "reason": "抽查不合格（演示）",
        "held_on": stage.day - timedelta(days=4), "minutes": "企业说明原因并承诺整改（演示）。",
        "promise_ids": [Command.create({"text": "一个月内完成整改（演示）"})],
    })  # fmt: skip
    interview._advance("hold")
    demand = stage.new(3, "demand", "patrol", {
        **stage.place(stage.holders[1]), "subject": "整改情况报告（演示）",
        "content": "报告整改措施和完成情况（演示）。", "due_on": stage.day + timedelta(days=20),
    })  # fmt: skip
    demand._advance("send")
    stage.new(2, "campaign", "patrol", {"name": f"{product.name}专项整治（演示）",
                                        "product_id": product.id})  # fmt: skip
