"""People of demo enterprises, invited as the counter invites: handlers, a chief, an agent."""

from datetime import timedelta

from ..tools.legal_time import legal_today

YEAR = timedelta(days=365)
# login, name, rows of the demo's enterprises by their product, role
PEOPLE = (
    ("firm.demo", "企业经办人（演示）", ("food_paper_returned", "cable_changed"), "handler"),
    ("boss.demo", "法定代表人（演示）", ("cable_changed",), "legal_representative"),
    ("firm2.demo", "另一企业经办人（演示）", ("draft",), "handler"),
    ("agent.demo", "代理人（演示）", ("draft", "cable_renewal"), "agent"),
)


def build(env, password_of):
    """The missing accounts; each mandate is given by the intake officer of the demo."""
    if env["res.users"].search_count([("login", "=", PEOPLE[0][0])]):
        return
    firms, intake = _firms(env), env["res.users"].search([("login", "=", "intake.demo")])
    desk = env(user=intake.id, context={**env.context, "no_reset_password": True})
    users = env["res.users"]
    for login, name, rows, role in PEOPLE:
        for row in rows:
            mandate = desk["licence.mandate"]._invite(_vals(env, firms[row], role), name, login)
            users |= mandate.user_id.with_env(env)
    password_of(users)


def _vals(env, enterprise, role):
    today = legal_today(env)
    agent = {"date_until": today + YEAR, "document": "示例授权委托书（演示）"}
    return {
        "enterprise_id": enterprise.id,
        "role": role,
        "date_from": today,
        **(agent if role == "agent" else {}),
    }


def _firms(env):
    """Enterprises by what has become of their applications."""
    cases = env["licence.application"].search([], order="id")

    def first(**wanted):
        found = cases.filtered(lambda one: all(one[key] == word for key, word in wanted.items()))
        return found[:1].enterprise_id

    return {
        "draft": first(state="draft"),
        "food_paper_returned": first(state="returned"),
        "cable_changed": first(
            state="issued", kind="change",
            product_id=env.ref("industrial_licence.product_cable"),
        ),
        "cable_renewal": first(
            state="concluded", kind="renewal",
            product_id=env.ref("industrial_licence.product_cable"),
        ),
    }  # fmt: skip
