"""A province with its reporter, leader and the body above; certificates made on given days."""

from datetime import UTC, date, datetime

from odoo.addons.industrial_licence.report import press
from odoo.addons.industrial_licence.tests.certificate_case import CertificateCase
from odoo.addons.industrial_licence.tools.legal_time import at_moment
from odoo.tests import new_test_user

ROAD = ("submit", "accept", "conclude", "grant", "issue")
REFUSED = ("submit", "accept", "conclude", "refuse")


class ReportCase(CertificateCase):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.addClassCleanup(press.close)  # the engine's child ends with the tests that drew
        cls.reporter = cls.person("report.maker", cls.province, "group_reporter")
        cls.preparer = cls.person("report.preparer", cls.province, "group_reporter")
        cls.leader = cls.person("report.leader", cls.province, "group_leader")
        cls.above = cls.person("report.above", cls.nation, "group_reporter")
        cls.reports = cls.env["licence.supervision.report"].with_user(cls.reporter)

    @classmethod
    def person(cls, login, authority, *groups):
        names = ",".join(f"licence_supervision.{group}" for group in groups)
        user = new_test_user(
            cls.env, login, groups=names, context={"no_reset_password": True}
        )  # fmt: skip
        user.licence_authority_id = authority
        return user

    @staticmethod
    def at(record, *moment):
        """`record` at an instant given in UTC; a day alone is noon in Shanghai."""
        moment = datetime(*moment, 4) if len(moment) == 3 else datetime(*moment)
        return record.with_env(at_moment(record.env, moment))

    def licensed(self, *moment, kind="initial", **vals):
        """A certificate whose whole way stands in the journal at that instant."""
        applications = self.at(self.env["licence.application"], *moment)
        application = self.application(kind=kind, road=(), **vals)
        application = application.with_env(applications.env)
        for verb in ROAD:
            application._step(application._lifecycle[verb], "", {}, "")
        certificates = self.at(self.env["licence.certificate"], *moment)
        if kind == "initial":
            certificate = certificates._issue(application)
        else:
            certificate = getattr(certificates, {"renewal": "_renew", "change": "_change"}[kind])(
                application
            )
        self.env.cr.flush()
        return certificate.with_env(self.env)

    def changed(self, certificate, *moment, units=None, **particulars):
        told = {**self.enterprise._licence_snapshot(), **particulars}
        return self.licensed(
            *moment, kind="change", certificate_id=certificate.id, units=units, snapshot=told
        )

    def refused(self, *moment, handed=None, kind="initial", **vals):
        application = self.application(kind=kind, road=(), **vals)
        application = self.at(application, *moment)
        for verb in REFUSED:
            application._step(application._lifecycle[verb], "", {}, "")
        application._seal({"accepted_on": date(*moment[:3])})
        decisions = self.at(self.env["licence.decision"].with_user(self.approver), *moment)
        decision = decisions._decide(application, "refuse", "检验不合格（测试）")
        if handed:
            self.at(decision.notice_id.sudo(), *handed)._serve("hand")
        self.env.flush_all()
        return decision.with_env(self.env)

    def ended(self, certificate, ground, *moment):
        act = self.decided(certificate, ground)
        self.at(act.with_user(self.clerk), *moment)._advance("execute")
        self.env.flush_all()
        return act

    def report(self, *month, kind="summary", **vals):
        return self.reports.create({"kind": kind, "period": date(*month, 1), **vals})

    def table(self, report, section):
        return report.line_ids.filtered(lambda line: line.section == section)

    def signed(self, *month, **vals):
        report = self.report(*month, **vals)
        report._advance("check")
        report.with_user(self.preparer)._advance("sign")
        report.with_user(self.leader)._advance("countersign")
        return report

    def sent(self, *month, **vals):
        report = self.signed(*month, **vals)
        report._advance("seal")
        report._advance("send")
        return report

    @staticmethod
    def utc(*parts):
        return datetime(*parts, tzinfo=UTC)
