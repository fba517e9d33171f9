# Two commands: `make run` and `make test`. Nothing has to be done before them.
PORT ?= 8000
UV := $(shell command -v uv || echo .uv/bin/uv)
export UV_COMPILE_BYTECODE = 1
unexport PYTHONDONTWRITEBYTECODE  # each process would compile everything anew
PYTHON = .venv/bin/python
ON_TWO = --numprocesses 2 --dist worksteal
# No process has to read the other files.
files_with = $$(grep -rl --include="*.py" "mark\.$(1)" tests)

.PHONY: run test test-all test-next chaos check fmt demo sbom audit supply

run: $(UV)
	deploy/debian run
	$(UV) sync --quiet --frozen --no-dev --inexact
	PORT=$(PORT) deploy/serve

demo: $(UV)
	deploy/debian run
	$(UV) sync --quiet --frozen --no-dev --inexact
	deploy/demo

# Everything on PostgreSQL; on SQLite what meets the database differently there.
test: check
	deploy/debian test
	$(PYTHON) -m pytest $(ON_TWO) -m "not alone" -p tests.postgres
	$(PYTHON) -m pytest $(ON_TWO) -m "both and not alone" $(call files_with,both)
	$(PYTHON) -m pytest -m alone -p tests.postgres $(call files_with,alone)

test-all: test
	$(PYTHON) -m pytest $(ON_TWO) -m "not both and not alone"
	$(PYTHON) -m pytest -m alone

# The same tests on the newest Django and Python, in an environment of their own.
test-next: $(UV)
	deploy/debian test
	deploy/next $(UV)

# Ten minutes of faults on each database: what was acknowledged must be there.
chaos: $(UV)
	deploy/debian test
	$(UV) sync --quiet --frozen
	$(PYTHON) -m tests.chaos

check: $(UV)
	$(UV) sync --quiet --frozen
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/djade --check --target-version 5.2 $$(git ls-files "templates/*.html")
	.venv/bin/lint-imports --no-cache
	.venv/bin/mypy  # remembers in var/mypy; take that away when a module moved
	$(PYTHON) manage.py makemigrations --check --dry-run

# What a server is made of, for whoever has to look for weaknesses.
SBOM ?= var/sbom.cdx.json
sbom: $(UV)
	$(UV) export --quiet --frozen --no-dev --format cyclonedx1.5 --output-file $(SBOM) >/dev/null

# Known weaknesses of what the lock names; without the database it says so and goes on.
audit: $(UV)
	deploy/audit $(UV)

# Licences, last releases, and which package is quiet.
supply: $(UV)
	$(UV) sync --quiet --frozen
	$(PYTHON) -m tests.supply

fmt: $(UV)
	$(UV) sync --quiet --frozen
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .
	.venv/bin/djade --target-version 5.2 $$(git ls-files "templates/*.html")

.uv/bin/uv:
	python3 -m venv .uv || { echo "Install venv first: sudo apt-get install -y python3-venv"; exit 1; }
	.uv/bin/pip install --quiet uv
