# The two commands: make run, make test. All of them do their own set-up.
HOUSE = PYTHONPATH=scripts PYTHONDONTWRITEBYTECODE=1 python3 -m house
.DEFAULT_GOAL := help
.PHONY: run test lint format shell stop reset backup restore bench i18n faults help

run:      ## start everything and print the address and the demo accounts (PORT=8070 to choose)
	@exec env $(HOUSE) run
test:     ## all tests; one closing line
	@exec env $(HOUSE) test
lint:     ## style, architecture of files, configuration of the production set
	@exec env $(HOUSE) lint
format:   ## let ruff put the code in order
	@exec env $(HOUSE) format
i18n:     ## export the terms, merge them into the Chinese files, list what is missing
	@exec env $(HOUSE) i18n
shell:    ## an Odoo shell on the database of make run
	@exec env $(HOUSE) shell
stop:     ## end a server started by make run in another window
	@exec env $(HOUSE) stop
reset:    ## delete the database of this checkout (asks; YES=1 to say so beforehand)
	@exec env $(HOUSE) reset
backup:   ## database first, then files, into one checked archive
	@exec env $(HOUSE) backup
restore:  ## restore FILE=…; counts and hashes must equal the backup's
	@exec env $(HOUSE) restore
bench:    ## ratios beside a baseline run
	@exec env $(HOUSE) bench
faults:   ## kills, restores and taken ports on a whole `make run` (minutes)
	@exec env $(HOUSE) faults
help:     ## this list
	@grep -E '^[a-z]+: ' $(MAKEFILE_LIST) | sed 's/:[^#]*## /\t/' | expand -t 12
export PORT FILE YES ONLY TAGS
