from . import hardening, public_catalogue, review_roster, safe_export
