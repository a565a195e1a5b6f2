"""One run of the sweep in a process of its own, to be killed in the middle."""

from .odoo_here import environment

if __name__ == "__main__":
    with environment() as env:
        env["licence.clock"]._cron_sweep(batch=25)
