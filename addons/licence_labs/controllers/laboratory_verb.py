from odoo.http import Controller, request, route

from .laboratory import LaboratoryDesk

MODELS = {
    "orders": "licence.lab.test.order",
    "reports": "licence.lab.report",
    "archives": "licence.lab.archive",
    "notices": "licence.lab.change.notice",
    "filings": "licence.lab.filing",
    "appeals": "licence.lab.appeal",
}


class LaboratoryVerb(LaboratoryDesk, Controller):
    """One step of one record, by the same verbs as everywhere."""

    @route("/my/lab/<string:kind>/<int:record_id>/verb", type="http", auth="user", website=True,
           methods=["POST"])  # fmt: skip
    def take(self, kind, record_id, verb="", reason="", version="", back="", **_rest):
        if kind not in MODELS:
            raise request.not_found()
        record = self._own(MODELS[kind], record_id)
        if verb not in record._lifecycle:
            raise request.not_found()
        self._attempt(lambda: self._seen(record, version)._advance(verb, reason=reason))
        return self._back(back, f"/my/lab/{kind}/{record.id}")
