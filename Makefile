# drawdown's commands for people who work on it; `make help` lists them.

SHELL := /bin/bash
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
# The files pin everything, so nothing is left to resolve.
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet install --no-deps
# What lint and types look at; only what is there.
CODE := $(wildcard src tests evaluation bench)
# The tool of `make lock` only, kept in an environment of its own under build/.
UV := uv==0.13.8
UPGRADE ?=
# Options of `make torture`, such as TORTURE="--rounds 10 --writers 1".
TORTURE ?=
# Options of `make stories`, such as STORIES="--reports 2000".
STORIES ?=
# Options of `make conflicts`, such as CONFLICTS="--claims 20000".
CONFLICTS ?=
# Options of `make dates`, such as DATES=--each.
DATES ?=

.PHONY: help demo test pictures check lint types docs score cases confidence accuracy rules format stories dates degraded conflicts facts origins positions torture bench lock clean

help: ## list these targets
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):[^#]*## /\1|/' | sort | \
	  while IFS='|' read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

demo: $(VENV)/.run ## install and write the brief on examples/atacms
	@$(BIN)/drawdown brief examples/atacms --out build/demo --scenario examples/scenarios/atacms.yaml

test: $(VENV)/.dev ## run the tests with coverage
	@$(BIN)/python -m pytest --cov --cov-report=term-missing:skip-covered

check: ## lint, types, tests with the docs check, then the score on the labelled texts
	@$(MAKE) --no-print-directory lint
	@$(MAKE) --no-print-directory types
	@$(MAKE) --no-print-directory test
	@$(MAKE) --no-print-directory score

lint: $(VENV)/.dev ## ruff: rules and format
	@$(BIN)/ruff check $(CODE)
	@$(BIN)/ruff format --check $(CODE)

types: $(VENV)/.dev ## mypy, strict
	@$(BIN)/mypy $(CODE)

docs: $(VENV)/.dev ## only the docs check (a part of the tests)
	@$(BIN)/python -m pytest -q tests/test_docs.py

score: $(VENV)/.dev ## score the reading on the labelled texts, where they are
	@$(BIN)/python evaluation/score.py
	@$(BIN)/python evaluation/attributions.py

cases: $(VENV)/.dev ## share of the invented cases in tests/cases read right, by phenomenon
	@$(BIN)/python -m evaluation.cases

rules: $(VENV)/.dev ## in how many texts and cases each rule and each word for an event helps
	@$(BIN)/python evaluation/rules.py

pictures: $(VENV)/.dev ## take the pictures of docs/brief.md from a brief on the sample reports
	@$(BIN)/python -m evaluation.pictures

accuracy: $(VENV)/.dev ## write docs/accuracy.md from a run on the labelled texts
	@$(BIN)/python evaluation/accuracy.py

confidence: $(VENV)/.dev ## fit the confidence of claims on the labelled texts, print whether it keeps its word
	@$(BIN)/python evaluation/confidence.py

format: $(VENV)/.dev ## let ruff mend format and what it can
	@$(BIN)/ruff check --fix $(CODE)
	@$(BIN)/ruff format $(CODE)

dates: $(VENV)/.dev ## date undated reports whose day is known: how many are held, how narrow, how well calibrated
	@$(BIN)/python -m evaluation.dates $(DATES)

stories: $(VENV)/.dev ## find stories in 100,000 invented reports: recall, precision, time beside rensa and datasketch
	@$(BIN)/python -m evaluation.stories $(STORIES)

conflicts: $(VENV)/.dev ## verdicts on invented pairs of reports: precision and recall of conflict, accuracy of the others
	@$(BIN)/python -m evaluation.conflicts $(CONFLICTS)

origins: $(VENV)/.dev ## what invented reports rest on: precision and recall of "same", half of them traps
	@$(BIN)/python -m evaluation.origins

degraded: $(VENV)/.dev ## judge invented texts and their rewritten copies: precision and recall of "degraded", drifts found
	@$(BIN)/python -m evaluation.degraded

facts: $(VENV)/.dev ## facts on invented reports: those told, disputed and worked out beside those that are true
	@$(BIN)/python -m evaluation.facts

positions: $(VENV)/.dev ## positions on invented histories: steps, reversals and forecasts told beside those that are true
	@$(BIN)/python -m evaluation.positions

torture: $(VENV)/.dev ## kill, fill up, lock and cut off ledgers while they are written; look for what was lost
	@$(BIN)/python -m evaluation.torture $(TORTURE)

bench: $(VENV)/.bench ## measure the speeds
	@$(BIN)/python bench/run.py

# Pins stay as they are unless `make lock UPGRADE=--upgrade` asks for newer ones.
LOCK := build/lock/bin/uv pip compile --quiet --no-config --universal --generate-hashes --python-version 3.11 \
	--custom-compile-command "make lock" $(UPGRADE)

lock: ## pin requirements/*.in again, with hashes
	@test -x build/lock/bin/uv || { $(PYTHON) -m venv build/lock && build/lock/bin/python -m pip install --quiet $(UV); }
	@$(LOCK) --output-file requirements/run.txt requirements/run.in
	@$(LOCK) --output-file requirements/build.txt requirements/build.in
	@$(LOCK) --output-file requirements/dev.txt requirements/dev.in
	@$(LOCK) --output-file requirements/bench.txt requirements/bench.in
	@echo "requirements/run.txt, build.txt, dev.txt and bench.txt are up to date"

clean: ## remove the environment, build/ and caches
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage
	find src tests $(wildcard evaluation bench) -name __pycache__ -type d -prune -exec rm -rf {} +

# The files .made, .run and .dev stamp what is installed, so that a second run installs nothing.
$(VENV)/.made:
	@command -v $(PYTHON) >/dev/null || { echo "drawdown needs Python 3.11 or newer, and there is no '$(PYTHON)' here: install it, or name one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "drawdown needs Python 3.11 or newer, and '$(PYTHON)' is $$($(PYTHON) -V 2>&1): name a newer one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "'$(PYTHON)' cannot make environments, its venv module is missing: install it (Debian: apt-get install python3-venv)" >&2; exit 1; }
	@echo "Making $(VENV) with $$($(PYTHON) -V)"
	@$(PYTHON) -m venv --clear $(VENV)
	@touch $@

$(VENV)/.run: $(VENV)/.made requirements/run.txt requirements/build.txt pyproject.toml
	@echo "Installing drawdown and what it needs to run"
	@$(PIP) --require-hashes -r requirements/build.txt -r requirements/run.txt
	@$(PIP) --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: $(VENV)/.run requirements/dev.txt
	@echo "Installing what the tests and checks need"
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

$(VENV)/.bench: $(VENV)/.dev requirements/bench.txt
	@echo "Installing the peers of the benchmarks"
	@$(PIP) --require-hashes -r requirements/bench.txt
	@touch $@
