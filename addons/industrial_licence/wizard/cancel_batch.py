from odoo import api, fields, models
from odoo.exceptions import AccessError
from odoo.fields import Command, Domain

from ..lifecycle.certificate import State as Certificate
from ..lifecycle.certificate_act import HANDLER, Kind, State

_PENDING = (State.DRAFT, State.PROPOSED, State.DECIDED)


class CancelBatch(models.TransientModel):
    """Drafts a cancellation for each certificate chosen in the list; each goes its own way on."""

    _name = "licence.cancel.batch"
    _description = "Propose the cancellation of several certificates"

    certificate_ids = fields.Many2many("licence.certificate", string="Certificates")
    ground_id = fields.Many2one(
        "licence.act.ground", required=True, domain=[("kind", "=", Kind.CANCEL.value)],
        default=lambda self: self.env.ref("industrial_licence.licence_act_ground_cancel_other"),
    )  # fmt: skip
    basis = fields.Char(related="ground_id.basis")
    reason = fields.Text("Facts and Reasons", required=True)
    line_ids = fields.One2many("licence.cancel.batch.line", "batch_id", "Results", readonly=True)

    @api.model
    def default_get(self, fields):
        found = super().default_get(fields)
        if self.env.context.get("active_model") != "licence.certificate":
            return found
        chosen = self.env["licence.certificate"].browse(self.env.context.get("active_ids", []))
        found["certificate_ids"] = [Command.set(chosen.ids)]
        living = chosen.filtered(lambda each: each.state == Certificate.VALID)
        if living and all(living.mapped("is_delicensed")):
            found["reason"] = self.env._(
                "The product has left the catalogue and needs no licence any more."
            )
        return found

    def action_draft(self):
        """One draft for each certificate that takes one; the others say why not."""
        self._check_handler()
        certificates = self.certificate_ids - self.line_ids.certificate_id
        obstacles = self._obstacles(certificates)
        free = certificates.filtered(lambda each: each not in obstacles)
        acts = self.env["licence.certificate.act"].create(
            [self._prepare_act_vals(certificate) for certificate in free]
        )
        made = dict(zip(free, acts, strict=True))
        self.line_ids = [
            Command.create(
                {
                    "certificate_id": certificate.id,
                    "act_id": made[certificate].id if certificate in made else False,
                    "obstacle": obstacles.get(certificate, False),
                }
            )
            for certificate in certificates
        ]
        return self._reopened()

    def _check_handler(self):
        if not self.env.user.has_group(HANDLER):
            raise AccessError(self.env._("Only a case handler proposes a cancellation."))

    def _prepare_act_vals(self, certificate):
        return {
            "certificate_id": certificate.id,
            "kind": Kind.CANCEL.value,
            "ground_id": self.ground_id.id,
            "reason": self.reason,
        }

    def _obstacles(self, certificates):
        """{certificate: why it gets no draft}, in one query."""
        # sudo: an act of a superior authority stands in the way too
        acts = self.env["licence.certificate.act"].sudo()
        pending = Domain("certificate_id", "in", certificates.ids) & Domain("state", "in", _PENDING)
        busy = acts.search(pending).certificate_id
        told = {each: self._obstacle(each, busy) for each in certificates}
        return {certificate: words for certificate, words in told.items() if words}

    def _obstacle(self, certificate, busy):
        own = self.env.user.licence_authority_id.parent_path or "?"
        if certificate.state == Certificate.CANCELLED:
            return self.env._("The certificate is cancelled already.")
        if certificate.is_legacy_food:
            return self.env._("Food licences are kept here for reading only.")
        if certificate in busy:
            return self.env._("Another act on this certificate is under way.")
        if not (certificate.authority_id.parent_path or "").startswith(own):
            return self.env._(
                "%(authority)s granted it: the cancellation is for that authority or one above.",
                authority=certificate.authority_id.display_name,
            )
        return ""

    def _reopened(self):
        action = self.env["ir.actions.act_window"]._for_xml_id(
            "industrial_licence.licence_cancel_batch_action"
        )
        return {**action, "res_id": self.id}


class CancelBatchLine(models.TransientModel):
    _name = "licence.cancel.batch.line"
    _description = "Result of a proposed cancellation"
    _order = "id"

    batch_id = fields.Many2one("licence.cancel.batch", required=True, ondelete="cascade")
    certificate_id = fields.Many2one("licence.certificate", required=True, readonly=True)
    act_id = fields.Many2one("licence.certificate.act", "Draft", readonly=True)
    obstacle = fields.Char("Why Not", readonly=True)
