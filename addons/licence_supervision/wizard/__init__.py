from . import identity_wizard, intake_wizard
