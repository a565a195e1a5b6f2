"""One enterprise from the counter to the cancellation, every step at the screen of its own post."""

import pytest
from case_steps import (
    CHANGE,
    RENEWAL,
    TEST,
    TEST_REPORT,
    VISIT,
    VISIT_REPORT,
    enter,
    hand_in,
    hand_in_missing,
    name_change,
    name_unit,
    opine,
    prove,
    register_enterprise,
    send_back,
    verify,
)
from desk import Desk
from playwright.sync_api import expect

NAME, RENAMED = "示例·旅程硫酸有限公司", "示例·旅程新材料有限公司"
CODE, COUNTY, UNIT = "91420500MAXXXX9007", "西陵区", "硫酸"


@pytest.fixture
def desks(sign_in):
    """A desk for each post, opened when it is first needed."""
    seated = {}

    def desk(post):
        if post not in seated:
            seated[post] = Desk(sign_in(f"{post}.demo"))
        return seated[post]

    return desk


def test_from_the_counter_to_the_cancellation(desks):
    register_enterprise(desks("intake"), NAME, CODE, COUNTY)
    desks("intake").picture("01-enterprise")
    case = first_issue(desks)
    certificate = certificate_of(desks, case)
    renewed(desks, certificate)
    changed(desks, certificate)
    cancelled(desks, certificate)


def first_issue(desks):
    intake = desks("intake")
    case = enter(intake, NAME, fill=lambda desk: name_unit(desk, UNIT))
    intake.is_shut("submit")
    intake.picture("02-counter-entry")
    hand_in_missing(intake)
    intake.take("submit", "submitted")
    send_back(intake, "申请书缺少签字")
    intake.stands_in("returned")
    intake.tab("dossier")
    hand_in(intake, 0)
    intake.picture("04-supplement")
    intake.take("submit", "submitted")
    verify(intake)
    intake.is_shut("return_")
    intake.picture("05-accept")
    intake.take("accept", "accepted")
    reviewed(desks, case)
    return decided(desks, case)


def reviewed(desks, case):
    handler = desks("handler")
    handler.open(case)
    handler.is_shut("conclude")
    handler.picture("06-review-begins")
    hand_in_missing(handler)
    prove(handler, VISIT, VISIT_REPORT, "示例核查〔演示〕旅程1号")
    prove(handler, TEST, TEST_REPORT, "示例检验〔演示〕旅程1号")
    opine(handler, "审查合格，建议准予许可。")
    handler.picture("07-review")
    handler.take("conclude", "concluded")


def decided(desks, case):
    approver, clerk = desks("approver"), desks("clerk")
    approver.open(case)
    approver.picture("08-decide")
    approver.take("grant", "granted")
    clerk.open(case)
    clerk.picture("09-issue")
    clerk.take("issue", "issued")
    return case


def certificate_of(desks, case):
    clerk = desks("clerk")
    clerk.open(case)
    clerk.page.locator("button[name=action_open_certificate]").click()
    expect(clerk.field("number")).to_contain_text("XK13-015-")
    clerk.picture("10-certificate")
    return clerk.field("number").inner_text().strip()


def renewed(desks, number):
    """A renewal keeps the number: 条例 art. 25."""
    case = enter(desks("intake"), NAME, RENEWAL, number)
    taken_in(desks, case)
    reviewed_again(desks, case)
    decided(desks, case)
    assert certificate_of(desks, case) == number


def changed(desks, number):
    """A change of the name alone needs neither visit nor test: 实施办法 art. 30."""
    case = enter(desks("intake"), NAME, CHANGE, number, lambda desk: name_change(desk, RENAMED))
    taken_in(desks, case)
    handler = desks("handler")
    handler.open(case)
    opine(handler, "名称变更材料齐全，建议准予变更。")
    handler.take("conclude", "concluded")
    decided(desks, case)
    certificate_of(desks, case)
    expect(desks("clerk").field("holder_name")).to_contain_text(RENAMED)
    desks("clerk").tab("changes")
    expect(desks("clerk").rows("change_ids")).not_to_have_count(0)
    desks("clerk").picture("11-change")


def taken_in(desks, case):
    intake = desks("intake")
    intake.open(case)
    hand_in_missing(intake)
    intake.take("submit", "submitted")
    verify(intake)
    intake.take("accept", "accepted")


def reviewed_again(desks, case):
    handler = desks("handler")
    handler.open(case)
    hand_in_missing(handler)
    prove(handler, VISIT, VISIT_REPORT, "示例核查〔演示〕旅程2号")
    prove(handler, TEST, TEST_REPORT, "示例检验〔演示〕旅程2号")
    opine(handler, "延续审查合格。")
    handler.take("conclude", "concluded")


def cancelled(desks, number):
    """注销 at the holder's request: proposed, decided and executed by three persons."""
    handler = desks("handler")
    handler.open("action-industrial_licence.licence_certificate_act_action/new")
    handler.choose("certificate_id", number)
    handler.select("kind", 3)
    handler.choose("ground_id", "申请")
    handler.write("reason", "企业书面申请注销。")
    handler.save()
    act = handler.page.url.split("/odoo/")[1]
    handler.take("propose", "proposed")
    approver, clerk = desks("approver"), desks("clerk")
    approver.open(act)
    approver.picture("12-act")
    approver.take("decide", "decided")
    clerk.open(act)
    clerk.take("execute", "executed")
    expect(clerk.field("certificate_state")).not_to_be_empty()
    clerk.picture("13-cancelled")
