"""The forms this addon puts on the shelf of the core."""

from ...industrial_licence.forms.editions import SHELF
from . import annex3, lab_list, product_report, sampling

FORMS = (*annex3.FORMS, *lab_list.FORMS, *sampling.FORMS, *product_report.FORMS)
SHELF.add(*FORMS)
