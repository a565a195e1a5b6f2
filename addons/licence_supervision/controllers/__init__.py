from . import (
    portal_declaration,
    portal_demand,
    portal_risk,
    portal_self_report,
    portal_trade,
    public_complaint,
    public_enterprise,
)
