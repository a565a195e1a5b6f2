import subprocess
import tempfile
from pathlib import Path

from ..report import press
from .certificate_case import CertificateCase


class PaperCase(CertificateCase):
    """Papers as the office prints them, read again by tools of another house."""

    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        # A test leaves no process behind; a server keeps the child for the next paper.
        cls.addClassCleanup(press.close)

    def told(self, content, tool="pdftotext", *args):
        """What another program reads in a PDF."""
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder, "paper.pdf")
            path.write_bytes(content)
            command = [tool, *args, str(path), *(["-"] if tool == "pdftotext" else [])]
            done = subprocess.run(command, capture_output=True, check=True, timeout=60)
        return "".join(done.stdout.decode(errors="replace").split())

    def print(self, name, records, user=None):
        report = self.env.ref(f"industrial_licence.{name}")
        reports = self.env["ir.actions.report"].with_user(user or self.handler)
        return reports._render_qweb_pdf(report.report_name, records.ids)[0]

    def accepted_case(self, day="2024-03-05", **facts):
        return self.application(
            road=("submit", "accept"), accepted_on=day, received_on=day, **facts
        )

    def notice(self, kind="acceptance", values=None, application=None):
        application = application or self.accepted_case()
        notice = self.env["licence.notice"]._issue_notice(
            kind, application, self.province, values or {}
        )
        self.env.cr.flush()
        notice._number_now()
        return notice
