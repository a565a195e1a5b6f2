from odoo.http import Controller, request, route

from .laboratory import LaboratoryDesk

PARENTS = {"orders": "order_id", "notices": "notice_id"}


class LaboratoryFile(LaboratoryDesk, Controller):
    """Papers of a laboratory: handed in here, read back as they were handed in."""

    @route("/my/lab/<string:kind>/<int:record_id>/files", type="http", auth="user", website=True,
           methods=["POST"])  # fmt: skip
    def hand_in(self, kind, record_id, file=None, paper="", back="", **_rest):
        files = request.env["licence.lab.file"]
        parent = PARENTS.get(kind)
        if not parent:
            raise request.not_found()
        record = self._own(files._fields[parent].comodel_name, record_id)
        self._attempt(lambda: files.create([self._prepare_vals(parent, record, file, paper)]))
        return self._back(back, f"/my/lab/{kind}/{record.id}#files")

    def _prepare_vals(self, parent, record, file, paper):
        name, content = (file.filename, file.read()) if file else ("", b"")
        return {parent: record.id, "kind": paper, "name": name, "content": content}

    @route("/my/lab/files/<int:file_id>", type="http", auth="user", website=True, methods=["GET"])
    def read_back(self, file_id, **_rest):
        self._lab()
        file = request.env["licence.lab.file"].search([("id", "=", file_id)])
        if not file:
            raise request.not_found()
        return self._bytes(file._verified(), file.name, file.mimetype)
