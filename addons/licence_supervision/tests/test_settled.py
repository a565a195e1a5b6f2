from lxml import etree

from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import UserError, ValidationError
from odoo.tests import tagged

from .case_case import CaseCase
from .complaint_case import ComplaintCase

SETTLED = "is settled"


@tagged("post_install", "-at_install")
class TestSettled(CaseCase):
    """What a step has settled is not rewritten by a direct call, whoever holds write rights."""

    def refused(self, record, **vals):
        for name, value in vals.items():
            with self.assertRaisesRegex(UserError, SETTLED, msg=name):
                record.write({name: value})

    def test_a_measure_proposed_or_decided_stays_what_it_was(self):
        case = self.proposed()
        forged = {
            "measure": "warning", "amount": 1.0, "basis": "x", "facts": "x", "kind": "other",
            "certificate_id": False, "on_date": "2020-01-01",
        }  # fmt: skip
        self.refused(case, **forged, execution="x")
        case.hearing_waived_on = "2026-03-12"
        case.with_user(self.leader)._advance("decide")
        self.refused(case, **forged, told_on="2020-01-01", evidence="x")
        case.execution = "已缴清（测试）"
        case._advance("close")

    def test_a_sample_once_taken_is_not_described_anew(self):
        check = self.spot_check()
        check._advance("sample")
        self.refused(check, batch="B-2", place="x", enterprise_id=self.enterprise.id,
                     sampler_ids=[(5,)])  # fmt: skip
        check.write({"laboratory": "甲检验所（测试）", "report_number": "R-1"})
        check._advance("fail", reason="不合格（测试）")
        self.refused(check, report_number="R-2", laboratory="x", product_id=False)
        check.write({"retest_asked_on": check.told_on, "announcement": "公告1"})

    def test_the_body_of_the_place_does_not_judge_the_province_s_sample(self):
        check = self.spot_check()
        local = check.with_user(self.one)
        with self.assertRaisesRegex(UserError, "another body"):
            local._advance("sample")
        check._advance("sample")
        check.write({"laboratory": "甲检验所（测试）", "report_number": "R-1"})
        for verb, told in (("pass_", {}), ("fail", {"reason": "x"})):
            with self.assertRaisesRegex(UserError, "another body"):
                local._advance(verb, **told)

    def test_an_order_as_it_was_served_stays(self):
        order = self.order()
        self.refused(order, items="x", days=300, enterprise_id=self.enterprise.id,
                     certificate_id=False, is_stop_order=True)  # fmt: skip
        order.evidence = "已整改（测试）"
        order._advance("hand_in")
        self.refused(order, evidence="x")

    def test_an_incident_reported_late_is_not_made_punctual(self):
        incident = self.env["licence.supervision.incident"].with_user(self.one).create(
            {
                "enterprise_id": self.enterprise.id, "aware_at": "2026-03-01 02:00:00",
                "situation": "甲", "cause": "乙", "measures": "丙",
            }
        )  # fmt: skip
        incident._advance("report")
        self.assertTrue(incident.is_late)
        self.refused(incident, aware_at=incident.reported_at, situation="x", cause="x")
        incident.handling = "已处置（测试）"

    def test_whom_an_inspection_is_about_is_settled_when_it_starts(self):
        inspection = self.inspection()
        inspection._advance("start")
        self.refused(inspection, kind="patrol", planned_on="2020-01-01",
                     authority_id=self.province.id)  # fmt: skip
        inspection.write({"findings": "已检查（测试）", "conclusion": "kept"})

    def test_nobody_puts_an_inspection_into_a_draw(self):
        draw = self.env["licence.supervision.draw"].with_user(self.one).create({"name": "甲"})
        with self.assertRaises(UserError):
            self.inspection(kind="random", draw_id=draw.id)

    def test_the_licence_of_another_enterprise_is_not_put_at_stake(self):
        certificate = self.issue(2024, 3, 1)
        stranger = self._enterprise("乙公司（测试）", 4_400_001)
        with self.assertRaisesRegex(ValidationError, "is not of"):
            self.case(kind="fraud", enterprise_id=stranger.id, certificate_id=certificate.id)
        with self.assertRaisesRegex(ValidationError, "is not of"):
            self.env["licence.supervision.rectification"].with_user(self.one).create(
                {"enterprise_id": stranger.id, "certificate_id": certificate.id, "items": "甲"}
            )


