from . import hardening
from . import public_catalogue
