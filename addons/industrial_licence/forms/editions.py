"""The core's shelf of forms; an addon puts its own beside them."""

from . import (
    acceptance_notices,
    annex1,
    annex2,
    application_form,
    certificate,
    decisions,
    destruction,
    endings,
    feedback,
    performance_record,
    service_receipt,
    set_aside,
    sign_in,
    time_limit_note,
    visit_notice,
    visit_record,
    visit_result,
)
from .shelf import Shelf

SHELF = Shelf(
    *annex1.FORMS,
    *annex2.FORMS,
    *acceptance_notices.FORMS,
    *application_form.FORMS,
    *certificate.FORMS,
    *decisions.FORMS,
    *destruction.FORMS,
    *endings.FORMS,
    *feedback.FORMS,
    *performance_record.FORMS,
    *service_receipt.FORMS,
    *set_aside.FORMS,
    *sign_in.FORMS,
    *time_limit_note.FORMS,
    *visit_notice.FORMS,
    *visit_record.FORMS,
    *visit_result.FORMS,
)
