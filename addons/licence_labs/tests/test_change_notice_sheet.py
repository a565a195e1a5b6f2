from odoo.tests import tagged

from ..forms.annex3 import NOTES, TITLE
from .notice_case import NoticeCase

ROWS = [
    "检验机构名称", "主管部门", "挂靠单位名称", "单位性质", "资产性质", "通信地址", "邮政编码",
    "电    话", "传    真", "电子信箱", "联 系 人", "其    他",
]  # fmt: skip


@tagged("post_install", "-at_install")
class TestChangeNoticeSheet(NoticeCase):
    def rows(self, notice):
        grids = [
            block
            for block in notice._form_sheet("annex3").sections[0].blocks
            if hasattr(block, "body")
        ]
        return [[cell.text for cell in row] for row in grids[0].body]

    def test_the_form_bears_its_title_rows_and_notes_verbatim(self):
        notice = self.signed(phone="027-2", contact_name="测试人乙")
        texts = list(notice.sudo()._form_sheet("annex3").texts())
        self.assertEqual(TITLE, "工业产品许可证检验机构信息变更备案登记表")
        for words in (TITLE, *NOTES, "检验机构意见", "变更事项", "变更前", "变更后"):
            self.assertIn(words, texts)

    def test_cell_by_cell_only_what_changed_is_filled(self):
        notice = self.signed(phone="027-2", contact_name="测试人乙")
        rows = self.rows(notice.sudo())
        table = [row for row in rows if row[0] in ROWS and len(row) == 3]
        self.assertEqual([row[0] for row in table], ROWS)
        filled = {row[0]: (row[1], row[2]) for row in table if row[1] or row[2]}
        self.assertEqual(
            filled,
            {
                "电    话": ("027-0000000", "027-2"),
                "联 系 人": ("测试联系人", "测试人乙"),
            },
        )
        self.assertEqual(rows[0][:2], ["检验机构名称", self.lab.name])
        self.assertEqual(rows[1][1], self.product.name)

    def test_after_filing_the_form_still_bears_the_name_of_then(self):
        notice = self.opined(name="新名检验所（测试）")
        old = self.lab.name
        notice.with_user(self.registrar).action_file()
        rows = self.rows(notice)
        self.assertEqual(rows[0][1], old)
        self.assertIn("同意", rows[-1][1])

    def test_every_desk_sees_the_form_on_screen(self):
        notice = self.opined(phone="027-2").sudo()
        for user in (self.officer, self.registrar, self.member(self.lab, "head")):
            self.assertIn("027-2", notice.with_user(user).annex3)
