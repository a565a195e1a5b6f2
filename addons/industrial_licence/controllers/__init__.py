from . import hardening
from . import safe_export
