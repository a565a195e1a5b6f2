{
    "name": "Licence Laboratories",
    "summary": "Laboratories, test orders, samples, reports and change notices",
    "version": "19.0.1.0.0",
    "category": "Government/Licensing",
    "author": "The Licence House",
    "license": "LGPL-3",
    "depends": ["industrial_licence"],
    "data": ["views/menus.xml"],
    "installable": True,
}
