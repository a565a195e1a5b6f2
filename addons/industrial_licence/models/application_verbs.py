from odoo import api, models
from odoo.exceptions import UserError
from odoo.fields import Command

from ..lifecycle.application import Ground
from ..tools.legal_time import legal_today


class ApplicationVerbs(models.AbstractModel):
    """One button per verb; what a verb asks for is asked by its wizard."""

    _name = "licence.application.verbs"
    _description = "Verbs of an application"

    def action_submit(self):
        return self._advance("submit")

    def action_check(self):
        return self._advance("check")

    def action_return_(self):
        return self._ask("return_", "industrial_licence.licence_return_wizard_action")

    def action_accept(self):
        return self._advance("accept")

    def action_decline(self):
        return self._ask("decline", "industrial_licence.licence_ending_wizard_action")

    def action_conclude(self):
        return self._advance("conclude")

    def action_grant(self):
        return self._advance("grant")

    def action_refuse(self):
        return self._ask("refuse", "industrial_licence.licence_ending_wizard_action")

    def action_issue(self):
        return self._advance("issue")

    def action_terminate(self):
        return self._ask("terminate", "industrial_licence.licence_ending_wizard_action")

    def action_withdraw(self):
        return self._ask("withdraw")

    def _return_for(self, defects):
        """Return once for all `defects`: {item: what is wrong with it}."""
        found = [
            {"item_id": item.id, "item": item.name, "reason": (reason or "").strip()}
            for item, reason in defects.items()
        ]
        told = "\n".join(f"{defect['item']}：{defect['reason']}" for defect in found)
        return self._advance("return_", reason=told, facts={"defect_list": found})

    def _advance(self, verb, *, reason="", facts=None, document_hash=""):
        self._check_answers(verb, facts or {})
        return super()._advance(verb, reason=reason, facts=facts, document_hash=document_hash)

    def _check_answers(self, verb, facts):
        """What a verb asks besides the reason must be said with it."""
        if verb == "return_":
            self._check_defects(facts.get("defect_list") or [])
        if verb == "terminate":
            self._check_ground(facts.get("termination_ground"))

    def _check_defects(self, defects):
        if not defects:
            raise UserError(self.env._("List every defect: the application is returned only once."))
        own = set(self.item_ids.ids)
        for defect in defects:
            if defect["item_id"] not in own or not defect["reason"]:
                raise UserError(
                    self.env._("Say what is wrong with “%(item)s”.", item=defect["item"])
                )

    def _check_ground(self, ground):
        if ground not in set(Ground):
            raise UserError(self.env._("Say on which ground the handling ends."))
        listed = self.product_id._is_licensable(legal_today(self.env))
        if ground == Ground.DELICENSED and listed:
            raise UserError(
                self.env._(
                    "“%(product)s” still needs a licence.", product=self.product_id.display_name
                )
            )

    @api.onchange("certificate_id")
    def _onchange_certificate_id(self):
        """What the certificate says is where a renewal or a change begins."""
        if self.certificate_id and not self.line_ids:
            self.line_ids = [
                Command.create({"unit_id": unit.id})
                for unit in self.certificate_id.line_ids.unit_id
            ]

    def unlink(self):
        """A draft goes with its files; what was handed in never goes."""
        self.filtered(lambda one: not one.version).item_ids.version_ids.unlink()
        return super().unlink()
