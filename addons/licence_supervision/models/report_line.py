from odoo import fields, models
from odoo.tools import SQL

from ..lifecycle.kernel import labels
from ..lifecycle.report import Section, State

SECTION_WORDS = {
    Section.APPLICANT: "Applicants",
    Section.GRANTED: "Table 1: Granted",
    Section.REFUSED: "Table 2: Refused",
    Section.CHANGED: "Table 3: Changed",
    Section.ENDED: "Table 4: Ended",
}
_LINE = """
CREATE OR REPLACE FUNCTION licence_supervision_report_line_kept() RETURNS trigger
LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' THEN
        RAISE EXCEPTION 'licence: a line of a report is never changed'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    IF EXISTS (SELECT 1 FROM touched JOIN licence_supervision_report report
               ON report.id = touched.report_id WHERE report.state <> TG_ARGV[0]) THEN
        RAISE EXCEPTION 'licence: the lines of a checked report stay what they are'
            USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    RETURN NULL;
END $$;
"""
_EVENTS = (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD"))


class SupervisionReportLine(models.Model):
    """A line as it stood when the report was drawn up; the database refuses to change it."""

    _name = "licence.supervision.report.line"
    _description = "Line of an Official Report"
    _inherit = "licence.once.mixin"
    _order = "report_id, section, no"
    _rec_name = "enterprise"
    _log_access = False

    report_id = fields.Many2one(
        "licence.supervision.report", required=True, readonly=True, ondelete="restrict"
    )
    section = fields.Selection(labels(Section, SECTION_WORDS), "Table", required=True)
    no = fields.Integer("序号", required=True, aggregator=None)
    source_model = fields.Char("Comes From", required=True)
    source_id = fields.Many2oneReference(model_field="source_model", required=True)
    certificate_id = fields.Many2one(
        "licence.certificate", index="btree_not_null", ondelete="restrict"
    )
    number = fields.Char("Registration Number")
    kind = fields.Char("申请类型")
    enterprise = fields.Char("企业名称")
    credit_code = fields.Char("统一社会信用代码")
    domicile = fields.Char("住所")
    production_address = fields.Char("生产地址")
    category = fields.Char("产品类别")
    product = fields.Char("产品名称")
    unit_name = fields.Char("申证单元")
    certificate = fields.Char("证书编号")
    valid_until = fields.Date("有效期")
    issued_on = fields.Date("发证日期")
    reason = fields.Text("原因")
    handed_out_on = fields.Date("不予许可日期")
    item = fields.Char("变更事项")
    changed_on = fields.Date("变更日期")
    ended_on = fields.Date("注销时间")
    received_on = fields.Date("申请日期")
    acceptance = fields.Char("受理情况")
    remark = fields.Char("备注")

    _place_uniq = models.Constraint(
        "UNIQUE (report_id, section, no)", "Two lines stand in one place."
    )
    _source_uniq = models.Constraint(
        "UNIQUE (report_id, section, source_model, source_id)", "This stands in the report already."
    )

    def init(self):
        """The table holds the line, whoever writes."""
        cr, table = self.env.cr, SQL.identifier(self._table)
        cr.execute(_LINE)
        for event, image in _EVENTS:
            name = SQL.identifier(f"licence_supervision_report_line_{event.lower()}")
            cr.execute(SQL("DROP TRIGGER IF EXISTS %s ON %s", name, table))
            cr.execute(
                SQL(
                    "CREATE TRIGGER %s AFTER %s ON %s REFERENCING %s TABLE AS touched "
                    "FOR EACH STATEMENT EXECUTE FUNCTION licence_supervision_report_line_kept(%s)",
                    name, SQL(event), table, SQL(image), State.GENERATED.value,
                )
            )  # fmt: skip
