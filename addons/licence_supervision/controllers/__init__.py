from . import (
    portal_declaration,
    portal_demand,
    portal_risk,
    public_complaint,
    public_enterprise,
)
