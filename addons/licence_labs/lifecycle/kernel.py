"""The grammar of the core's life-cycles, and the posts of those who act on laboratories."""

from odoo.addons.industrial_licence.lifecycle.kernel import (
    SYSTEM,
    Lifecycle,
    Transition,
    labels,
)

__all__ = [
    "APPLICANT",
    "APPROVER",
    "CENTRE",
    "HANDLER",
    "LAB_CLERK",
    "LAB_HEAD",
    "LAB_TESTER",
    "OFFICER",
    "SYSTEM",
    "Lifecycle",
    "Transition",
    "labels",
]

APPLICANT = "industrial_licence.group_applicant"
APPROVER = "industrial_licence.group_approver"
HANDLER = "industrial_licence.group_handler"
OFFICER = "licence_labs.group_lab_officer"
CENTRE = "licence_labs.group_lab_registrar"
LAB_CLERK = "licence_labs.group_lab_clerk"
LAB_TESTER = "licence_labs.group_lab_tester"
LAB_HEAD = "licence_labs.group_lab_head"
