"""A sample from its receipt to the issued report; a change from the notice to the register."""

import os
import sys
from pathlib import Path

from desk import Desk
from lab_steps import GOOD, Bench
from paper import FILE
from playwright.sync_api import expect

sys.path.append(str(Path(__file__).parents[1] / "documents"))
from drawn import cells_of, words_of

NOTICES = "action-licence_labs.licence_lab_change_notice_action"
LABORATORY, PHONE = "示例·乙字检验中心", "0000-90020002"
TITLE = "工业产品许可证检验机构信息变更备案登记表"
# requirements F-3: the twelve rows in their order.
ROWS = (
    "检验机构名称", "主管部门", "挂靠单位名称", "单位性质", "资产性质", "通信地址", "邮政编码",
    "电    话", "传    真", "电子信箱", "联 系 人", "其    他",
)  # fmt: skip
NOTES = (
    "1、“承检产品名称”填写实施细则对应的产品名称；",
    "2、信息未发生变更的栏目不填；",
    "3、登陆国家质检总局网站下载此表（登陆www.aqsiq.gov.cn，"
    "进入“产品质量监督/生产许可/办证指南/表格下载”。）",
)


def bare(text):
    return "".join(text.split())


def test_a_sample_becomes_a_report_signed_by_three_persons(sign_in, tmp_path):
    order = receive(Bench(sign_in("jia.clerk.demo")))
    tester = Bench(sign_in("jia.tester.demo"))
    tester.open(f"orders/{order}")
    count = work_through(tester)
    report = tester.page.locator(".o_lab_report_link").get_attribute("href").rpartition("/")[2]
    for login, verb, state in (
        ("tester", "sign", "signed"), ("reviewer", "review", "reviewed"),
        ("head", "issue", "issued"),
    ):  # fmt: skip
        signer = Bench(sign_in(f"jia.{login}.demo"))
        signer.open(f"reports/{report}")
        signer.take(verb, state)
    paper = tmp_path / "report.pdf"
    paper.write_bytes(signer.download())
    assert [cell for cell in cells_of(paper) if cell == "合格"] == ["合格"] * count


def receive(clerk):
    """The newest sample on its way, its seal compared; the older one is blind."""
    clerk.open("orders")
    clerk.page.locator("tr[data-state='delivered'] a").last.click()
    clerk.stands_in("delivered")
    order = clerk.page.url.rpartition("/")[2]
    clerk.check_seal()
    clerk.take("receive", "received")
    clerk.hand_out_feedback()
    return order


def work_through(tester):
    """Begin, hand in the raw record, enter every result by keyboard, finish."""
    tester.take("start", "testing")
    tester.page.locator(".o_lab_open_results").click()
    tester.hand_in(FILE)
    count = tester.page.locator(".o_lab_row").count()
    assert count >= 20
    tester.enter_results((GOOD * 2)[:count])
    assert tester.verdicts() == ["pass"] * count
    tester.take("report", "reported")
    return count


def test_a_reload_finds_every_entry_kept(sign_in):
    tester = Bench(sign_in("jia.tester.demo", width=360, height=740))
    tester.open("orders")
    tester.page.locator("tr[data-state='testing'] a").first.click()
    tester.page.locator(".o_lab_open_results").click()
    cell = tester.page.locator(".o_lab_main:not(select)").last
    cell.fill("1.5x")
    cell.press("Enter")
    row = cell.locator("xpath=ancestor::tr")
    expect(row.locator(".o_lab_refusal")).not_to_be_empty()
    cell.fill("0.02")
    cell.press("Enter")
    expect(row.locator(".o_lab_refusal")).to_be_empty()
    expect(row).to_have_attribute("data-verdict", "pass")
    tester.page.reload()
    expect(tester.page.locator(".o_lab_main:not(select)").last).to_have_value("0.02")
    wide = tester.page.evaluate("document.documentElement.scrollWidth")
    assert wide <= 360


def test_a_change_goes_from_the_notice_to_the_register(sign_in, tmp_path):
    notice, old = draw_up(Bench(sign_in("jia.clerk.demo")))
    head = Bench(sign_in("jia.head.demo"))
    head.open(f"notices/{notice}")
    head.take("sign", "head_signed")
    paper = tmp_path / "annex3.pdf"
    paper.write_bytes(head.download())
    matches_the_form(paper, old)

    number = head.page.locator(".o_lab_title span").first.inner_text()
    officer = at_the_desk(sign_in("lab.officer.demo"), number)
    officer.take("opine")
    with officer.dialog():
        officer.top.locator("button[name=action_confirm]").click()
    officer.stands_in("opined")
    at_the_desk(sign_in("lab.centre.demo"), number).take("file", "applied")
    head.open("card")
    expect(head.page.locator("dl")).to_contain_text(PHONE)


def draw_up(clerk):
    """A notice of a new telephone number with its evidence; returns it and the old number."""
    clerk.open("notices")
    clerk.page.locator(".o_lab_new").click()
    clerk.stands_in("draft")
    notice = clerk.page.url.rpartition("/")[2]
    draft = clerk.page.locator(".o_lab_notice_draft")
    draft.locator("input[name=product]").first.check()
    draft.locator("input[name=changed_on]").fill("2026-11-02")
    draft.locator("input[name=after-phone]").fill(PHONE)
    row = draft.locator("[name=after-phone]").locator("xpath=ancestor::tr")
    old = row.locator("td").first.inner_text()
    assert draft.locator("[name^=before]").count() == 0
    draft.locator(".o_lab_keep").click()
    clerk.hand_in(FILE)
    return notice, old


def at_the_desk(page, number):
    """The notice in the back office."""
    desk = Desk(page)
    desk.open(NOTICES)
    desk.page.locator(".o_data_row", has_text=number).locator(".o_data_cell").first.click()
    return desk


def matches_the_form(paper, old):
    """附件3 cell by cell: only the changed row is filled, in both columns."""
    cells, said = cells_of(paper), words_of(paper)
    assert bare(TITLE) in said
    assert all(bare(note) in said for note in NOTES)
    labels = [bare(cell) for cell in cells]
    start = labels.index("变更后") + 1
    table = [labels[place : place + 3] for place in range(start, start + 3 * len(ROWS), 3)]
    assert [row[0] for row in table] == [bare(row) for row in ROWS]
    filled = {row[0]: row[1:] for row in table if row[1] or row[2]}
    assert filled == {"电话": [old, PHONE]}
    assert labels.count("检验机构意见") == 1
    assert [one for one in labels if one.startswith("省级质量技术监督局意见")]
    assert said.count("负责人签字：") == 2 and said.count("（加盖公章）") == 2


def test_everybody_takes_the_blank_form_home(browser, tmp_path):
    page = browser.new_context(base_url=os.environ["LICENCE_URL"], locale="zh-CN").new_page()
    page.goto("/licence/lab-forms")
    answer = page.request.get(page.locator("a[href*=annex3]").get_attribute("href"))
    assert answer.ok
    paper = tmp_path / "blank.pdf"
    paper.write_bytes(answer.body())
    labels = [bare(cell) for cell in cells_of(paper)]
    start = labels.index("变更后") + 1
    assert labels[start : start + 36 : 3] == [bare(row) for row in ROWS]
    assert not any(labels[start + 1 : start + 36 : 3])
