from ..models.certificate_version_paper import COPY, ORIGINAL
from .paper_case import PaperCase


class PrintCase(PaperCase):
    """A stock of blank sheets and certificates that wait for the printer."""

    def stock(self, first="A0001", count=3, sheet=ORIGINAL, office=None):
        blanks = self.env["licence.blank"].with_user(self.clerk)
        return blanks._receive(office or self.province, sheet, first, count)

    def run_of(self, *certificates, drawn=True):
        chosen = self.env["licence.certificate"].union(*certificates).with_user(self.clerk)
        run = self.env["licence.print.run"].with_user(self.clerk)._for_certificates(chosen)
        if drawn:
            for line in run.line_ids:
                line.version_id._paper(line.sheet)
            run.line_ids.invalidate_recordset(["is_drawn"])
        return run

    def printed(self, *certificates):
        certificates = certificates or (self.issue(2024, 3, 1),)
        self.stock("A0001", 3 * len(certificates))
        self.stock("B0001", 3 * len(certificates), COPY)
        run = self.run_of(*certificates)
        run.action_print_out()
        return run

    def dispatched(self, run):
        run.line_ids.write(
            {"carrier": "邮政快递", "tracking_no": "TEST1", "recipient": "测试收件人"}
        )
        run.action_dispatch()
        return run
