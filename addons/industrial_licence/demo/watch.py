"""A body at its other duties: a changed standard, a proposal, a problem told to the province."""

from ..lifecycle.visit import Conclusion, State

STANDARDS = (("2020", "复合肥料"), ("2009", "复混肥料（复合肥料）"))
NUMBER = "GB/T 15063"


def build(env):
    """Do nothing where the standards stand already."""
    if env["licence.standard"].search_count([], limit=1):
        return
    book = env.ref("industrial_licence.rule_book_compound_fertiliser_2026")
    _propose(env, book)
    _supersede(env, book)
    _report(env)


def _as(env, login, model):
    return env[model].with_user(env["res.users"].search([("login", "=", login)]))


def _propose(env, book):
    proposal = _as(env, "body.demo", "licence.rule.proposal").create(
        {
            "rule_book_id": book.id,
            "text": "第2.1条“生产设备”增补在线配料秤的精度要求（演示）。",
            "reason": "近一年核查中多家企业配料秤超期未检（演示）。",
        }
    )
    proposal.with_user(_as(env, "head.demo", "res.users").env.user).action_file()


def _supersede(env, book):
    new, old = _as(env, "centre.demo", "licence.standard").create(
        [
            {"number": NUMBER, "edition": edition, "name": name}
            for edition, name in STANDARDS
        ]
    )  # fmt: skip
    old.write({"successor_id": new.id, "rule_book_ids": [(6, 0, book.ids)]})
    old.action_supersede()


def _report(env):
    """信息管理规定 第25条: the visit was passed, and yet something is told."""
    clerk = _as(env, "body.demo", "licence.visit")
    passed = clerk.search(
        [("state", "=", State.NOTIFIED), ("conclusion", "=", Conclusion.PASSED)], limit=1
    )
    for visit in passed:
        notice = _as(env, "body.demo", "licence.problem.notice").create(
            {
                "visit_id": visit.id, "kind": "process",
                "text": "造粒工序温度记录不连续，虽不影响核查结论，建议省局跟踪（演示）。",
            }
        )  # fmt: skip
        notice.action_send()
