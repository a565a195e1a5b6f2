from . import (
    hardening,
    papers,
    portal_application,
    portal_certificate,
    portal_desk,
    portal_draft,
    portal_home,
    public_catalogue,
    public_verify,
    review_roster,
    safe_export,
)
