from . import hardening
