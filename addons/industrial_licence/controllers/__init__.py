from . import (
    hardening,
    papers,
    public_api,
    public_catalogue,
    public_certificates,
    public_home,
    public_register,
    public_service,
    public_verify,
    review_roster,
    safe_export,
)
