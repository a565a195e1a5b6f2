"""What every page of the enterprise portal does alike: find, try, tell, page."""

from psycopg2 import IntegrityError

from odoo.exceptions import UserError
from odoo.http import content_disposition, request

from ..tools.online_form import record_id

ROWS = 20
TOLD, OBSTACLE = "licence_told", "licence_obstacle"


def mine(model, number):
    """The record under the rules of who asks; what is foreign and what is absent are one."""
    found = request.env[model].search([("id", "=", record_id(number))], limit=1)
    if not found:
        raise request.not_found()
    return found


def attempt(act, done=""):
    """Do it whole or not at all; the obstacle is told on the next page. True when done."""
    try:
        with request.env.cr.savepoint():
            act()
    except UserError as obstacle:
        request.session[OBSTACLE] = str(obstacle)
        return False
    except IntegrityError:
        request.session[OBSTACLE] = request.env._(
            "This was not saved: somebody entered the same at this moment. Look again."
        )
        return False
    if done:
        request.session[TOLD] = done
    return True


def page(template, **values):
    told = {
        "told": request.session.pop(TOLD, ""),
        "obstacle": request.session.pop(OBSTACLE, ""),
    }
    name = template if "." in template else f"industrial_licence.{template}"
    response = request.render(name, {"nav": "", **told, **values})
    # What one person saw must not come back to the next one at the same screen.
    response.headers["Cache-Control"] = "no-store"
    return response


def listing(model, domain, order, number):
    """One page of a list: records, how many there are, this page, the last one."""
    records = request.env[model]
    total = records.search_count(domain)
    last = max(1, -(-total // ROWS))
    here = min(max(record_id(number), 1), last)
    found = records.search(domain, order=order, limit=ROWS, offset=(here - 1) * ROWS)
    return {"rows": found, "total": total, "here": here, "last": last}


def pdf(name, content):
    headers = [
        ("Content-Type", "application/pdf"),
        ("Content-Disposition", content_disposition(name)),
        ("X-Content-Type-Options", "nosniff"),
        ("Cache-Control", "no-store"),
    ]
    return request.make_response(content, headers=headers)
