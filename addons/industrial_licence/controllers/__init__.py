from . import hardening, papers, public_catalogue, review_roster, safe_export
