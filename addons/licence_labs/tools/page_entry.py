"""What a person writes on a page, as values; what cannot be one is told in a sentence."""

from odoo import fields
from odoo.exceptions import UserError


def parsed_day(env, text):
    """The date written in an input of type date; False where it is empty."""
    try:
        return fields.Date.to_date((text or "").strip()) or False
    except ValueError as error:
        raise UserError(env._("“%(text)s” is no date.", text=text)) from error


def parsed_amount(env, text):
    """A sum of money: digits, at most two decimals."""
    bare = (text or "").strip().replace(",", "")
    whole, _point, decimals = bare.partition(".")
    if not whole.isdecimal() or len(decimals) > 2 or (decimals and not decimals.isdecimal()):
        raise UserError(env._("“%(text)s” is no amount of money.", text=text))
    return float(bare)


def parsed_ids(texts):
    """Ids of records sent by a page; anything else is dropped."""
    return [int(text) for text in texts if str(text).isascii() and str(text).isdecimal()]
