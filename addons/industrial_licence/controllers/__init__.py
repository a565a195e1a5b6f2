from . import hardening
from . import public_catalogue
from . import review_roster
from . import safe_export
from . import hardening, public_catalogue, safe_export
