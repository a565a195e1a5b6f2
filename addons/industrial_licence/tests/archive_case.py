from .certificate_case import CertificateCase


class ArchiveCase(CertificateCase):
    """Archives of the city, whose superior is the province; two archivists in the city."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.first = cls._officer("archive.first", "group_archive", cls.city)
        cls.second = cls._officer("archive.second", "group_archive", cls.city)

    def archive(self, *closed, road=("submit", "accept", "withdraw"), **vals):
        """An archive of a case that ended on the day `closed`; without a day: an open one."""
        application = self.application(road=road if closed else ("submit", "accept"), **vals)
        archives = self.on(self.env["licence.archive"], *(closed or (2015, 1, 5)))
        archive = archives._open_for(application)
        if closed:
            archives._close_for(application)
        self.env.cr.flush()
        return archive.with_env(self.env)

    def city_archive(self, *closed):
        """The same, owned by the city."""
        archive = self.archive(*closed)
        # A change of owner is no verb; the fixture says it in SQL, with the lines of the house up.
        self.env.cr.execute("ALTER TABLE licence_archive DISABLE TRIGGER licence_sealed_line")
        self.env.cr.execute(
            "UPDATE licence_archive SET owner_id = %s WHERE id = %s", (self.city.id, archive.id)
        )
        self.env.cr.execute("ALTER TABLE licence_archive ENABLE TRIGGER licence_sealed_line")
        archive.invalidate_recordset()
        return archive

    def request(self, archives, by=None):
        return (
            self.env["licence.destruction"]
            .with_user(by or self.first)
            .create({"reason": "保存期满", "archive_ids": [(6, 0, archives.ids)]})
        )

    def approved(self, archives):
        request = self.request(archives)
        request._advance("request")
        request.with_user(self.approver)._advance("approve")
        request.with_user(self.first).write({"protocol": "某日于档案室，两人监销。"})
        return request
