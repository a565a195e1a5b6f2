import secrets

from odoo import api, models
from odoo.addons.industrial_licence.models.authority import Level
from odoo.addons.industrial_licence.tools.legal_time import legal_today
from odoo.exceptions import AccessError, UserError

from ..lifecycle.complaint import TOLD, Kind
from ..lifecycle.kernel import PETITIONS

ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789"
CODE_LENGTH = 14
IDENTITY = ("name", "phone", "address", "email", "identity_number")
# An enterprise that files in its own name online is kept beside the words it gave.
FILED_BY = (*IDENTITY, "enterprise_id")
# What a stranger may say of a matter; everything else is the office's to write.
SAID = frozenset(
    "kind channel content breach named_unit target_authority_id target_user_id "
    "target_partner_id target_name product_id application_id subject positions".split()
)


class SupervisionComplaintIntake(models.AbstractModel):
    """How a complaint comes in: counter, phone, letter, visit, or online without an account."""

    _name = "licence.supervision.complaint.intake"
    _description = "Intake of complaints"

    @api.model
    def _take_in(self, said, identity=None, authority=None):
        """The complaint and, apart from it, who complains; an anonymous one has nobody."""
        if strange := set(said) - SAID:
            raise UserError(
                self.env._("Not part of a complaint: %(names)s", names=", ".join(strange))
            )
        if not (said.get("content") or "").strip():
            raise UserError(self.env._("Say what happened."))
        identity = {name: (identity or {}).get(name) for name in FILED_BY}
        identity = {name: value for name, value in identity.items() if value}
        today = legal_today(self.env)
        body = self._lawful_body(authority, said.get("target_authority_id"))
        complaint = self._create_sealed(
            [
                {
                    **said,
                    "authority_id": body.id,
                    "received_on": today,
                    "is_anonymous": not identity,
                    "query_code": "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH)),
                    "number_stem": self._number_stem(said["kind"], body, today.year),
                }
            ]
        )
        self._keep_identity(complaint, identity)
        return complaint

    @api.model
    def _received_at_desk(self, said, identity):
        """What the desk of a body takes in; never a complaint about that body itself."""
        user = self.env.user
        if not user.has_group(PETITIONS):
            raise AccessError(self.env._("Complaints are taken in by a petition officer."))
        own = user.licence_authority_id
        body = self._lawful_body(own, said.get("target_authority_id"))
        if body != own:
            raise UserError(
                self.env._(
                    "A complaint about your own body is received by the body above it: %(name)s.",
                    name=body.name,
                )
            )
        complaint = self._take_in(said, identity, own)
        action = "licence_supervision.licence_supervision_complaint_action"
        shown = {"views": [(False, "form")], "res_id": complaint.id}
        return {**self.env["ir.actions.act_window"]._for_xml_id(action), **shown}

    @api.model
    def _number_stem(self, kind, body, year):
        stems = {Kind.COMPLAINT: "TS", Kind.TIP_OFF: "JB", Kind.PETITION: "XF"}
        return f"{stems.get(Kind(kind), 'ZY')}{body.code}-{year}-"

    @api.model
    def _lawful_body(self, authority, target_id):
        """The body asked for, or the first above the body complained of (条例 43)."""
        authorities = self.env["licence.authority"]
        body = authority or authorities._national()
        # sudo: where a complaint goes does not depend on what its intake may read
        target = authorities.sudo().browse(target_id or ())
        if not target or not (body.parent_path or "").startswith(target.parent_path):
            return body
        if target.level == Level.NATIONAL:
            raise UserError(self.env._("No body stands above %(name)s here.", name=target.name))
        return target.parent_id.with_env(self.env)

    @api.model
    def _keep_identity(self, complaint, identity):
        if identity:
            # sudo: nobody holds rights on identities; they are read through one logged door
            complainants = self.env["licence.supervision.complainant"].sudo()
            complainants.create({"complaint_id": complaint.id, **identity})

    @api.model
    def _follow(self, number, code):
        """What the filer may know; nothing at all for a wrong number or code."""
        # sudo: the query code is the key; only these few words leave through this door
        found = self.sudo().search([("number", "=", number or ""), ("query_code", "=", code or "")])
        if not number or not code or len(found) != 1:
            return {}
        return found._told_filer()

    def _told_filer(self):
        self.ensure_one()
        return {
            "number": self.number or "",
            "kind": dict(self._fields["kind"]._description_selection(self.env))[self.kind],
            "received_on": self.received_on,
            "state": self._state_word(),
            "reply": self.reply or "" if self.state in TOLD else "",
            "answered_on": self.answered_on,
        }
