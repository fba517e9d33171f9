"""How the production server runs; `deploy/serve` and a real server share it."""

from coevorden.settings import LOGGING
from press.apart import warm_up

preload_app = True  # read the program once, before there are workers
workers = 2
threads = 4
worker_class = "gthread"
loglevel = "warning"
logconfig_dict = LOGGING
control_socket_disable = True  # signals are enough, and it wants a home to write in


def post_worker_init(worker):
    """The first PDF of a worker need not wait for the printer to start."""
    warm_up()
