from . import ir_actions_report, press, signer
