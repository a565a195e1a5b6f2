from odoo import api, fields, models
from odoo.tools import SQL

from ..tools.legal_time import legal_today

OFFICER = "officer"
DUTIES = [
    ("applicant", "Register of Applicants (申请企业数据库)"),
    ("refused", "Register of Refused Enterprises (不予许可企业数据库)"),
    ("holder", "Register of Holders (获证企业数据库)"),
    ("cancelled", "Register of Cancelled Certificates (注销许可证企业数据库)"),
    ("archive", "Archives of the Cases (企业许可档案)"),
    (OFFICER, "Information Officer"),
]
BASES = {
    "applicant": "信息管理规定第五条",
    "refused": "信息管理规定第十条",
    "holder": "信息管理规定第十一条、第二十七条",
    "cancelled": "信息管理规定第十三条、第二十八条",
    "archive": "信息管理规定第六条",
    OFFICER: "信息管理规定第四条",
}
STATES = [("done", "Up to Date"), ("open", "Term Running"), ("late", "Late")]

# Who keeps a register: the national authority its own, a province those of all below it.
_DUTIES = """
SELECT place.id * 10 + duty.number AS id, place.id AS authority_id, duty.code,
       CASE duty.code
       WHEN 'applicant' THEN (
            SELECT max(application.received_on) FROM licence_application application
             WHERE application.province_id = place.id
                OR application.deciding_authority_id = place.id )
       WHEN 'refused' THEN (
            SELECT max(decision.decided_on) FROM licence_decision decision
              JOIN licence_authority owner ON owner.id = decision.authority_id
             WHERE decision.result = 'refuse' AND COALESCE(owner.province_id, owner.id) = place.id )
       WHEN 'holder' THEN (
            SELECT max(certificate.issued_on) FROM licence_certificate certificate
              JOIN licence_authority owner ON owner.id = certificate.authority_id
             WHERE COALESCE(owner.province_id, owner.id) = place.id )
       WHEN 'cancelled' THEN (
            SELECT max(act.executed_on) FROM licence_certificate_act act
              JOIN licence_authority owner ON owner.id = act.authority_id
             WHERE COALESCE(owner.province_id, owner.id) = place.id )
       WHEN 'archive' THEN (
            SELECT max(GREATEST(archive.opened_on, archive.closed_on)) FROM licence_archive archive
              JOIN licence_authority owner ON owner.id = archive.owner_id
             WHERE COALESCE(owner.province_id, owner.id) = place.id )
       END AS last_update,
       term.running, term.late,
       CASE WHEN duty.code = 'officer' AND place.information_officer_id IS NULL THEN 'late'
            WHEN term.late > 0 THEN 'late' WHEN term.running > 0 THEN 'open' ELSE 'done'
       END AS state
  FROM licence_authority place
 CROSS JOIN (VALUES
        (1, 'applicant', NULL, NULL), (2, 'refused', NULL, NULL), (3, 'holder', 'T-21', 'T-23'),
        (4, 'cancelled', 'T-24', 'T-26'), (5, 'archive', NULL, NULL), (6, 'officer', NULL, NULL)
       ) AS duty(number, code, national, provincial)
 CROSS JOIN LATERAL (
        SELECT count(*) AS running, count(*) FILTER (WHERE clock.due_on < %(today)s) AS late
          FROM licence_clock clock JOIN licence_authority owner ON owner.id = clock.authority_id
         WHERE clock.outcome IN ('running', 'paused') AND clock.stopped_on IS NULL
           AND ( place.level = 'national' AND clock.code = duty.national
              OR clock.code = duty.provincial AND owner.province_id = place.id ) ) term
 WHERE place.level IN ('national', 'province') AND place.active
"""


class AuthorityDuty(models.Model):
    """What an organ has to keep by the 信息管理规定, how fresh it is, and what is late."""

    _name = "licence.authority.duty"
    _description = "Information duty of an authority"
    _auto = False
    _order = "id"
    _rec_name = "code"
    _depends = {
        "licence.authority": ["level", "active", "province_id", "information_officer_id"],
        "licence.application": ["received_on", "province_id", "deciding_authority_id"],
        "licence.decision": ["result", "decided_on", "authority_id"],
        "licence.certificate": ["issued_on", "authority_id"],
        "licence.certificate.act": ["executed_on", "authority_id"],
        "licence.archive": ["opened_on", "closed_on", "owner_id"],
        "licence.clock": ["code", "authority_id", "due_on", "outcome", "stopped_on"],
    }

    authority_id = fields.Many2one("licence.authority", readonly=True)
    code = fields.Selection(DUTIES, "Duty", readonly=True)
    basis = fields.Char("Legal Basis", compute="_compute_basis")
    last_update = fields.Date(readonly=True)
    running = fields.Integer("Terms Running", readonly=True)
    late = fields.Integer("Late Entries", readonly=True)
    state = fields.Selection(STATES, readonly=True)

    @property
    def _table_query(self):
        return SQL(_DUTIES, today=legal_today(self.env))

    @api.depends("code")
    def _compute_basis(self):
        for duty in self:
            duty.basis = BASES.get(duty.code, "")


class Authority(models.Model):
    _inherit = "licence.authority"

    duty_ids = fields.One2many("licence.authority.duty", "authority_id", "Information Duties")

    def _duties(self):
        yield from super()._duties()
        words = dict(
            self.env["licence.authority.duty"]._fields["code"]._description_selection(self.env)
        )
        for duty in self.duty_ids.filtered("late"):
            yield self.env._(
                "%(duty)s: %(late)s entries are late (%(basis)s).",
                duty=words[duty.code], late=duty.late, basis=duty.basis,
            )  # fmt: skip
