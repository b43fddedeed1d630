# Short names for those who have make. `python3 manage.py` does the work.
.PHONY: run test check fix

run test:
	python3 manage.py $@

check:
	.venv/bin/python -m ruff format --check . && .venv/bin/python -m ruff check . && .venv/bin/python -m mypy

fix:
	.venv/bin/python -m ruff check --fix . ; .venv/bin/python -m ruff format .
