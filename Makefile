# What people run. Nothing need be there but make and Python 3.11 or newer with venv:
#
#   make demo       the seeds' graph, two queries, Turtle and a page to open
#   make test       lint, types and the tests that are quick
#   make test-all   the slow tests as well (kills, Java, browsers)
#   make docs       the README's session and picture, from what the commands do now
#   make lint | format | lock | bench | clean
#
# PYTHON=/path/to/python3.12 chooses the Python that the virtual environment is made with.

PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
DEMO   := demo
# owlready2 comes as source only: built here without its optional C part, so that no compiler is needed.
INSTALL := $(BIN)/uv pip install --quiet --python $(BIN)/python --no-build-isolation-package owlready2
SELF    := $(BIN)/uv pip install --quiet --python $(BIN)/python --no-build-isolation --no-deps --editable .
LOCK    := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
           --no-emit-index-url --no-header --upgrade
# One worker a core is the quickest: most of the time goes into processes that the tests start.
PYTEST  := $(BIN)/python -m pytest -q -n 2 --dist loadfile

.PHONY: demo test test-all docs lint format lock bench clean
.DEFAULT_GOAL := demo

$(VENV)/build.stamp: requirements-build.lock
	@$(PYTHON) -c 'import sys, venv; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "kg needs Python 3.11 or newer with venv; '$(PYTHON)' is not that: make PYTHON=/path/to/python3.11" >&2; exit 1; }
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-build.lock
	@touch $@

$(VENV)/run.stamp: $(VENV)/build.stamp requirements.lock pyproject.toml
	$(INSTALL) --require-hashes -r requirements.lock
	$(SELF)
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements-dev.lock
	$(INSTALL) --require-hashes -r requirements-dev.lock
	@touch $@

demo: $(VENV)/run.stamp
	$(BIN)/kg build seeds/ --store $(DEMO)/kg-store
	$(BIN)/kg query who-gave-what --columns donors,recipients,items,amounts,status,said_by --format table --store $(DEMO)/kg-store
	$(BIN)/kg query denied --columns why,who,whom,said_by,quote --format table --store $(DEMO)/kg-store
	$(BIN)/kg export $(DEMO)/graph.ttl --store $(DEMO)/kg-store
	$(BIN)/kg view -o $(DEMO)/network.html --store $(DEMO)/kg-store
	@echo
	@echo "Open $(DEMO)/network.html in a browser: click an edge to read the sentence behind it."
	@echo "$(DEMO)/graph.ttl is the same graph for every RDF tool. Ask on: $(BIN)/kg queries"

test: lint
	$(PYTEST) -m "not slow"

test-all: test
	$(PYTEST) -m slow

docs: $(VENV)/dev.stamp
	$(BIN)/python docs/session.py --update
	$(BIN)/python docs/make_picture.py

lint: $(VENV)/dev.stamp
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

format: $(VENV)/dev.stamp
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

lock: $(VENV)/build.stamp
	$(LOCK) --group pyproject.toml:build -o requirements-build.lock
	$(LOCK) pyproject.toml -c requirements-build.lock -o requirements.lock
	$(LOCK) pyproject.toml --group dev -c requirements-build.lock -c requirements.lock -o requirements-dev.lock

bench: $(VENV)/dev.stamp
	$(BIN)/python benchmarks/build_ratio.py
	$(BIN)/python benchmarks/gazetteer_open.py
	$(BIN)/python benchmarks/occurrences_growth.py
	$(BIN)/python benchmarks/names.py

clean:
	rm -rf $(VENV) $(DEMO) build dist .mypy_cache .pytest_cache .ruff_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
