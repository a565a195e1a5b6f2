from odoo import api, models

from ..tools.public_projection import settle_feed
from .public_certificate import PUBLIC

# A transaction that still runs may yet write an earlier position: nothing after it is told.
_CHANGES = f"""
SELECT shown.changed::text AS position, shown.id, shown.is_removed, shown.changed_at,
       {", ".join(f"shown.{name}" for name in PUBLIC)}
  FROM licence_public_certificate shown
 WHERE (shown.changed, shown.id) > (%(position)s::xid8, %(id)s)
   AND shown.changed < pg_snapshot_xmin(pg_current_snapshot())
 ORDER BY shown.changed, shown.id LIMIT %(limit)s
"""  # noqa: S608 own texts


class PublicFeed(models.AbstractModel):
    """The changes of the public register in an order that leaves nobody out.

    Each certificate stands in the feed once, at its last change; whoever reads on from a position
    ends with exactly the register.
    """

    _name = "licence.public.feed"
    _description = "Change feed of the public register"

    @api.model
    def _changes(self, position, last_id, limit):
        """Changes after a position; None when the position lies ahead of this register."""
        self.env.cr.execute("SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint")
        if position > self.env.cr.fetchone()[0]:
            return None
        self.env.cr.execute(_CHANGES, {"position": str(position), "id": last_id, "limit": limit})
        return self.env.cr.dictfetchall()

    @api.model
    def _position(self):
        """Where a reader of what stands in the register now goes on."""
        settle_feed(self.env.cr)
        self.env.cr.execute("SELECT (pg_snapshot_xmin(pg_current_snapshot())::text::bigint) - 1")
        return self.env.cr.fetchone()[0], 2**31 - 1
