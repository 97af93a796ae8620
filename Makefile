# Goldsmith. `make help` lists what can be asked for.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 python3; do command -v $$p >/dev/null && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo $$p && break; done)
PORT ?= 8787
DATA ?= demo-data
ONLY ?=
BIN := .venv/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
WEB_SOURCES := $(shell find frontend/app frontend/core -type f -not -path '*/node_modules/*' -not -path '*/dist/*' 2>/dev/null)

.PHONY: help demo test lint format api lock bench bench-peers soak docs web chromium clean

help: ## Show this list.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | awk -F ':.*## ' '{printf "  make %-12s %s\n", $$1, $$2}'

demo: .make/run .make/web ## Install, build, fill and serve the demo on PORT (8787).
	@exec $(BIN)/goldsmith up --demo --data $(DATA) --port $(PORT)

test: .make/dev .make/web chromium lint ## Check and test everything; the last line is pytest's.
	cd frontend && npm run --silent check && npm run --silent size && npm run --silent test
	cd frontend && GOLDSMITH_PYTHON=$(CURDIR)/$(BIN)/python npm run --silent e2e
	$(BIN)/pytest

lint: .make/dev ## Run the static checks of the Python side.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: .make/dev ## Format the Python side.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

api: .make/dev .make/node ## Write the OpenAPI file, the client's core and the page's types again.
	$(BIN)/python -m scripts.write_reference
	$(BIN)/python -m scripts.generate_client
	cd frontend && npm run --silent api -- ../docs/reference/openapi.json

docs: .make/dev ## Write the reference again: settings, commands, API, errors.
	$(BIN)/python -m scripts.write_reference

web: .make/web ## Build the pages.

lock: .make/dev ## Resolve all versions again and write requirements/*.txt with hashes.
	$(BIN)/python -m scripts.lock

bench: .make/dev .make/web ## Measure the promises; ONLY=serve for one of serve, kinds, import, uploads, export, start, browser, annotators, quality, dashboard, accuracy, overlap, log.
	$(BIN)/python -m benchmarks $(ONLY)

bench-peers: ## Install the peers of the benchmarks, each into an environment of its own.
	@test -d /usr/lib/postgresql || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends postgresql postgresql-contrib >/dev/null; \
	  else echo "Install postgresql and postgresql-contrib (Debian): Label Studio needs a PostgreSQL with pg_trgm."; exit 1; fi; }
	for peer in label-studio doccano statistics; do \
	  test -x .venv-peers/$$peer/bin/python || $(PYTHON) -m venv .venv-peers/$$peer; \
	  .venv-peers/$$peer/bin/python -m pip install --quiet --disable-pip-version-check -r benchmarks/peers/$$peer.txt; \
	done

soak: .make/dev ## Kill the parts of a running installation 1,000 times.
	GOLDSMITH_KILLS=1000 $(BIN)/pytest tests/faults -k kill

chromium:
	@command -v chromium >/dev/null || command -v chromium-browser >/dev/null || { \
	  if [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
	    apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; \
	  else echo "Install chromium (Debian: apt-get install chromium) for the browser tests."; exit 1; fi; }

clean: ## Remove what was built, but no data.
	rm -rf .make frontend/app/dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.venv/bin/python:
	@test -n "$(PYTHON)" || { echo "Goldsmith needs Python 3.11 or newer."; exit 1; }
	$(PYTHON) -m venv .venv

.make/run: .venv/bin/python requirements/run.txt pyproject.toml client/pyproject.toml
	@mkdir -p .make && echo "Installing Goldsmith into .venv …"
	$(PIP) --require-hashes -r requirements/run.txt
	$(PIP) --no-build-isolation --no-deps --editable . --editable client
	@touch $@

.make/dev: .make/run requirements/dev.txt
	@echo "Installing the tools for tests and checks …"
	$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@

.make/node: frontend/package-lock.json
	@mkdir -p .make
	@node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || { echo "Goldsmith needs Node 20 or newer."; exit 1; }
	cd frontend && npm ci --no-audit --no-fund --loglevel=error
	@touch $@

.make/web: .make/node $(WEB_SOURCES)
	cd frontend && npm run --silent build
	@touch $@
