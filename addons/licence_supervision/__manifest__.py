{
    "name": "Licence Supervision",
    "summary": "Supervision after the licence and the official summary reports",
    "version": "19.0.1.0.0",
    "category": "Government/Licensing",
    "author": "The Licence House",
    "license": "LGPL-3",
    "depends": ["licence_labs"],
    "data": ["views/menus.xml"],
    "installable": True,
}
