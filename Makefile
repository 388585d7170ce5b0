# PYTHON is the Python that .venv is made with: the first of these that is new enough.
PYTHON ?= $(shell for python in python3 python3.14 python3.13 python3.12 python3.11; do \
	$$python -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& command -v $$python && break; done)
PORT ?= 8000
ARGS ?=

BIN := .venv/bin
# Each of these files says that something has been installed since setup.cfg was last changed.
INSTALLED := .venv/installed
DEVELOPMENT := .venv/installed-for-development

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help
help: ## Say what there is to make.
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' Makefile

.PHONY: run
run: $(INSTALLED) ## Serve on 127.0.0.1:8000 (PORT=…), with a demo to begin with.
	@echo 'Bringing the database up to date ...'
	@$(BIN)/flask db upgrade
	@$(BIN)/flask demo --url http://127.0.0.1:$(PORT)
	@echo
	@PORT=$(PORT) exec $(BIN)/gunicorn -c deploy/gunicorn.conf.py wsgi:app

.PHONY: test
test: $(DEVELOPMENT) ## Run all tests on both engines (ARGS='--no-cov tests/events' for some).
	@$(BIN)/pytest -rs --cov --numprocesses logical --dist loadfile $(ARGS)

.PHONY: lint
lint: $(DEVELOPMENT) ## Check the style of the code.
	@$(BIN)/ruff check
	@$(BIN)/ruff format --check

.PHONY: bench
bench: $(DEVELOPMENT) ## Measure the speed against a floor (ARGS=… for bench/run.py).
	@$(BIN)/python bench/run.py $(ARGS)

.PHONY: migration
migration: NUMBER = $(shell printf %04d $$(($$(ls migrations/versions/[0-9]*.py | wc -l) + 1)))
migration: REVISION = $(NUMBER)_$(NAME)
migration: $(DEVELOPMENT) ## Draft the next migration out of the models (NAME=create_things).
	@case '$(NAME)' in '' | *[!a-z0-9_]*) \
		echo 'Give it a name in lower case: make migration NAME=create_things' >&2; exit 1;; esac
	@case '$(REVISION)' in ?????????????????????????????????*) \
		echo 'The name is too long: Alembic keeps 32 characters of $(REVISION).' >&2; exit 1;; esac
	@$(BIN)/flask db upgrade
	@$(BIN)/flask db revision --autogenerate --rev-id $(REVISION) --message '$(subst _, ,$(NAME))'
	@$(BIN)/ruff format --quiet migrations

$(INSTALLED): setup.cfg pyproject.toml
	@test -n '$(PYTHON)' || { \
		echo 'pretixapi needs Python 3.11 or newer: make PYTHON=/path/to/python3.11' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo 'Virtual environments are missing: install python3-venv first.' >&2; exit 1; }
	@echo 'Installing pretixapi into .venv, once for each change of setup.cfg ...'
	@$(PYTHON) -m venv .venv
	@$(BIN)/pip install --quiet --editable .
	@touch $@

$(DEVELOPMENT): $(INSTALLED)
	@echo 'Installing what tests and lint need into .venv ...'
	@$(BIN)/pip install --quiet --editable '.[test,lint]'
	@touch $@
