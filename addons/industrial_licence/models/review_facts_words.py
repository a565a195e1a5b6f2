from odoo import api, models

from ..teams.kernel import Code


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
        words = self._words_of_ties() if fault.code in self._words_of_ties() else self._words()
        said = {"who": fault.person, "firm": fault.enterprise, "number": fault.number}
        return words[fault.code] % said

    @api.model
    def _words(self):
        told = self.env._
        return {
            Code.REGISTERED: told("%(who)s is not validly registered on the days at %(firm)s."),
            Code.BARRED: told("%(who)s is suspended or banned on the days at %(firm)s."),
            Code.KIND: told("%(who)s is no auditor; only auditors lead, and experts may be members."),
            Code.COMPETENT: told("%(who)s is not competent for the product on the days at %(firm)s."),
            Code.AWAY: told("%(who)s is on leave on the days at %(firm)s."),
            Code.CLASH: told("%(who)s is on another visit on the days at %(firm)s."),
            Code.SIZE_MIN: told("A team has at least %(number)s members, its leader among them."),
            Code.SIZE_MAX: told("A team has at most %(number)s members, its leader among them."),
            Code.LEADER: told("A team has exactly one leader."),
            Code.OBSERVERS: told("A team has at most %(number)s observer."),
            Code.EMPLOYERS: told("The members must not all come from one unit."),
            Code.TYPES: told("All members come from one type of unit."),
        }

    @api.model
    def _words_of_ties(self):
        told = self.env._
        return {
            Code.EMPLOYMENT: told("%(who)s works or worked for %(firm)s."),
            Code.CONSULTING: told("%(who)s gives or gave paid consulting to %(firm)s."),
            Code.CERTIFICATION: told("%(who)s takes or took part in paid certification of %(firm)s."),
            Code.PART_TIME: told("%(who)s holds or held a part-time post at %(firm)s."),
            Code.AFFILIATED: told("%(who)s works or worked in the group of %(firm)s."),
            Code.EARLIER_VISIT: told("%(who)s has visited %(firm)s before."),
            Code.OBJECTED: told("%(who)s was on the visit that %(firm)s objected to."),
            Code.KINSHIP: told("%(who)s is a near relative of somebody at %(firm)s."),
        }
