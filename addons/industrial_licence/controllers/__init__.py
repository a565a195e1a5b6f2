from . import hardening, papers, public_catalogue, public_verify, safe_export
from . import hardening, papers, public_catalogue, review_roster, safe_export
