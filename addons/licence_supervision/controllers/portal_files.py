"""Files of the enterprise's forms: taken from the post, kept words, and handed over again."""

from odoo.addons.industrial_licence.controllers.portal_desk import OBSTACLE, attempt, mine
from odoo.http import request

# A little above what one file may have: the sentence comes from us, not from the wire.
LARGEST_POST = 64 * 1024 * 1024


def handed_in(field="files"):
    """Names and bytes of the files that were really chosen."""
    sent = request.httprequest.files.getlist(field)
    return [(file.filename, file.read()) for file in sent if file.filename]


def keep(form, number, told):
    """What was refused stays in the form; the sentence that refused it stays too."""
    why = request.session.get(OBSTACLE)
    known = request.env["licence.typed"]._forms().get(form, {})
    typed = {name: told[name] for name in known if isinstance(told.get(name), str)}
    attempt(lambda: request.env["licence.typed"]._keep(form, number, typed))
    request.session[OBSTACLE] = why


def hand_over(parent, number):
    """A file of a record that the asker may open; of any other there is none."""
    file = mine("licence.supervision.enclosure", number)
    if file not in parent.enclosure_ids:
        raise request.not_found()
    stream = request.env["ir.binary"]._get_stream_from(file, "content", file.name)
    return stream.get_response(as_attachment=True)
