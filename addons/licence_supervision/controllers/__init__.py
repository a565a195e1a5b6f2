from . import public_complaint
