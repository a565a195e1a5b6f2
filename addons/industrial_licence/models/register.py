from odoo import fields, models
from odoo.tools import SQL

from ..lifecycle.application import State as Application
from ..lifecycle.decision import State as Decision
from .application import KINDS
from .certificate import ORIGIN_WORDS, STATE_WORDS
from .certificate_act import KIND_WORDS

ISSUERS = [
    ("national", "Issued by the State (国家发证)"),
    ("province", "Issued by Provinces (省级发证)"),
]
_ISSUER = "CASE WHEN authority.level = 'national' THEN 'national' ELSE 'province' END AS issuer"
# Article 3: food, food-contact and cosmetics stand in no register of these rules.
_IN_SCOPE = "product.is_in_information_scope"


class Register(models.AbstractModel):
    """A database of the 信息管理规定 as a view: never late, never different from the case."""

    _name = "licence.register"
    _description = "Register"

    enterprise_id = fields.Many2one("res.partner", readonly=True)
    holder_name = fields.Char("Name (企业名称)", readonly=True)
    credit_code = fields.Char(readonly=True)
    category_id = fields.Many2one("licence.category", "Category (产品类别)", readonly=True)
    product_id = fields.Many2one("licence.product", "Product (产品)", readonly=True)
    units = fields.Char("Units (申证单元)", readonly=True)
    authority_id = fields.Many2one("licence.authority", readonly=True)
    province_id = fields.Many2one("licence.authority", readonly=True)
    issuer = fields.Selection(ISSUERS, readonly=True)

    _units_of_application = (
        "(SELECT string_agg(unit.name, '；' ORDER BY line.id) FROM licence_application_line line"
        " JOIN licence_unit unit ON unit.id = line.unit_id WHERE line.application_id = {}) AS units"
    )


class RegisterApplicant(models.Model):
    """申请企业数据库: information rules, article 5; also those that were not accepted."""

    _name = "licence.register.applicant"
    _description = "Register of Applicants"
    _inherit = "licence.register"
    _auto = False
    _order = "received_on desc, id desc"
    _rec_name = "number"
    _depends = {"licence.application": ["state", "number", "received_on", "accepted_on"]}

    number = fields.Char("Registration Number", readonly=True)
    kind = fields.Selection(KINDS, readonly=True)
    legal_representative = fields.Char(readonly=True)
    domicile = fields.Char("Domicile (住所)", readonly=True)
    received_on = fields.Date(readonly=True)
    accepted_on = fields.Date(readonly=True)
    acceptance = fields.Selection(
        [("waiting", "Waiting"), ("accepted", "Accepted"), ("declined", "Not Accepted")],
        readonly=True,
    )
    application_id = fields.Many2one("licence.application", readonly=True)

    @property
    def _table_query(self):
        return SQL(
            "SELECT application.id, application.id AS application_id, application.number,"
            " application.kind, application.enterprise_id, application.received_on,"
            " application.accepted_on, application.authority_id, application.province_id,"
            " application.snapshot->>'name' AS holder_name,"
            " application.snapshot->>'credit_code' AS credit_code,"
            " application.snapshot->>'legal_representative' AS legal_representative,"
            " application.snapshot->>'domicile' AS domicile,"
            " product.category_id, application.product_id, %(units)s, %(issuer)s,"
            " CASE WHEN application.accepted_on IS NOT NULL THEN 'accepted'"
            "  WHEN application.state = %(declined)s THEN 'declined'"
            " ELSE 'waiting' END AS acceptance"
            " FROM licence_application application"
            " JOIN licence_product product ON product.id = application.product_id"
            " LEFT JOIN licence_authority authority"
            "  ON authority.id = application.deciding_authority_id"
            " WHERE application.submitted_at IS NOT NULL AND %(in_scope)s",
            units=SQL(self._units_of_application.format("application.id")),
            issuer=SQL(_ISSUER), in_scope=SQL(_IN_SCOPE), declined=Application.DECLINED.value,
        )  # fmt: skip


class RegisterRefused(models.Model):
    """不予许可企业数据库: article 10."""

    _name = "licence.register.refused"
    _description = "Register of Refused Enterprises"
    _inherit = "licence.register"
    _auto = False
    _order = "decided_on desc, id desc"
    _rec_name = "holder_name"
    _depends = {"licence.decision": ["state", "result", "reason", "decided_on", "notice_id"]}

    reason = fields.Text("Reason (不予许可原因)", readonly=True)
    decided_on = fields.Date("Refused On (不予许可日期)", readonly=True)
    notice_id = fields.Many2one("licence.notice", "Letter", readonly=True)
    kind = fields.Selection(KINDS, readonly=True)
    application_id = fields.Many2one("licence.application", readonly=True)

    @property
    def _table_query(self):
        return SQL(
            "SELECT decision.id, decision.application_id, decision.enterprise_id,"
            " coalesce(application.snapshot->>'name', partner.name) AS holder_name,"
            " application.snapshot->>'credit_code' AS credit_code, application.kind,"
            " product.category_id, decision.product_id, decision.authority_id,"
            " authority.province_id, decision.reason, decision.decided_on, decision.notice_id,"
            " %(units)s, %(issuer)s"
            " FROM licence_decision decision"
            " JOIN licence_application application ON application.id = decision.application_id"
            " JOIN res_partner partner ON partner.id = decision.enterprise_id"
            " JOIN licence_product product ON product.id = decision.product_id"
            " JOIN licence_authority authority ON authority.id = decision.authority_id"
            " WHERE decision.result = 'refuse' AND decision.state = %(in_force)s AND %(in_scope)s",
            units=SQL(self._units_of_application.format("application.id")),
            issuer=SQL(_ISSUER), in_scope=SQL(_IN_SCOPE), in_force=Decision.IN_FORCE.value,
        )  # fmt: skip


