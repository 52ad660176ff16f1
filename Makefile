# Each target does all its own set-up in a fresh clone: a virtual environment, the packages, a browser.
#
#   make demo     a mystery shopper walks through the practice shop, and a report says what went wrong
#   make test     every check and every test
#   make check    style, types, the borders between rooms, and whether generated pages are fresh
#   make docs     makes the generated pages and schemas anew
#   make clean    takes the virtual environment away
#
#   PYTHON=python3.12   the interpreter to build the environment with (3.11 or newer)
#   WORKERS=4           how many tests run side by side at most

.DEFAULT_GOAL := help
.PHONY: help demo test check docs browser clean

NEW_ENOUGH := import sys; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c '$(NEW_ENOUGH)' 2>/dev/null && echo "$$name" && break; done)
WORKERS ?= 4

BIN := .venv/bin
# Hundreds of short-lived processes are started by tests: each would compile the same modules again.
unexport PYTHONDONTWRITEBYTECODE
# Holds the folder the environment was made in: in one that was moved or copied, nothing starts any more.
READY := .venv/.ready
ifneq ($(CURDIR),$(shell cat $(READY) 2>/dev/null))
.PHONY: $(READY)
endif

help:
	@awk '!/^#/ { exit } { sub(/^# ?/, ""); print }' Makefile

demo: $(READY) browser
	@echo "Demo: a shopper walks through the practice shop; what he should find is one friction, cart-reminder-missing"
	@$(BIN)/shopper practice -- $(BIN)/shopper run scenarios/published_journey.yaml --expect cart-reminder-missing; \
	walked=$$?; $(BIN)/shopper report --no-open || walked=$$?; \
	echo "Look at reports/scorecard.html, which opens anywhere and can be mailed; every journey: reports/index.html; for testers: reports/allure-report/ (shopper report)"; \
	exit $$walked

test: check browser
	@echo "Tests: all of them, at most $(WORKERS) side by side"
	@$(BIN)/python -m pytest -q -n logical --maxprocesses $(WORKERS)

check: $(READY)
	@echo "Checks: style, types, borders between rooms, generated pages"
	@$(BIN)/ruff check --quiet
	@$(BIN)/ruff format --quiet --check
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo >.venv/borders.log || { cat .venv/borders.log >&2; exit 1; }
	@$(BIN)/python -m pytest -q -k is_fresh tests/scenario/test_schema.py tests/scenario/test_page.py tests/frictions/test_explain.py tests/sharing/test_export.py >.venv/pages.log || { cat .venv/pages.log >&2; exit 1; }

docs: $(READY)
	@$(BIN)/shopper schema scenarios
	@$(BIN)/python -m shopper.steps >docs/scenarios.md
	@$(BIN)/python -m shopper.frictions >docs/frictions.md
	@$(BIN)/python -m shopper.sharing >docs/schemas/export-1.schema.json

browser: $(READY)
	@echo "Browser: looking for one; if there is none, getting one"
	@$(BIN)/python -m shopper.doctor --install --quiet

clean:
	rm -rf .venv

# An environment that works and was made here is kept and brought up to date, whoever made it.
$(READY): pyproject.toml
	@"$(PYTHON)" -c '$(NEW_ENOUGH)' 2>/dev/null || { \
		echo "Python 3.11 or newer is needed; $(or $(PYTHON),python3) is older, or not there." >&2; \
		echo "Name one: make PYTHON=/path/to/python3.12" >&2; exit 2; }
	@if $(BIN)/python -c 'import pip; $(NEW_ENOUGH)' 2>/dev/null && \
		test "$$(cat $(READY) 2>/dev/null || pwd)" = "$$(pwd)"; \
	then echo "Environment: bringing .venv up to date"; \
	else echo "Environment: making .venv with $$("$(PYTHON)" --version)"; \
		"$(PYTHON)" -m venv --clear .venv || { \
			echo "This Python can't make environments; on Debian: apt-get install python3-venv" >&2; exit 2; }; \
	fi
	@echo "Packages: installing what pyproject.toml names (a minute or two the first time)"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --root-user-action ignore -e '.[dev]' \
		>.venv/pip.log 2>&1 || { grep -v '^WARNING' .venv/pip.log >&2; exit 1; }
	@pwd >$(READY)