@tagged("post_install", "-at_install")
class TestSettledComplaint(ComplaintCase):
    def test_findings_and_reply_are_not_rewritten(self):
        complaint = self.concluded().with_user(self.desk)
        for name, value in (("findings", "x"), ("verdict", "unfounded"), ("named_unit", "x"),
                            ("target_name", "x"), ("ruling", "upheld")):  # fmt: skip
            with self.assertRaisesRegex(UserError, SETTLED, msg=name):
                complaint.write({name: value})
        complaint.with_user(self.officer).reply = "已责令改正（测试）"
        complaint.with_user(self.officer)._advance("answer")
        with self.assertRaisesRegex(UserError, SETTLED):
            complaint.write({"reply": "x"})


@tagged("post_install", "-at_install")
class TestSettledRecords(CaseCase):
    def settled(self, record, **vals):
        for name, value in vals.items():
            with self.assertRaisesRegex(UserError, SETTLED, msg=name):
                record.write({name: value})

    def test_a_demand_once_sent_asks_for_the_same_by_the_same_day(self):
        demand = self.env["licence.supervision.demand"].with_user(self.one).create(
            {
                "enterprise_id": self.enterprise.id, "subject": "甲", "content": "乙",
                "due_on": legal_today(self.env),
            }
        )  # fmt: skip
        demand._advance("send")
        self.settled(demand, content="x", due_on="2031-01-01", subject="x")

    def test_minutes_once_held_stay(self):
        interview = self.env["licence.supervision.interview"].with_user(self.one).create(
            {
                "enterprise_id": self.enterprise.id, "reason": "甲", "persons": "乙",
                "held_on": "2026-03-02", "minutes": "丙", "promise_ids": [(0, 0, {"text": "丁"})],
            }
        )  # fmt: skip
        interview._advance("hold")
        self.settled(interview, minutes="x", held_on="2020-01-01", persons="x", reason="x")
        interview.promise_ids.kept_on = "2026-03-03"
        interview._advance("close")

    def test_an_officer_rewrites_nothing_the_enterprise_told(self):
        firm = self.enterprise
        report = self.env["licence.supervision.self.report"].sudo().create(
            {"enterprise_id": firm.id, "area_id": self.county.id, "year": 2025,
             "deadline": "2026-03-31"}
        ).with_user(self.one)  # fmt: skip
        told = ("conditions", "particulars", "production", "marks", "inspected")
        report.write(dict.fromkeys(told, "甲（测试）"))
        report._advance("submit")
        self.settled(report, **dict.fromkeys(told, "x"))
        report.verdict = "in_order"
        report._advance("review")

    def test_the_body_checked_does_not_rewrite_the_findings(self):
        checks = self.env["licence.supervision.bureau.check"].with_user(self.of_province)
        check = checks.create(
            {"subject": "甲", "checked_id": self.city.id, "period_from": "2020-01-01",
             "period_to": "2031-01-01"}
        )  # fmt: skip
        self.application(road=("submit",), authority_id=self.city.id, received_on="2026-03-02")
        self.env.flush_all()
        check._advance("sample")
        check.line_ids.write({"verdict": "fine"})
        check.findings = "乙（测试）"
        check._advance("tell")
        seen = check.with_user(self.of_city)
        self.settled(seen, findings="x", subject="x")
        with self.assertRaisesRegex(UserError, SETTLED):
            seen.line_ids.write({"verdict": "fine"})

    def test_nobody_leaves_an_adopted_plan(self):
        self.issue(2024, 3, 1)
        self.env.flush_all()
        plan = self.env["licence.supervision.plan"].with_user(self.one).create({"year": 2026})
        self.assertTrue(plan.line_ids)
        plan.with_user(self.leader)._advance("adopt")
        with self.assertRaisesRegex(UserError, "stay in it"):
            plan.line_ids.unlink()
        with self.assertRaisesRegex(UserError, "stay in it"):
            plan.write({"line_ids": [(5,)]})
        plan.line_ids.write({"month": 12})

    def test_the_form_offers_what_the_record_takes(self):
        arch = self.env["licence.supervision.case"].get_view(view_type="form")["arch"]
        node = etree.fromstring(arch).xpath("//field[@name='measure']")[0]
        self.assertEqual(node.get("readonly"), "id and state not in ['opened']")

    def test_what_nobody_writes_by_hand_is_not_opened_by_the_form(self):
        for name in ("case", "inspection", "complaint", "incident", "rectification"):
            model = self.env[f"licence.supervision.{name}"]
            arch = etree.fromstring(model.get_view(view_type="form")["arch"])
            for node in arch.xpath("//field[not(ancestor::field)]"):
                field = model._fields[node.get("name")]
                self.assertFalse(field.readonly and node.get("readonly") not in (None, "1", "True"),
                                 f"{name}.{field.name}")  # fmt: skip
