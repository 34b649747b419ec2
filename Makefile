# Needs make, Python 3.11 or later with pip 23.2 or later, and a package registry to install from.
#
#   make demo    put the reports in examples/ into a book, show the ledger, and open it in the browser
#   make test    ruff, mypy, import-linter and all tests
#   make bench   speed against peers, written to docs/performance.md; with PAGES=BOOK also every page of its site
#
# The first of them builds .venv; later runs take it as it is, until a lock, pyproject.toml or the place of the project
# changes. `make demo` installs what a user needs (requirements.lock), `make test` what the checks need as well.

SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

# Of the Pythons found the first that is new enough; the lock is resolved for 3.11 and later.
PYTHON ?= $(shell for p in python3.11 python3 python3.12 python3.13 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)

VENV := .venv
PY := $(VENV)/bin/python
STAMP := $(VENV)/.made
DEV_STAMP := $(VENV)/.made-dev
BENCH_VENV := .venv-bench
BENCH_STAMP := $(BENCH_VENV)/.made
LOCK_VENV := .venv-lock
# pip of the Python that we start from fills the environments: Debian ships it apart from the one for new environments.
PIP = $(PYTHON) -m pip --python
DEMO := demo.book
EXAMPLES := $(sort $(filter-out examples/README.md,$(wildcard examples/*.txt examples/*.md examples/*.html)))

# Some machines set this to 1; imports are then three to four times slower.
unexport PYTHONDONTWRITEBYTECODE
export PIP_DISABLE_PIP_VERSION_CHECK := 1
export PIP_NO_INPUT := 1

# An environment knows the path it was made in: one that was copied or moved along is made anew.
ifneq ($(shell cat $(STAMP) 2>/dev/null),$(CURDIR))
$(STAMP): FORCE
endif
ifneq ($(shell cat $(DEV_STAMP) 2>/dev/null),$(CURDIR))
$(DEV_STAMP): FORCE
endif
ifneq ($(shell cat $(BENCH_STAMP) 2>/dev/null),$(CURDIR))
$(BENCH_STAMP): FORCE
endif

.PHONY: help demo test check tests bench pin lock clean FORCE

help:
	@sed -n 's/^#   //p' Makefile

# What fills .venv: $(call environment,LOCK,STAMP)
define environment
	@test -n "$(PYTHON)" || { echo "make: no Python 3.11 or later found; say where: make PYTHON=/path/to/python3" >&2; exit 1; }
	@if test -f $(STAMP) && test "$$(cat $(STAMP))" != "$(CURDIR)"; then rm -rf $(VENV); fi
	@echo "Filling $(VENV) from $(1); once, and it takes a minute or two."
	@test -x $(PY) || $(PYTHON) -m venv --without-pip $(VENV)
	@$(PIP) $(PY) install -qq --require-hashes -r $(1)
	@$(PIP) $(PY) install -qq --no-deps --no-build-isolation -e .
	@$(PY) -m compileall -q src
	@printf '%s\n' "$(CURDIR)" > $(STAMP)
	@printf '%s\n' "$(CURDIR)" > $(2)
endef

$(STAMP): requirements.lock pyproject.toml
	$(call environment,requirements.lock,$(STAMP))

$(DEV_STAMP): requirements-dev.lock pyproject.toml
	$(call environment,requirements-dev.lock,$(DEV_STAMP))

demo: $(STAMP)
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm $(DEMO).lock
	@$(VENV)/bin/pledgebook add $(EXAMPLES) --book $(DEMO)
	@echo
	@$(VENV)/bin/pledgebook records --kind transfer --book $(DEMO)
	@echo
	@$(VENV)/bin/pledgebook total --book $(DEMO)
	@if test -t 1; then $(VENV)/bin/pledgebook serve --book $(DEMO); \
	else echo "In a terminal this goes on as a site in the browser: $(VENV)/bin/pledgebook serve --book $(DEMO)"; fi

test: check tests

check: $(DEV_STAMP)
	$(PY) -m ruff check
	$(PY) -m ruff format --check
	$(PY) -m mypy
	$(VENV)/bin/lint-imports --no-logo

tests: $(DEV_STAMP)
	$(PY) -m pytest

$(BENCH_STAMP): bench/requirements.lock
	@if test -f $(BENCH_STAMP) && test "$$(cat $(BENCH_STAMP))" != "$(CURDIR)"; then rm -rf $(BENCH_VENV); fi
	@echo "Making $(BENCH_VENV) from bench/requirements.lock; once, and it takes a minute."
	@$(PYTHON) -m venv --without-pip $(BENCH_VENV)
	@$(PIP) $(BENCH_VENV)/bin/python install -qq --require-hashes -r bench/requirements.lock
	@printf '%s\n' "$(CURDIR)" > $(BENCH_STAMP)

bench: $(DEV_STAMP) $(BENCH_STAMP)
	$(PY) bench/run.py --peers $(BENCH_VENV)/bin/python --write docs/performance.md
	$(if $(PAGES),$(PY) bench/pages.py $(PAGES) --write docs/performance.md)

# Pin the scores of tests/gate to what the reader reaches now; refuses to lower one (`make pin LOWER=--lower`).
pin: $(DEV_STAMP)
	$(PY) tools/pin.py $(LOWER)

# Resolve anew what pyproject.toml asks for. The locks hold versions and hashes and no address.
lock:
	$(PYTHON) -m venv --without-pip $(LOCK_VENV)
	$(PIP) $(LOCK_VENV)/bin/python install --quiet uv
	$(LOCK_VENV)/bin/uv pip compile pyproject.toml --extra user $(LOCK_OPTIONS) -o requirements.lock
	$(LOCK_VENV)/bin/uv pip compile pyproject.toml --extra dev $(LOCK_OPTIONS) -c requirements.lock -o requirements-dev.lock
	$(LOCK_VENV)/bin/uv pip compile pyproject.toml --extra bench $(LOCK_OPTIONS) -o bench/requirements.lock
	rm -rf $(LOCK_VENV)

LOCK_OPTIONS := --quiet --upgrade --universal --python-version 3.11 --generate-hashes \
	--no-emit-index-url --no-header --no-annotate

clean:
	rm -rf $(VENV) $(BENCH_VENV) $(LOCK_VENV) .mypy_cache .ruff_cache .pytest_cache .import_linter_cache build dist
