from . import (
    portal_declaration,
    portal_demand,
    portal_incident,
    portal_matter,
    portal_recall,
    portal_risk,
    portal_self_report,
    portal_trade,
    public_complaint,
    public_enterprise,
)
