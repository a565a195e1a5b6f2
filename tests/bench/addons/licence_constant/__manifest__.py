{
    "name": "Constant Answer",
    "summary": "The yardstick of the public bench: a public controller that reads nothing",
    "version": "19.0.1.0.0",
    "author": "The Licence House",
    "license": "LGPL-3",
    "depends": ["web"],
    "installable": True,
}
