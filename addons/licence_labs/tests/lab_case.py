"""A province, an application with a sealed sample, and laboratories that came in by the verbs."""

from odoo.addons.industrial_licence.tests.application_case import PDF, ApplicationCase
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.fields import Command
from odoo.tests import new_test_user

ITEMS = (
    ("导体电阻", "GB/T 3048.4-2007", "≤ 1.83 Ω/km", "Ω/km", "", "1.83"),
    ("绝缘厚度", "GB/T 2951.11-2008", "≥ 0.7 mm", "mm", "0.7", ""),
    ("标志", "GB/T 6995.3-2008", "清晰", "", "", ""),
)


class LabCase(ApplicationCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.national = cls.env["licence.authority"]._national()
        cls.registrar = cls.staff("lab.centre", "licence_labs.group_lab_registrar", cls.national)
        cls.chief = cls.staff("lab.chief", "industrial_licence.group_approver", cls.national)
        cls.officer = cls.staff("lab.officer", "licence_labs.group_lab_officer", cls.province)
        cls.applicant = cls.portal("lab.applicant", "industrial_licence.group_applicant")
        cls.env["licence.mandate"].create(
            {"user_id": cls.applicant.id, "enterprise_id": cls.enterprise.id}
        )
        cls.unit = cls.units[:1]
        cls.book = cls._book()
        cls.lab = cls.laboratory("甲检验所（测试）", "LAB-001")

    @classmethod
    def staff(cls, login, group, authority):
        user = new_test_user(cls.env, login, groups=group, context={"no_reset_password": True})
        user.licence_authority_id = authority
        return user

    @classmethod
    def portal(cls, login, group, lab=None):
        user = new_test_user(
            cls.env, login, groups=f"base.group_portal,{group}",
            context={"no_reset_password": True},
        )  # fmt: skip
        if lab:
            user.licence_lab_id = lab
        return user

    @classmethod
    def _book(cls):
        """The rule book in force today, with items whose limits a machine can judge."""
        book = cls.product._rule_book(legal_today(cls.env))
        items = book.test_item_ids
        vals = [
            {
                "rule_book_id": book.id, "name": name, "method": method, "limit": limit,
                "expected_unit": unit, "lowest": lowest, "highest": highest, "sequence": place,
            }
            for place, (name, method, limit, unit, lowest, highest) in enumerate(ITEMS, 1)
        ]  # fmt: skip
        draft = book.copy({"effective_from": legal_today(cls.env), "name": f"{book.name}（测试）"})
        draft.test_item_ids.unlink()
        cls.env["licence.test.item"].create([{**row, "rule_book_id": draft.id} for row in vals])
        assert items
        draft.sudo()._advance("adopt")
        return draft

    @classmethod
    def laboratory(cls, name, number, listed=True, level="2", lines=None, region="420100"):
        """A laboratory with its people; on the list by filing, check and announcement."""
        lab = cls.env["licence.lab"].create(
            {
                "name": name, "number": number, "authority_id": cls.province.id,
                "region_id": cls._authority(region).id, "address": "测试路1号",
                "phone": "027-0000000", "contact_name": "测试联系人",
            }
        )  # fmt: skip
        for post in ("clerk", "tester", "head"):
            cls.portal(f"{number}.{post}".lower(), f"licence_labs.group_lab_{post}", lab)
        cls.portal(f"{number}.reviewer".lower(), "licence_labs.group_lab_tester", lab)
        cls.qualify(lab, level)
        if listed:
            cls.announce(cls.filed(lab, lines))
        return lab

    @classmethod
    def qualify(cls, lab, level="2", since="2020-01-01"):
        row = {"lab_id": lab.id, "valid_from": since}
        cls.env["licence.lab.accreditation"].create({**row, "number": "CMA-测试"})
        cls.env["licence.lab.grade"].create({**row, "level": level})

    @classmethod
    def member(cls, lab, post):
        return cls.env["res.users"].search([("login", "=", f"{lab.number}.{post}".lower())])

    @classmethod
    def filing(cls, lab, lines=None):
        lines = lines or [{"unit_id": unit.id} for unit in cls.units]
        return cls.env["licence.lab.filing"].with_user(cls.member(lab, "head")).create(
            {
                "lab_id": lab.id, "declaration": True,
                "line_ids": [Command.create(line) for line in lines],
            }
        )  # fmt: skip

    @classmethod
    def filed(cls, lab, lines=None):
        filing = cls.filing(lab, lines)
        filing.action_file()
        return filing

    @classmethod
    def announce(cls, filing):
        filing.with_user(cls.registrar).action_check()
        paper = cls.env["licence.lab.announcement"].with_user(cls.registrar).create(
            {
                "number": f"测试公告{filing.id}号", "name": "检验机构名单",
                "announced_on": legal_today(cls.env),
            }
        )  # fmt: skip
        filing.with_user(cls.registrar).announcement_id = paper
        filing.with_user(cls.chief).action_announce()

    def ordered(self, **given):
        """A drafted order of an accepted application, with one sealed sample."""
        application = self.accepted()
        samples = [{"name": "电缆 3×2.5", "quantity": "20 m", "seal_number": "F-001"}]
        given = {"sealed_on": legal_today(self.env), "samples": samples, **given}
        return application.with_user(self.handler)._order_test(**given)

    def chosen(self, lab=None, **given):
        order = self.ordered(**given).with_user(self.applicant)
        order.action_choose((lab or self.lab).id)
        return order

    def as_post(self, record, post, lab=None):
        return record.with_user(self.member(lab or self.lab, post))

    def check_seals(self, order, state="intact", seen="F-001"):
        clerk = self.as_post(order.sample_ids, "clerk")
        clerk.write({"seal_state": state, "seal_seen": seen})

    def received(self, **given):
        order = self.chosen(**given)
        self.check_seals(order)
        self.as_post(order, "clerk").action_receive()
        return order

    def handed(self, **given):
        """The sample is there, and the enterprise holds its feedback form."""
        order = self.received(**given)
        self.hand_out(order)
        return order

    def hand_out(self, order):
        if not order.sudo().is_blind:
            return self.as_post(order, "clerk")._hand_out_feedback("测试人甲", True)
        form = order.sudo().feedback_ids.with_user(self.handler)
        form.write({"handed_to": "测试人甲", "is_explained": True})
        return form.action_hand_out()

    def testing(self, **given):
        order = self.handed(**given)
        self.as_post(order, "tester").action_start()
        return order

    def enter(self, order, values=("1.80", "0.75", "pass")):
        for row, value in zip(self.as_post(order, "tester").result_ids, values, strict=True):
            name = "found" if value in {"pass", "fail"} else "value"
            row.write({name: value, "tested_on": legal_today(self.env)})

    def attach(self, order, kind="raw_record", post="tester", name="记录.pdf", raw=PDF):
        files = self.env["licence.lab.file"].with_user(self.member(self.lab, post))
        return files.create({"order_id": order.id, "kind": kind, "name": name, "content": raw})

    def reported(self, **given):
        order = self.testing(**given)
        self.enter(order)
        self.attach(order)
        self.as_post(order, "tester").action_report()
        return order

    def issued(self, **given):
        order = self.reported(**given)
        self.sign_all(order)
        return order

    def sign_all(self, order):
        drafts = self.as_post(order, "tester").report_ids
        report = drafts.filtered(lambda one: one.state == "draft")
        report.action_sign()
        self.as_post(report, "reviewer").action_review()
        self.as_post(report, "head").action_issue()
        return report

    def breach(self, code="false_report", **vals):
        kind = self.env.ref(f"licence_labs.breach_type_{code}")
        return (
            self.env["licence.lab.breach"]
            .with_user(self.officer)
            .create({"lab_id": self.lab.id, "type_id": kind.id, "facts": "查实", **vals})
        )
