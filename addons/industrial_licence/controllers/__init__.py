from . import hardening, public_catalogue, review_roster, safe_export
from . import hardening, papers, public_catalogue, safe_export
