# Boucle: everything one does with it. Nothing is needed before but Python 3.11 and make.
VENV   := .venv
PYTHON := $(VENV)/bin/python
UV     := $(VENV)/bin/uv
CORES  := -n auto --dist worksteal
.PHONY: help setup meaning demo run test test-all check audit bench lock clean

help:            ## what can be done here
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 14

setup: $(VENV)/.ready          ## make .venv with what Boucle needs to run
develop: $(VENV)/.developing   ## the same, with what tests and checks need

# uv when it can be had, plain pip otherwise: both check every hash of the lock.
define install
	test -x $(PYTHON) || python3 -m venv $(VENV)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check uv || true
	if test -x $(UV); then VIRTUAL_ENV=$(VENV) $(UV) pip install --quiet --require-hashes -r $(1); \
	else $(PYTHON) -m pip install --quiet --disable-pip-version-check --require-hashes -r $(1); fi
endef

$(VENV)/.ready: requirements.lock
	$(call install,requirements.lock)
	@touch $@

$(VENV)/.developing: requirements-dev.lock pyproject.toml
	$(call install,requirements-dev.lock)
	$(PYTHON) -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@ $(VENV)/.ready

meaning: setup   ## the optional library that puts unclear words in a better order (then set BOUCLE_MEANING=true)
	$(call install,requirements-meaning.lock)

demo: setup      ## a local Telegram with three phones, a seeded territory, a clock to push: no token, no account
	$(PYTHON) -m bot demo

run: setup       ## on Telegram, with the token in .env
	$(PYTHON) -m bot run

test: develop    ## the quick ones: the house, understanding and matching, storage, the talks that show every part
	$(PYTHON) -m pytest $(CORES) -m "not browser and not kills and not alone and not postgresql and not slow and not long"

test-all: develop ## everything: PostgreSQL, long promises, then, undisturbed, browser, kills and pace
	BOUCLE_PROMISE=long $(PYTHON) -m pytest $(CORES) -m "not browser and not kills and not alone"
	$(PYTHON) -m pytest -m "browser or kills or alone"

check: develop   ## lint, format, types, and one arrow between the packages
	$(VENV)/bin/ruff check .
	$(VENV)/bin/ruff format --check --quiet .
	$(VENV)/bin/mypy
	$(VENV)/bin/lint-imports

# By hand or once a week, never in `check` or CI: it asks PyPI about each locked version, and without a network, or with an
# index that knows nothing of vulnerabilities, it fails (--strict) instead of calling everything well.
# What is vulnerable and what could not be looked up are told apart; neither passes for sound.
LOCKS  := requirements.lock requirements-meaning.lock requirements-dev.lock
audit: setup     ## are there known vulnerabilities in the locked versions? Needs the network
	@for lock in $(LOCKS); do \
	found=$$($(UV) tool run pip-audit@2.10.1 --progress-spinner off --strict --disable-pip --require-hashes -r $$lock 2>&1) \
	&& echo "$$lock: no known vulnerability" && continue; \
	echo "$$found"; \
	if echo "$$found" | grep -q "known vulnerabilit"; then echo "$$lock: VULNERABLE, see above" >&2; bad=1; \
	else echo "$$lock: NOT AUDITED, for what is known could not be looked up, see above" >&2; bad=1; fi; \
	done; exit $${bad:-0}

bench: develop   ## the figures of the README, side by side
	$(PYTHON) -m tests.bench

lock:            ## compile both locks anew, the running one constrained by the developing one
	$(UV) pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url --group dev --extra postgresql pyproject.toml -o requirements-dev.lock
	$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --extra postgresql -c requirements-dev.lock pyproject.toml -o requirements.lock
	$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --extra postgresql --extra meaning -c requirements-dev.lock pyproject.toml -o requirements-meaning.lock

clean:           ## take away what the above made
	rm -rf $(VENV) .cache .mypy_cache .ruff_cache .pytest_cache .hypothesis *.egg-info
