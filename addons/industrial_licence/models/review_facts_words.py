from odoo import api, models
from odoo.tools.translate import LazyTranslate

from ..teams.kernel import Code

_lt = LazyTranslate(__name__)
WORDS = {
    Code.REGISTERED: _lt("%(who)s is not validly registered on the days at %(firm)s."),
    Code.BARRED: _lt("%(who)s is suspended or banned on the days at %(firm)s."),
    Code.KIND: _lt("%(who)s is no auditor; only auditors lead, and experts may be members."),
    Code.COMPETENT: _lt("%(who)s is not competent for the product on the days at %(firm)s."),
    Code.PLEDGED: _lt(
        "%(who)s has not acknowledged the code of conduct for the year of the visit to %(firm)s."
    ),
    Code.AWAY: _lt("%(who)s is on leave on the days at %(firm)s."),
    Code.CLASH: _lt("%(who)s is on another visit on the days at %(firm)s."),
    Code.SIZE_MIN: _lt("A team has at least %(number)s members, its leader among them."),
    Code.SIZE_MAX: _lt("A team has at most %(number)s members, its leader among them."),
    Code.LEADER: _lt("A team has exactly one leader."),
    Code.OBSERVERS: _lt("A team has at most %(number)s observer."),
    Code.EMPLOYERS: _lt("The members must not all come from one unit."),
    Code.TYPES: _lt("All members come from one type of unit."),
    Code.EMPLOYMENT: _lt("%(who)s works or worked for %(firm)s."),
    Code.CONSULTING: _lt("%(who)s gives or gave paid consulting to %(firm)s."),
    Code.CERTIFICATION: _lt("%(who)s takes or took part in paid certification of %(firm)s."),
    Code.PART_TIME: _lt("%(who)s holds or held a part-time post at %(firm)s."),
    Code.AFFILIATED: _lt("%(who)s works or worked in the group of %(firm)s."),
    Code.EARLIER_VISIT: _lt("%(who)s has visited %(firm)s before."),
    Code.OBJECTED: _lt("%(who)s was on the visit that %(firm)s objected to."),
    Code.KINSHIP: _lt("%(who)s is a near relative of somebody at %(firm)s."),
}


class ReviewFactsWords(models.AbstractModel):
    """The faults of the kernel as whole sentences, and where a person looks at them."""

    _inherit = "licence.review.facts"

    @api.model
    def _form_of(self, record, xmlid):
        """The action that shows one record in its form."""
        action = self.env["ir.actions.act_window"]._for_xml_id(xmlid)
        return {**action, "view_mode": "form", "views": [(False, "form")], "res_id": record.id}

    @api.model
    def _sentences(self, faults):
        """Each once, in the order of the faults."""
        return list(dict.fromkeys(self._sentence(fault) for fault in faults))

    @api.model
    def _sentence(self, fault):
        said = {"who": fault.person, "firm": fault.enterprise, "number": fault.number}
        sentence = WORDS[fault.code]._translate(self.env.lang or "en_US")
        return sentence % said
