from odoo import fields, models


class Authority(models.Model):
    """The office of an authority that organises visits, as 附件2 names it."""

    _inherit = "licence.authority"

    review_address = fields.Char("Address of the Review Office")
    review_postcode = fields.Char("Postcode", size=6)
    review_contact = fields.Char("Contact of the Review Office")
    review_phone = fields.Char("Telephone")
    review_fax = fields.Char("Fax")
    review_email = fields.Char("E-mail")

    def _organiser_on_form(self):
        return {
            "organiser_name": self.office_name or self.name,
            "organiser_address": self.review_address,
            "organiser_postcode": self.review_postcode,
            "organiser_contact": self.review_contact,
            "organiser_phone": self.review_phone,
            "organiser_fax": self.review_fax,
            "organiser_email": self.review_email,
        }


class Department(models.Model):
    _inherit = "licence.department"

    def _organiser_on_form(self):
        return {
            "organiser_name": self.name,
            "organiser_address": self.address,
            "organiser_postcode": self.postcode,
            "organiser_contact": self.contact_name,
            "organiser_phone": self.phone,
            "organiser_fax": self.fax,
            "organiser_email": self.email,
        }
