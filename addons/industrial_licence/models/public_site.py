from odoo import api, models
from odoo.tools import SQL

from ..tools.legal_time import legal_today
from ..tools.public_question import Fault
from ..tools.replica import IS_FRESH

MOST_A_MINUTE = 600
_PARAMETER = "industrial_licence.public_rate"
# Each version of a row has its own place and transaction; a time of writing may be an older one.
_ROWS = "SELECT count(*), sum(hashtext(line.xmin::text || line.ctid::text)) FROM %s line"


class PublicSite(models.AbstractModel):
    """What every public page needs: the bureau's name, the day, the version of what it shows."""

    _name = "licence.public.site"
    _description = "Public site"

    @api.model
    def _bureau(self):
        """The name on every page: one column, not the whole company."""
        self.env["res.company"].flush_model(["name"])
        rows = self.env.execute_query(SQL("SELECT name FROM res_company ORDER BY id LIMIT 1"))
        return rows[0][0]

    @api.model
    def _is_fresh(self):
        """Whether this database may say what is valid: the primary, or a replica close behind."""
        return self.env.execute_query(SQL(IS_FRESH))[0][0]

    @api.model
    def _rate(self):
        # sudo: a number that says how often a stranger may ask
        given = self.env["ir.config_parameter"].sudo().get_param(_PARAMETER)
        return int(given) if given and given.isdecimal() else MOST_A_MINUTE

    @api.model
    def _version(self, *tables):
        """Changes whenever a row of one of the tables does, whenever it was committed."""
        found = self.env.execute_query(
            SQL(" UNION ALL ").join(SQL(_ROWS, SQL.identifier(table)) for table in tables)
        )
        return f"{legal_today(self.env)} {found}"

    @api.model
    def _fault_words(self, fault):
        return {
            Fault.TOO_LONG: self.env._("That is too long: at most 100 characters."),
            Fault.TOO_SHORT: self.env._("Please type at least two characters of the name."),
            Fault.UNREADABLE: self.env._("The text holds characters that cannot be read."),
            Fault.NO_DAY: self.env._("Please give the day as year-month-day, such as 2026-01-31."),
            Fault.NO_CHOICE: self.env._("Please choose one of the values offered."),
            Fault.NO_AREA: self.env._("A region is named by its six-digit code."),
            Fault.NO_CURSOR: self.env._("The mark of the next page cannot be read; begin anew."),
            Fault.NO_COUNT: self.env._("Please give a whole number within the limits."),
            Fault.UNKNOWN: self.env._("The question holds a part nobody knows."),
        }[fault]

    @api.model
    def _error_words(self, code):
        """(heading, sentence) of an error page: calm, plain, and nothing about how we are built."""
        told = {
            400: (self.env._("The question cannot be read"),
                  self.env._("Please check what you typed and try again.")),
            403: (self.env._("This page is not open to you"),
                  self.env._("Please sign in with the account that may see it.")),
            404: (self.env._("There is no such page"),
                  self.env._("The address may be mistyped, or the page may have moved.")),
            405: (self.env._("The question cannot be read"),
                  self.env._("This address answers reading only.")),
            410: (self.env._("The register was restored"),
                  self.env._("Please begin again from the newest copy of the register.")),
            429: (self.env._("Too many questions"),
                  self.env._("Please wait a minute and try again.")),
            503: (self.env._("The system is busy"), self.env._("Please try again in a moment.")),
        }  # fmt: skip
        default = (
            self.env._("Something went wrong on our side"),
            self.env._("Nothing you did was stored. Please try again in a moment."),
        )
        return told.get(code, default)
