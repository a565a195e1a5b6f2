from odoo import models
from odoo.addons.industrial_licence.lifecycle.application import State as Application
from odoo.addons.industrial_licence.lifecycle.certificate import ChangeItem
from odoo.addons.industrial_licence.lifecycle.certificate_act import Kind as Act
from odoo.addons.industrial_licence.tools.legal_time import legal_now
from odoo.tools import SQL

from ..lifecycle.report import Kind, Section

ITEM_WORDS = {
    ChangeItem.NAME: "企业名称",
    ChangeItem.DOMICILE: "住所",
    ChangeItem.SITE: "生产地址",
    ChangeItem.UNIT: "申证单元",
}
ACT_WORDS = {Act.RETRACT: "撤回", Act.ANNUL: "撤销", Act.REVOKE: "吊销", Act.CANCEL: "注销"}
APPLICATION_WORDS = {"initial": "发证", "renewal": "换证", "change": "变更", "replacement": "补领"}
PAPER_WORDS = {"issued": "发证", "renewed": "换证"}
# The four tables speak of what provinces issue, never of food, its contact materials, cosmetics.
_PROVINCIAL = (
    "authority.level <> 'national' AND (product.id IS NULL OR product.is_in_information_scope)"
)
_PRODUCT = "coalesce(product.name, certificate.product_note)"
_AROUND = (
    "JOIN licence_authority authority ON authority.id = certificate.authority_id"
    " LEFT JOIN licence_product product ON product.id = certificate.product_id"
    " LEFT JOIN licence_category category ON category.id = product.category_id"
)
_SITES = (
    "(SELECT string_agg(DISTINCT site.address, '；') FROM licence_application_line line"
    " JOIN licence_site site ON site.id = coalesce(line.site_id, application.site_id)"
    " WHERE line.application_id = application.id)"
)
_HOLDER = (
    "enterprise", "credit_code", "domicile", "production_address", "category", "product",
    "unit_name",
)  # fmt: skip


def words(column, table):
    """CASE column WHEN … END: the official word of a code."""
    pairs = (SQL("WHEN %s THEN %s", str(code), word) for code, word in table.items())
    return SQL("CASE %s %s END", SQL(column), SQL(" ").join(pairs))


def units_of(table, owner, column):
    return SQL(
        "(SELECT string_agg(unit.name, '、' ORDER BY unit.code, unit.id) FROM %s named"
        " JOIN licence_unit unit ON unit.id = named.unit_id WHERE named.%s = %s)",
        SQL.identifier(table), SQL.identifier(column), SQL(owner),
    )  # fmt: skip


