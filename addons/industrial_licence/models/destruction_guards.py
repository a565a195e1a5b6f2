from odoo import models


class DestructionGuards(models.AbstractModel):
    _name = "licence.destruction.guards"
    _description = "Why a destruction may not go on now"

    def _guard_archives_listed(self):
        if not self.archive_ids:
            yield self.env._("List the archives that are to be destroyed.")

    def _guard_own_archives(self):
        """A body asks for its own archives and carries out its own request."""
        if self.authority_id != self.env.user.licence_authority_id:
            yield self.env._("This request belongs to another body.")
        if self.archive_ids.owner_id - self.authority_id:
            yield self.env._("The list names archives of another body.")

    def _guard_retention_over(self):
        for archive in self._listed():
            yield from archive._guard_retention_over()

    def _guard_no_hold(self):
        for archive in self._listed():
            yield from archive._guard_no_hold()

    def _guard_superior(self):
        """信息管理规定 art. 38: the body above approves; the national one answers for itself."""
        own = self.env.user.licence_authority_id
        above = self.authority_id.parent_id
        if above and own != above:
            yield self.env._("The body above must approve: %(name)s.", name=above.name)
        if not above:
            yield self.env._("There is no body above that could approve.")

    def _guard_not_the_requester(self):
        if self.env.user == self.requester_id:
            yield self.env._("Nobody approves an own request.")

    def _guard_not_signed(self):
        if self.first_person_id:
            yield self.env._("%(name)s has signed already.", name=self.first_person_id.name)

    def _guard_second_person(self):
        if not self.first_person_id:
            yield self.env._("A first person must sign before.")
        if self.first_person_id == self.env.user:
            yield self.env._("Two persons destroy and sign; you are the first already.")
        if self.approver_id == self.env.user:
            yield self.env._("Whoever approved does not carry it out.")

    def _guard_protocol_written(self):
        if not (self.protocol or "").strip():
            yield self.env._("Write the protocol first: place, time, method, witnesses.")
