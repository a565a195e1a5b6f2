from . import (
    feedback,
    hardening,
    papers,
    public_catalogue,
    public_verify,
    review_roster,
    safe_export,
    tablet,
)
