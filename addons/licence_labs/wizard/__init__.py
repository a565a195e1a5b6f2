from . import opinion_wizard
