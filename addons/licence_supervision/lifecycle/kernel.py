"""The posts and the grammar every life-cycle of supervision speaks."""

from odoo.addons.industrial_licence.lifecycle.kernel import SYSTEM, Lifecycle, Transition, labels

__all__ = [
    "APPLICANT", "DESK", "ENFORCER", "LEADER", "MANAGER", "OFFICER", "PETITIONS", "REPORTER",
    "SYSTEM", "Lifecycle", "Transition", "labels",
]  # fmt: skip

APPLICANT = "industrial_licence.group_applicant"
OFFICER = "licence_supervision.group_supervision_officer"
DESK = "licence_supervision.group_desk"
ENFORCER = "licence_supervision.group_enforcement_officer"
PETITIONS = "licence_supervision.group_petition_officer"
LEADER = "licence_supervision.group_leader"
REPORTER = "licence_supervision.group_reporter"
MANAGER = "industrial_licence.group_manager"
