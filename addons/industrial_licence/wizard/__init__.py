from . import ending_wizard, return_wizard, verb_wizard
