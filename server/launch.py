"""Starts the dashboard on this computer."""

import ipaddress
import socket
import sys
import webbrowser

import uvicorn

import i18n
from config import settings, use_database

DEFAULT_PORT = 8501
PORTS_TO_TRY = 100
LONGEST_MESSAGE = 64 * 1024 * 1024  # bytes of one message to or from a page
INSECURE = 78  # the exit status for "refused to start"


def launch(host: str = "127.0.0.1", port: int = DEFAULT_PORT, url: str = "") -> None:
    """Serves the dashboard until it is stopped.

    host: an address of this computer alone: anything else ends the program with status 78, since
          there is no sign-in;
    port: the first port to try; the next free one is taken. 0 is any free one;
    url:  the database, by default the configured one.
    """
    language = settings().language
    if not is_loopback(host):
        print(i18n.text("error.insecure_setting", language, host=host), file=sys.stderr)
        raise SystemExit(INSECURE)
    if url:
        use_database(url)
    listening = bound(host, port)
    address = f"http://{_in_address(host)}:{listening.getsockname()[1]}"
    print(i18n.text("run.address", language, address=address), flush=True)
    if settings().has_screen and sys.stdout.isatty():
        webbrowser.open(address)
    _serve(listening)


def is_loopback(host: str) -> bool:
    """Whether only this computer can connect to ``host``."""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def bound(host: str, port: int) -> socket.socket:
    """A listening socket on ``port`` or the next free one. Raises OSError if none is free."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    for candidate in range(port, port + PORTS_TO_TRY):
        try:
            return socket.create_server((host, candidate), family=family, backlog=128)
        except OSError:
            if candidate == port + PORTS_TO_TRY - 1:
                raise
    raise OSError(f"no port between {port} and {port + PORTS_TO_TRY}")


def _serve(listening: socket.socket) -> None:
    from server.asgi import app  # takes seconds, after the address has been said

    served = uvicorn.Config(
        app,
        lifespan="on",
        log_level="warning",
        server_header=False,
        ws_max_size=LONGEST_MESSAGE,
    )
    uvicorn.Server(served).run(sockets=[listening])


def _in_address(host: str) -> str:
    return f"[{host}]" if ":" in host else host
