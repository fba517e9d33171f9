"""pytest -p tests.postgres: the same tests on a real PostgreSQL of their own.

One server, however many processes share the tests.
"""

import os

from tests.postgres_server import Server

if "PYTEST_XDIST_WORKER" not in os.environ:  # those share the one of who started them
    os.environ["DATABASE_URL"] = Server().address