class SupervisionReportFill(models.AbstractModel):
    """The tables of a report, each by one statement for however many reports."""

    _name = "licence.supervision.report.fill"
    _description = "Lines of the official reports, from the registers"

    def _fill(self):
        """Draw the lines up anew; the registers' own rows as they stand in this moment."""
        self.env.flush_all()
        lines = self.env["licence.supervision.report.line"]
        if not self.ids:
            return
        self.env.cr.execute(
            SQL(
                "WITH gone AS (DELETE FROM licence_supervision_report_line"
                "  WHERE report_id IN %(ids)s)"
                " UPDATE licence_supervision_report SET generated_at = %(now)s WHERE id IN %(ids)s",
                ids=tuple(self.ids), now=legal_now(self.env),
            )
        )  # fmt: skip
        by_kind = self.grouped("kind")
        if reports := by_kind.get(Kind.APPLICANTS):
            reports._insert({Section.APPLICANT: reports._applicants()})
        if reports := by_kind.get(Kind.SUMMARY):
            reports._insert(
                {
                    Section.GRANTED: reports._granted(),
                    Section.REFUSED: reports._refused(),
                    Section.CHANGED: reports._changed(),
                    Section.ENDED: reports._ended(),
                }
            )
        lines.invalidate_model()
        stale = ["generated_at", "line_ids", "line_count", "difference_text", "difference_count"]
        self.invalidate_recordset(stale, flush=False)

    def _insert(self, tables):
        """All tables of the reports in one statement."""
        steps = [
            SQL("%s AS (%s)", SQL.identifier(section.value), self._insertion(section, *table))
            for section, table in tables.items()
        ]
        self.env.cr.execute(SQL("WITH %s SELECT", SQL(", ").join(steps)))

    def _insertion(self, section, columns, source, order, select):
        return SQL(
            "INSERT INTO licence_supervision_report_line"
            " (report_id, section, source_model, no, source_id, %(names)s)"
            " SELECT report.id, %(section)s, %(source)s,"
            "  row_number() OVER (PARTITION BY report.id ORDER BY %(order)s), %(select)s"
            " AND report.id IN %(reports)s",
            names=SQL(", ").join(map(SQL.identifier, columns)), section=section.value,
            source=source, order=SQL(order), select=select, reports=tuple(self.ids),
        )  # fmt: skip

    def _days(self):
        """First and last day of all the reports, as figures the planner can look up."""
        # Joined to the period alone, it reads every certificate of the province for one month.
        return {"first": min(self.mapped("period_begin")), "last": max(self.mapped("period_end"))}

    def _granted(self):
        """Table 1: papers issued or renewed in the period, in the words of the paper itself."""
        select = SQL(
            "version.id, version.holder_name, certificate.credit_code, version.domicile,"
            " version.site_address, category.name, %(product)s,"
            " %(units)s, certificate.id, certificate.number, version.valid_until,"
            " version.effective_from, %(remark)s"
            " FROM licence_supervision_report report"
            " JOIN licence_certificate_version version"
            "  ON version.effective_from BETWEEN report.period_begin AND report.period_end"
            "  AND version.effective_from BETWEEN %(first)s AND %(last)s"
            "  AND version.kind IN ('issued', 'renewed')"
            " JOIN licence_certificate certificate ON certificate.id = version.certificate_id"
            "  AND certificate.province_id = report.province_id"
            " %(around)s WHERE certificate.is_legacy_food IS NOT TRUE AND %(provincial)s",
            units=units_of("licence_certificate_version_unit", "version.id", "version_id"),
            remark=words("version.kind", PAPER_WORDS), product=SQL(_PRODUCT), around=SQL(_AROUND),
            provincial=SQL(_PROVINCIAL), **self._days(),
        )  # fmt: skip
        columns = (*_HOLDER, "certificate_id", "certificate", "valid_until", "issued_on", "remark")
        return columns, "licence.certificate.version", "version.effective_from, version.id", select

    def _refused(self):
        """Table 2: by the day the 不予许可决定书 was handed out; never a change or replacement."""
        select = SQL(
            "decision.id, coalesce(application.snapshot->>'name', partner.name),"
            " application.snapshot->>'credit_code',"
            " coalesce(application.snapshot->>'domicile', partner.domicile), %(sites)s,"
            " category.name, product.name, %(units)s, decision.reason, decision.handed_out_on,"
            " %(remark)s"
            " FROM licence_supervision_report report"
            " JOIN licence_decision decision ON decision.result = 'refuse'"
            "  AND decision.handed_out_on BETWEEN report.period_begin AND report.period_end"
            "  AND (decision.set_aside_on IS NULL OR decision.set_aside_on > report.period_end)"
            " JOIN licence_application application ON application.id = decision.application_id"
            "  AND application.kind IN ('initial', 'renewal')"
            " JOIN licence_authority authority ON authority.id = decision.authority_id"
            "  AND authority.province_id = report.province_id"
            " JOIN licence_product product ON product.id = decision.product_id"
            " LEFT JOIN licence_category category ON category.id = product.category_id"
            " JOIN res_partner partner ON partner.id = decision.enterprise_id WHERE %(provincial)s",
            units=units_of("licence_application_line", "application.id", "application_id"),
            sites=SQL(_SITES), remark=words("application.kind", APPLICATION_WORDS),
            provincial=SQL(_PROVINCIAL),
        )  # fmt: skip
        columns = (*_HOLDER, "reason", "handed_out_on", "remark")
        return columns, "licence.decision", "decision.handed_out_on, decision.id", select

    def _changed(self):
        """Table 3: one line for each item changed, on the paper that changed it."""
        select = SQL(
            "change.id, version.holder_name, certificate.credit_code, version.domicile,"
            " version.site_address, category.name, %(product)s,"
            " %(units)s, certificate.id, certificate.number, version.valid_until, issue.begun,"
            " %(item)s || '（原：' || coalesce(nullif(change.before, ''), '无') || '）',"
            " change.changed_on"
            " FROM licence_supervision_report report"
            " JOIN licence_certificate_change change"
            "  ON change.changed_on BETWEEN report.period_begin AND report.period_end"
            " JOIN licence_certificate_version version ON version.id = change.version_id"
            " JOIN licence_certificate certificate ON certificate.id = change.certificate_id"
            "  AND certificate.province_id = report.province_id"
            " JOIN LATERAL (SELECT coalesce(max(paper.effective_from), certificate.issued_on)"
            "  AS begun FROM licence_certificate_version paper"
            "  WHERE paper.certificate_id = certificate.id"
            "  AND paper.id <= version.id AND paper.kind IN ('issued', 'renewed')) issue ON true"
            " %(around)s WHERE certificate.is_legacy_food IS NOT TRUE AND %(provincial)s",
            units=units_of("licence_certificate_version_unit", "version.id", "version_id"),
            item=words("change.item", ITEM_WORDS), product=SQL(_PRODUCT), around=SQL(_AROUND),
            provincial=SQL(_PROVINCIAL),
        )  # fmt: skip
        columns = (
            *_HOLDER, "certificate_id", "certificate", "valid_until", "issued_on", "item",
            "changed_on",
        )  # fmt: skip
        return columns, "licence.certificate.change", "change.changed_on, change.id", select

    def _ended(self):
        """Table 4: each certificate once, by the act that ended the right."""
        select = SQL(
            "act.id, certificate.holder_name, certificate.credit_code, certificate.domicile,"
            " certificate.site_address, category.name,"
            " %(product)s, %(units)s, certificate.id,"
            " certificate.number, %(kind)s || '：' || ground.name || '（' || ground.basis || '）',"
            " act.executed_on"
            " FROM licence_supervision_report report"
            " JOIN licence_certificate_act act ON act.is_summary_line"
            "  AND act.executed_on BETWEEN report.period_begin AND report.period_end"
            " JOIN licence_act_ground ground ON ground.id = act.ground_id"
            " JOIN licence_certificate certificate ON certificate.id = act.certificate_id"
            "  AND certificate.province_id = report.province_id"
            " %(around)s WHERE certificate.is_legacy_food IS NOT TRUE AND %(provincial)s",
            units=units_of("licence_certificate_line", "certificate.id", "certificate_id"),
            kind=words("act.kind", ACT_WORDS), product=SQL(_PRODUCT), around=SQL(_AROUND),
            provincial=SQL(_PROVINCIAL),
        )  # fmt: skip
        columns = (*_HOLDER, "certificate_id", "certificate", "reason", "ended_on")
        return columns, "licence.certificate.act", "act.executed_on, act.id", select

    def _applicants(self):
        """Report 1: applications first submitted in the period, also those not accepted."""
        select = SQL(
            "application.id, application.number, %(kind)s, application.snapshot->>'name',"
            " application.snapshot->>'credit_code', application.snapshot->>'domicile', %(sites)s,"
            " category.name, product.name, %(units)s, application.received_on,"
            " CASE WHEN application.accepted_on IS NOT NULL THEN '受理'"
            "  WHEN application.state = %(declined)s THEN '不予受理' ELSE '待受理' END"
            " FROM licence_supervision_report report"
            " JOIN licence_application application"
            "  ON application.province_id = report.province_id"
            "  AND application.submitted_at >= %(begin)s AND application.submitted_at < %(end)s"
            " JOIN licence_product product ON product.id = application.product_id"
            " LEFT JOIN licence_category category ON category.id = product.category_id"
            " WHERE product.is_in_information_scope",
            units=units_of("licence_application_line", "application.id", "application_id"),
            kind=words("application.kind", APPLICATION_WORDS), sites=SQL(_SITES),
            declined=Application.DECLINED.value, begin=_instant("period_begin", 0),
            end=_instant("period_end", 1),
        )  # fmt: skip
        columns = ("number", "kind", *_HOLDER, "received_on", "acceptance")
        return columns, "licence.application", "application.submitted_at, application.id", select


def _instant(column, days):
    """The first instant, in UTC, of a legal day so many days after the one in `column`."""
    return SQL(
        "((report.%s + %s)::timestamp AT TIME ZONE 'Asia/Shanghai' AT TIME ZONE 'UTC')",
        SQL.identifier(column), days,
    )  # fmt: skip
