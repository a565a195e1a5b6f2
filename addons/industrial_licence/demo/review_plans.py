"""Reviews given to the demo body, a filed plan, a draft and a tie; all by verbs of the posts."""

from datetime import timedelta

from odoo.fields import Command

from ..lifecycle.application import State
from ..tools.legal_time import legal_today
from .review import Stage

AHEAD, TUESDAY = 14, 1
ENOUGH, RECENT = 6, 60


def build(env):
    """Do nothing where a review was given already."""
    if env["licence.review.order"].search_count([], limit=1):
        return
    stage = Stage(env, "")
    clerk = stage.user("body.demo")
    people = _able(stage, clerk)
    orders = _give(stage)
    if not (people and orders):
        return
    _tie(stage, people[-2:-1], orders[-1:])
    day = _visit_day(env)
    _filed(stage, clerk, orders[:2], day)
    _draft(stage, clerk, orders[2:3], day + timedelta(days=7))


def _visit_day(env):
    day = legal_today(env) + timedelta(days=AHEAD)
    return day + timedelta(days=(TUESDAY - day.weekday()) % 7)


def _able(stage, clerk):
    """Everybody of the body's roster is competent for its product."""
    people = stage.env["licence.auditor"].search(
        [("number", "like", "演示-R"), ("kind", "=", "auditor")], order="number"
    )
    stage.env["licence.auditor.competence"].with_user(clerk).create(
        [
            {"auditor_id": person.id, "product_id": stage.product.id,
             "effective_from": "2025-03-05", "basis": "注册考试合格（演示）"}
            for person in people
        ]
    )  # fmt: skip
    return people


def _give(stage):
    """Accepted cases of the province whose visit is not held yet."""
    handler = stage.user("handler.demo")
    cases = stage.env["licence.application"].with_user(handler).search(
        [
            ("state", "in", [State.ACCEPTED, State.GRANTED, State.ISSUED]),
            ("product_id", "=", stage.product.id),
            ("authority_id", "=", handler.licence_authority_id.id),
            ("accepted_on", ">=", legal_today(stage.env) - timedelta(days=RECENT)),
            ("visit_track", "!=", "exempt"), ("evidence_ids.leg", "!=", "visit"),
        ],
        order="id", limit=ENOUGH,
    )  # fmt: skip
    orders = stage.env["licence.review.order"].with_user(handler)
    return [orders._give(case) for case in cases]


def _tie(stage, people, orders):
    """Somebody who advised an enterprise will not be proposed for it."""
    stage.env["licence.review.tie"].with_user(stage.user("body.demo")).create(
        [
            {
                "auditor_id": person.id, "enterprise_id": order.enterprise_id.id,
                "relation": "consulting", "effective_from": "2025-06-02",
                "evidence": "咨询合同（演示）",
            }
            for person, order in zip(people, orders, strict=True)
        ]
    )  # fmt: skip


def _plan(stage, clerk, orders, day):
    return stage.env["licence.review.plan"].with_user(clerk).create(
        {
            "product_id": stage.product.id,
            "line_ids": [
                Command.create(
                    {"order_id": order.id, "begins_on": day + timedelta(days=number),
                     "ends_on": day + timedelta(days=number)}
                )
                for number, order in enumerate(orders)
            ],
        }
    )  # fmt: skip


def _filed(stage, clerk, orders, day):
    head = stage.user("head.demo")
    plan = _plan(stage, clerk, orders, day)
    plan._number_now()
    team = stage.env["licence.review.team"].with_user(clerk).create({"plan_id": plan.id})
    team.action_fill()
    team.action_propose()
    team.with_user(head).action_confirm()
    plan.with_user(head).action_approve()
    plan.action_file()
    plan.with_user(stage.user("handler.demo")).action_acknowledge()
    for row in team.member_ids.filtered(lambda one: one.auditor_id.user_id):
        row.with_user(row.auditor_id.user_id).action_declare()


def _draft(stage, clerk, orders, day):
    if orders:
        _plan(stage, clerk, orders, day)
