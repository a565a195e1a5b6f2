from . import hardening
from . import public_catalogue
from . import safe_export
