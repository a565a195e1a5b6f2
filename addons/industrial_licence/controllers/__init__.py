from . import hardening, papers, public_catalogue, public_verify, safe_export
