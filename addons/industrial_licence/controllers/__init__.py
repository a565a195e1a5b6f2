from . import hardening, review_roster
