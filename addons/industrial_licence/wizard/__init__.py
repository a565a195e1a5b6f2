from . import ending_wizard, return_wizard, verb_wizard
from . import verb_wizard
from . import ending_wizard
from . import return_wizard
from . import set_aside_wizard
from . import legacy_wizard
