from . import hardening, public_catalogue, safe_export
