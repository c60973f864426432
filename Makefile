.DEFAULT_GOAL := help
PYTHON ?= python3
BIN := .venv/bin

.venv/ready: pyproject.toml requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	touch $@

.PHONY: help
help:  ## what there is
	@grep -E '^[a-z-]+:.*##' Makefile | sed 's/:.*##/\t/'

.PHONY: types
types: ## check the types
	@mkdir -p build/types/recoupe && ln -sfn ../../../ingest build/types/recoupe/ingest && ln -sfn ../../../db build/types/recoupe/db
	$(BIN)/mypy -p recoupe.ingest -p recoupe.db
