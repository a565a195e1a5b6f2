{
    "name": "Industrial Product Production Licence",
    "summary": "Applications, clocks, dossiers, decisions and certificates of the 工业产品生产许可证",
    "version": "19.0.1.0.0",
    "category": "Government/Licensing",
    "author": "The Licence House",
    "license": "LGPL-3",
    "depends": ["mail", "portal"],
    "data": [
        "security/groups.xml",
        "security/ir.model.access.csv",
        "security/rules_authority.xml",
        "security/rules_delegation.xml",
        "security/rules_res_users.xml",
        "security/rules_substitution.xml",
        "data/authority.xml",
        "data/delegation_bar.xml",
        "views/menus.xml",
        "views/step_views.xml",
        "views/web_templates.xml",
    ],
    "oca_data_manual": [
        "data/calendar_days.csv",
        "data/regions.csv",
    ],
    "assets": {
        # Debian ships mail without this file; a missing asset is a console error on every page.
        "web.assets_backend": [
            ("remove", "mail/static/lib/selfie_segmentation/selfie_segmentation.js"),
        ],
    },
    "post_init_hook": "post_init_hook",
    "application": True,
    "installable": True,
}