class RegisterHolder(models.Model):
    """获证企业数据库: article 11, national and provincial issue apart."""

    _name = "licence.register.holder"
    _description = "Register of Holders"
    _inherit = "licence.register"
    _auto = False
    _order = "issued_on desc, id desc"
    _rec_name = "number"
    _depends = {
        "licence.certificate": ["number", "state", "issued_on", "valid_until", "holder_name"],
        "licence.certificate.line": ["unit_id"],
    }

    number = fields.Char("Licence Number (许可证编号)", readonly=True)
    approved_on = fields.Date("Approved On (批准时间)", readonly=True)
    issued_on = fields.Date("Issued On (发证日期)", readonly=True)
    valid_from = fields.Date(readonly=True)
    valid_until = fields.Date("Valid Until (有效期)", readonly=True)
    origin = fields.Selection([(k.value, w) for k, w in ORIGIN_WORDS.items()], readonly=True)
    state = fields.Selection([(k.value, w) for k, w in STATE_WORDS.items()], readonly=True)
    certificate_id = fields.Many2one("licence.certificate", readonly=True)

    @property
    def _table_query(self):
        return SQL(
            "SELECT certificate.id, certificate.id AS certificate_id, certificate.number,"
            " certificate.enterprise_id, certificate.holder_name, certificate.credit_code,"
            " certificate.category_id, certificate.product_id, certificate.authority_id,"
            " certificate.province_id, certificate.issued_on, certificate.valid_from,"
            " certificate.valid_until, certificate.origin, certificate.state,"
            " coalesce(application.decided_on, certificate.issued_on) AS approved_on, %(issuer)s,"
            " (SELECT string_agg(unit.name, '；' ORDER BY line.id)"
            "   FROM licence_certificate_line line JOIN licence_unit unit ON unit.id = line.unit_id"
            "   WHERE line.certificate_id = certificate.id) AS units"
            " FROM licence_certificate certificate"
            " JOIN licence_authority authority ON authority.id = certificate.authority_id"
            " LEFT JOIN licence_application application"
            "  ON application.id = certificate.application_id"
            " LEFT JOIN licence_product product ON product.id = certificate.product_id"
            " WHERE certificate.is_legacy_food IS NOT TRUE"
            " AND (product.id IS NULL OR %(in_scope)s)",
            issuer=SQL(_ISSUER), in_scope=SQL(_IN_SCOPE),
        )  # fmt: skip


class RegisterCancelled(models.Model):
    """注销许可证企业数据库: article 13; one line for each certificate that ended."""

    _name = "licence.register.cancelled"
    _description = "Register of Cancelled Certificates"
    _inherit = "licence.register"
    _auto = False
    _order = "ended_on desc, id desc"
    _rec_name = "number"
    _depends = {
        "licence.certificate": ["number", "holder_name"],
        "licence.certificate.act": ["state", "is_summary_line", "executed_on", "ground_id"],
    }

    number = fields.Char("Licence Number (许可证编号)", readonly=True)
    obtained_on = fields.Date("Obtained On (获证时间)", readonly=True)
    kind = fields.Selection([(k.value, w) for k, w in KIND_WORDS.items()], "Act", readonly=True)
    ground_id = fields.Many2one("licence.act.ground", "Reason (注销原因)", readonly=True)
    basis = fields.Char("Legal Basis", readonly=True)
    ended_on = fields.Date("Cancelled On (注销日期)", readonly=True)
    certificate_id = fields.Many2one("licence.certificate", readonly=True)

    @property
    def _table_query(self):
        return SQL(
            "SELECT act.id, act.certificate_id, certificate.number, certificate.enterprise_id,"
            " certificate.holder_name, certificate.credit_code, certificate.category_id,"
            " certificate.product_id, certificate.authority_id, certificate.province_id,"
            " act.kind, act.ground_id, ground.basis, act.executed_on AS ended_on, %(issuer)s,"
            " (SELECT min(version.effective_from) FROM licence_certificate_version version"
            "   WHERE version.certificate_id = certificate.id) AS obtained_on,"
            " (SELECT string_agg(unit.name, '；' ORDER BY line.id)"
            "   FROM licence_certificate_line line JOIN licence_unit unit ON unit.id = line.unit_id"
            "   WHERE line.certificate_id = certificate.id) AS units"
            " FROM licence_certificate_act act"
            " JOIN licence_certificate certificate ON certificate.id = act.certificate_id"
            " JOIN licence_act_ground ground ON ground.id = act.ground_id"
            " JOIN licence_authority authority ON authority.id = certificate.authority_id"
            " LEFT JOIN licence_product product ON product.id = certificate.product_id"
            " WHERE act.is_summary_line AND certificate.is_legacy_food IS NOT TRUE"
            " AND (product.id IS NULL OR %(in_scope)s)",
            issuer=SQL(_ISSUER), in_scope=SQL(_IN_SCOPE),
        )  # fmt: skip
