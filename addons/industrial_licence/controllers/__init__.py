from . import hardening, papers, public_catalogue, safe_export
