from odoo.exceptions import UserError
from odoo.http import Controller, request, route

from .portal_desk import OBSTACLE, listing, mine, page, pdf

PLANS = "/my/plans"
LINE = "licence.review.plan.line"


class PortalPlan(Controller):
    """附件2 is delivered to the enterprise: who visits it, when, and what it prepares."""

    @route([PLANS, f"{PLANS}/page/<string:number>"], type="http", auth="user", methods=["GET"],
           website=True)  # fmt: skip
    def plans(self, number="1", **_rest):
        return page(
            "portal_plans",
            nav="plans",
            base=PLANS,
            **listing(LINE, [], "begins_on desc, id", number),
        )

    @route(f"{PLANS}/<string:number>", type="http", auth="user", methods=["GET"], website=True)
    def plan(self, number, **_rest):
        line = mine(LINE, number)
        return page("portal_plan", nav="plans", line=line, plan=line._public_words())

    @route(f"{PLANS}/<string:number>/plan.pdf", type="http", auth="user", methods=["GET"],
           website=True)  # fmt: skip
    def paper(self, number, **_rest):
        line = mine(LINE, number)
        try:
            return pdf(f"{line._paper_name('annex2')}.pdf", line._paper_content("annex2"))
        except UserError as obstacle:
            request.session[OBSTACLE] = str(obstacle)
            return request.redirect(f"{PLANS}/{line.id}")
