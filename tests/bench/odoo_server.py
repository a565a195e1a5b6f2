"""Odoo as a file: the prefork server starts its event process from the file it was started by."""

from odoo.cli.command import main

main()
