# Every target sets up what it needs, on a machine that has Python 3.11+, pip and make.
#   make run         serve the studio at http://localhost:8501
#   make test        the whole suite but for the long tests (make test-long) and the benchmarks (make bench)
#   make again       once more, one after the other, the tests that failed in the last run
#   make load        a workshop of robots on a real server: make load EDITORS=50 VIEWERS=150 SECONDS=300
#   make paths-large a log of 60 million events, with much memory and with little: make paths-large MEMORY=500MB
#   make lint        format, rules, types and floors; `make format` mends the first two
#   make locale      collect the texts and renew the Russian catalogue
#   make schema      write the JSON Schema of journey files
#   make wheel       build the wheel into dist/
# Another interpreter: make run PYTHON=python3.12

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt

# Stamps: the virtual environment is as fresh as these files say.
RUNTIME := $(VENV)/.runtime-installed
DEVELOPMENT := $(VENV)/.development-installed
CHROMIUM := $(VENV)/.browser-installed
OFFICE := $(VENV)/.office-installed
POSTGRES := $(VENV)/.postgres-installed
SPARK := $(VENV)/.spark-installed

# Two cores: two workers. A file's tests stay on one worker, so that they share its server.
PYTEST := $(BIN)/python -m pytest -n 2 --dist loadfile

.PHONY: run test test-long again bench load paths-large lint format locale schema wheel
.DELETE_ON_ERROR:

run: $(RUNTIME)
	$(BIN)/cjm-studio

test: $(DEVELOPMENT) $(CHROMIUM)
	$(PYTEST)

test-long: $(DEVELOPMENT) $(CHROMIUM) $(OFFICE) $(POSTGRES) $(SPARK)
	$(PYTEST) -m long

again: $(DEVELOPMENT) $(CHROMIUM)
	$(BIN)/python -m pytest -m "long or not long" --last-failed --last-failed-no-failures=none

bench: $(DEVELOPMENT) $(CHROMIUM)
	$(BIN)/python -m pytest tests/benchmarks --benchmark-columns=min,median,max,rounds --benchmark-sort=name

EDITORS ?= 50
VIEWERS ?= 150
SECONDS ?= 300
load: $(DEVELOPMENT)
	$(BIN)/python -m tests.load --editors $(EDITORS) --viewers $(VIEWERS) --seconds $(SECONDS)

MEMORY ?= 1GB
paths-large: $(DEVELOPMENT)
	$(BIN)/python -m tests.paths.large --memory $(MEMORY)

lint: $(DEVELOPMENT)
	$(BIN)/ruff format --check
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(DEVELOPMENT)
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

locale: $(DEVELOPMENT)
	$(BIN)/python -m tests.catalogue

schema: $(DEVELOPMENT)
	$(BIN)/cjm-studio schema > $(VENV)/journey.schema.json
	mv $(VENV)/journey.schema.json journeys/journey.schema.json

wheel: $(DEVELOPMENT)
	$(BIN)/python -m build --wheel --no-isolation

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("cjm_studio needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Name another one: make PYTHON=python3.12")'
	$(PYTHON) -m venv --clear $(VENV)

$(RUNTIME): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing the studio into $(VENV); the first time this takes a minute."
	$(PIP) -e .
	@touch $@

$(DEVELOPMENT): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing the studio and its tools into $(VENV); the first time this takes a minute or two."
	$(PIP) -e ".[dev]"
	@touch $@ $(RUNTIME)

$(CHROMIUM): .ci/install-browser $(DEVELOPMENT)
	bash .ci/install-browser $(BIN)/python
	@touch $@

$(OFFICE): .ci/install-office
	bash .ci/install-office
	@touch $@

$(POSTGRES): .ci/install-postgres
	bash .ci/install-postgres
	@touch $@

$(SPARK): .ci/install-spark $(DEVELOPMENT)
	bash .ci/install-spark $(BIN)/python
	@touch $@
