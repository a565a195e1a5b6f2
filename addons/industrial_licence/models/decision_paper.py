from odoo import models

from ..tools.legal_time import legal_today

# How the ground stands in the letter; the selection on screen is shorter.
BASIS_ON_FORM = {
    "annulled": "《中华人民共和国行政许可法》第六十九条规定的应当撤销的情形",
    "review": "行政复议决定撤销或者变更的情形",
    "judgment": "人民法院判决撤销的情形",
    "correction": "作出决定的行政机关依法自行纠正的情形",
}


class LicenceDecision(models.Model):
    """What the letter says that sets a decision aside."""

    _name = "licence.decision"
    _inherit = ["licence.decision", "licence.paper.mixin"]

    def _fill_set_aside_decision(self, told):
        document = f"（{self.set_aside_document}）" if self.set_aside_document else ""
        return {
            "recipient": self.application_id._applicant_on_form(),
            "document": f"《{self.notice_id._kind_word()}》",
            "document_number": self._known_number(self.notice_id),
            "decided_on": self.decided_on,
            "facts": self.step_ids.sorted("id")[-1:].reason,
            "ground": f"{BASIS_ON_FORM.get(self.set_aside_basis, '')}{document}",
            "ended_on": self.set_aside_on or legal_today(self.env),
        }
