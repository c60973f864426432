.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin
DEMO := demo.db

.venv/ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --requirement requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: help
help:  ## what there is
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:[^#]*##/\t/'

.PHONY: demo
demo: .venv/ready  ## read the sample articles, say what was found, serve the pages on 127.0.0.1
	@rm -f $(DEMO) $(DEMO)-wal $(DEMO)-shm
	$(BIN)/recoupe ingest $(DEMO) samples/articles
	$(BIN)/recoupe topics $(DEMO)
	$(BIN)/recoupe origins $(DEMO)
	$(BIN)/recoupe serve $(DEMO)

.PHONY: test
test: .venv/ready types lint  ## all tests; those that need a browser are skipped where there is none
	$(BIN)/python -m pytest

.PHONY: lint
lint: .venv/ready  ## formatting and lint
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

.PHONY: types
types: .venv/ready  ## check the types
	@mkdir -p build/types/recoupe
	@ln -sfn ../../../ingest build/types/recoupe/ingest
	@ln -sfn ../../../db build/types/recoupe/db
	$(BIN)/mypy -p recoupe.ingest -p recoupe.db

.PHONY: lock
lock:  ## write requirements.lock anew from pyproject.toml
	$(PYTHON) -m venv build/lock
	build/lock/bin/python -m pip install --quiet --upgrade 'setuptools>=77' '.[dev]'
	build/lock/bin/python -m pip freeze --all --exclude recoupe --exclude pip > requirements.lock

.PHONY: test-next
test-next: .venv/ready  ## the page tests with Datasette's next version (need not pass)
	$(PYTHON) -m venv build/next
	build/next/bin/python -m pip install --quiet --requirement requirements.lock
	build/next/bin/python -m pip install --quiet --pre --upgrade 'datasette>=1.0a19'
	build/next/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	build/next/bin/python -m pytest tests/test_web*.py
