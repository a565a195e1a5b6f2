from . import hardening, public_catalogue
