from . import (
    blank_receipt,
    cancel_batch,
    ending_wizard,
    invitation,
    legacy_wizard,
    reassign_wizard,
    return_wizard,
    set_aside_wizard,
    verb_wizard,
)
