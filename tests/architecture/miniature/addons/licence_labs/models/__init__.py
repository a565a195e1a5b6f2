from . import visit
