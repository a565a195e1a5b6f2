from . import portal_demand, public_complaint, public_enterprise
