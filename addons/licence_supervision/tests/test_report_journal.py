"""The four tables once more, from the journal alone: no line of the report's code is used here."""

from datetime import UTC, date
from zoneinfo import ZoneInfo

from odoo.tests import tagged

from .report_case import ReportCase

SHANGHAI = ZoneInfo("Asia/Shanghai")


@tagged("post_install", "-at_install")
class TestReportJournal(ReportCase):
    def setUp(self):
        super().setUp()
        self._a_province_at_work()

    def _a_province_at_work(self):
        """Every boundary at once, on both sides of two month ends."""
        one = self.licensed(2026, 2, 28, 15, 59, 59)
        two = self.licensed(2026, 2, 28, 16, 0, 0)
        old = self.licensed(2021, 6, 1)
        self.licensed(2026, 3, 31, 15, 59, 59, kind="renewal", certificate_id=old.id)
        self.changed(two, 2026, 3, 30, name="改名（测试）有限公司", domicile="新住所2号")
        self.changed(one, 2026, 3, 31, 16, 0, 0, name="四月改名（测试）有限公司")
        self.refused(2026, 2, 27, handed=(2026, 3, 2))
        self.refused(2026, 3, 31, handed=(2026, 4, 1))
        self.refused(2026, 3, 15)
        self.ended(two, "annul_fraud", 2026, 3, 31, 15, 59, 59)
        self.ended(two, "cancel_after_act", 2026, 4, 10)
        self.ended(one, "cancel_other", 2026, 3, 31, 16, 0, 0)
        self.licensed(2026, 3, 15, deciding_authority_id=self.other.id)

    def _steps(self, month):
        """(model, id, verb) of the journal in the month, by Shanghai's calendar."""
        self.env.cr.execute("SELECT res_model, res_id, verb, at FROM licence_step ORDER BY id")
        for model, number, verb, at in self.env.cr.fetchall():
            day = at.replace(tzinfo=UTC).astimezone(SHANGHAI).date()
            if (day.year, day.month) == (2026, month):
                yield model, number, verb

    def _granted(self, month):
        issued = [
            number
            for model, number, verb in self._steps(month)
            if (model, verb) == ("licence.application", "issue")
        ]
        words = {"initial": "发证", "renewal": "换证"}
        papers = self.env["licence.certificate"].search([("authority_id", "=", self.province.id)])
        return {
            (paper, words[application.kind])
            for paper in papers
            for application in paper.version_ids.application_id
            if application.id in issued and application.kind in words
        }

    def _refusals(self, month):
        """A letter was handed out in the month, whenever it was decided."""
        self.env.cr.execute(
            "SELECT res_id FROM licence_step WHERE res_model = 'licence.application'"
            " AND verb = 'refuse'"
        )
        refused = [row[0] for row in self.env.cr.fetchall()]
        letters = self.env["licence.notice"].search(
            [("kind", "=", "refusal"), ("application_id", "in", refused)]
        )
        return sorted(
            letter.application_id.id
            for letter in letters
            if letter.handed_out_on and letter.handed_out_on.month == month
        )

    def _changes(self, month):
        found = []
        for model, number, verb in self._steps(month):
            if (model, verb) != ("licence.certificate", "change"):
                continue
            for version in self.env[model].browse(number).version_ids:
                if version.kind == "changed" and version.effective_from.month == month:
                    found += self._items_that_differ(version)
        return sorted(found)

    def _items_that_differ(self, version):
        papers = version.certificate_id.version_ids.sorted("id")
        before = papers[papers.ids.index(version.id) - 1]
        names = {"holder_name": "企业名称", "domicile": "住所", "site_address": "生产地址"}
        return [
            (version.certificate_id.id, f"{word}（原：{before[name]}）")
            for name, word in names.items()
            if before[name] != version[name]
        ]

    def _endings(self, month):
        """The first act executed on a certificate is its line; a closing one adds none."""
        self.env.cr.execute(
            "SELECT res_id FROM licence_step WHERE res_model = 'licence.certificate.act'"
            " AND verb = 'execute' ORDER BY id"
        )
        first = {}
        for (number,) in self.env.cr.fetchall():
            act = self.env["licence.certificate.act"].browse(number)
            first.setdefault(act.certificate_id, act)
        inside = {n for model, n, verb in self._steps(month) if verb == "execute"}
        return {paper for paper, act in first.items() if act.id in inside}

    def test_february_march_and_april(self):
        for month in (2, 3, 4):
            report = self.report(2026, month)
            granted = self.table(report, "granted")
            self.assertEqual(
                {(line.certificate_id.sudo(), line.remark) for line in granted.sudo()},
                self._granted(month),
            )
            refused = self.table(report, "refused").sudo()
            decisions = self.env["licence.decision"].browse(refused.mapped("source_id"))
            self.assertEqual(sorted(decisions.application_id.ids), self._refusals(month))
            changed = self.table(report, "changed").sudo()
            self.assertEqual(
                sorted((line.certificate_id.id, line.item) for line in changed),
                self._changes(month),
            )
            ended = self.table(report, "ended").sudo()
            self.assertEqual(set(ended.certificate_id), self._endings(month))

    def test_the_case_is_not_empty(self):
        """The comparison above would also hold for nothing at all."""
        sizes = {
            section: len(self.table(self.report(2026, 3), section)) for section in ("granted",)
        }
        self.assertEqual(sizes, {"granted": 2})
        self.assertEqual(self._refusals(3) and len(self._refusals(3)), 1)
        self.assertEqual((len(self._changes(3)), len(self._endings(3))), (2, 1))
        self.assertEqual((len(self._changes(4)), len(self._endings(4))), (1, 1))
        self.assertEqual(date(2026, 3, 31).month, 3)
