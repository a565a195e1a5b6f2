{
    "name": "Miniature",
    "version": "19.0.1.0.0",
    "depends": ["mail"],
    "data": [
        "security/groups.xml",
        "security/ir.model.access.csv",
        "security/rules_visit.xml",
        "views/visit_views.xml",
    ],
    "assets": {"web.assets_backend": ["industrial_licence/static/src/*.js"]},
}
