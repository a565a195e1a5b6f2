from odoo import models
from odoo.addons.industrial_licence.models.lifecycle_form import SEEN
from odoo.addons.industrial_licence.tools.legal_time import legal_now, legal_today
from odoo.exceptions import UserError

UPDATE = "T-28"


class ChangeNoticeEffects(models.AbstractModel):
    """What follows from a step of a change notice."""

    _name = "licence.lab.change.notice.effects"
    _description = "What follows from the steps of a change notice"

    def _law(self):
        # sudo: terms run and the register changes by law, whatever the account may see
        return self.sudo()

    def _after_sign(self):
        self._seal({"head_id": self.env.uid, "head_signed_at": legal_now(self.env)})

    def _opine(self, opinion):
        """The province agrees; what it says is printed on the form."""
        if not (opinion or "").strip():
            raise UserError(self.env._("Write the opinion of the province."))
        return self._advance("opine", facts={"opinion": opinion.strip()})

    def _after_opine(self):
        """With the opinion the notice is with the centre: five days (信息管理规定 31)."""
        self._seal({"province_signatory_id": self.env.uid, "opined_at": legal_now(self.env)})
        self._law()._clock_start(UPDATE)

    def _after_file(self):
        self._seal({"filed_on": legal_today(self.env), "filed_by_id": self.env.uid})
        # sudo: a verb of the system: the register follows the filing; no form has seen it so far
        self.sudo().with_context(**{SEEN: None})._advance("apply")

    def _after_apply(self):
        today = legal_today(self.env)
        changed = self._law().line_ids.filtered("is_changed")
        changed.write({"applied_on": today})
        self.lab_id._seal({line.item: line._new_value() or False for line in changed})
        self._seal({"applied_on": today})
        self._law()._clock_stop(UPDATE)

    def _after_reject(self):
        self._law()._clock_void()

    def _after_withdraw(self):
        self._law()._clock_void()
