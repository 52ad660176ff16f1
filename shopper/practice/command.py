"""The command line of the shop: opens it until Ctrl-C, or for as long as another command runs."""

import argparse
import os
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, ExitStack
from pathlib import Path
from typing import TextIO

from shopper.listening.web import NotUpError
from shopper.practice.character import CHARACTERS, USUAL_KIND
from shopper.practice.look import LOOKS, USUAL
from shopper.practice.running import OpenShop, ShopClosedError, open_shop
from shopper.practice.switches import AS_SHIPPED, SMOOTH, SWITCHES, UnknownSwitchError, known

USAGE_ERROR, NOT_FOUND = 2, 127
PORT, SMTP = 8100, "127.0.0.1:1025"
# Where the shop takes mails that are written to it, so that a site file can name it.
POST = 1026


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs the command line; returns the exit code."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    own, command = _split(given)
    parser = _parser()
    options = parser.parse_args(own)
    if options.list_switches:
        _list_switches()
        return 0
    try:
        switches = _switches(options)
        smtp = _address(options.smtp)
        return _run_beside(options, switches, command) if command else _stay_open(options, switches, smtp)
    except (UnknownSwitchError, ShopClosedError, NotUpError, ValueError) as error:
        parser.exit(USAGE_ERROR, f"{parser.prog}: {error}\n")


def _split(given: list[str]) -> tuple[list[str], list[str]]:
    if "--" not in given:
        return given, []
    place = given.index("--")
    return given[:place], given[place + 1 :]


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m shopper.practice",
        description="A small web shop to practise on; as shipped, nobody writes about a cart left behind.",
        usage="%(prog)s [options] [-- COMMAND ARGUMENTS...]",
        epilog="With a command: the shop is open while it runs. The command finds the shop at PRACTICE_URL, and should "
        "take its mail by SMTP at PRACTICE_INBOX. The exit code is the command's.",
    )
    parser.add_argument("--host", default="127.0.0.1", help="address to open on (%(default)s)")
    parser.add_argument("--port", type=int, help=f"port to open on ({PORT}; with a command any free one)")
    parser.add_argument("--smtp", default=SMTP, metavar="HOST:PORT", help="where mail goes (%(default)s)")
    parser.add_argument("--data", type=Path, metavar="FOLDER", help="remember everything in this folder")
    parser.add_argument(
        "--switch", action="extend", nargs="+", default=[], metavar="NAME", help="frictions to turn on, and no others"
    )
    parser.add_argument("--smooth", action="store_true", help="turn all frictions off, also the one as shipped")
    parser.add_argument("--look", default=USUAL, choices=LOOKS, help="how the shop looks and speaks (%(default)s)")
    parser.add_argument("--kind", default=USUAL_KIND, choices=CHARACTERS, help="prices and deliveries (%(default)s)")
    parser.add_argument(
        "--rivals", action="store_true", help="open a shop of each other kind beside it, at PRACTICE_<KIND>_URL"
    )
    parser.add_argument("--list-switches", action="store_true", help="list the frictions and stop")
    return parser


def _list_switches() -> None:
    width = max(len(switch.name) for switch in SWITCHES)
    for switch in SWITCHES:
        _say(f"{switch.name:{width}}  {switch.sentence}{' (on as shipped)' if switch.name in AS_SHIPPED else ''}")


def _switches(options: argparse.Namespace) -> frozenset[str]:
    """The switches named, and nothing else; as shipped where none is named."""
    named = known(options.switch)
    return named if named or options.smooth else AS_SHIPPED


def _address(typed: str) -> tuple[str, int]:
    host, _, port = typed.rpartition(":")
    if not host or not port.isdecimal():
        raise ValueError(f"--smtp wants HOST:PORT such as {SMTP}, not {typed!r}")
    return host.strip("[]"), int(port)


def _stay_open(options: argparse.Namespace, switches: frozenset[str], smtp: tuple[str, int]) -> int:
    stop = threading.Event()
    for name in (signal.SIGINT, signal.SIGTERM):
        signal.signal(name, lambda *_: stop.set())
    port = PORT if options.port is None else options.port
    with ExitStack() as open_ones:
        post = POST if port == PORT and _is_free(POST) else 0
        shop = open_ones.enter_context(_open(options, switches, smtp, port, post))
        beside = [f"{kind} at {url}" for kind, url in _rivals(options, open_ones, smtp, port)]
        _say(
            f"The practice shop is open at {shop.url} ({_told(switches)}; lab: {shop.url}/_lab/). Ctrl-C closes it.",
        )
        _say("Mails to help@practice.example are taken at smtp://{}:{}.".format(*shop.post))
        if beside:
            _say(f"Beside it: {', '.join(beside)}.")
        stop.wait()
    return 0


def _told(switches: frozenset[str]) -> str:
    return "frictions: " + ", ".join(sorted(switches)) if switches else "no frictions"


def _run_beside(options: argparse.Namespace, switches: frozenset[str], command: list[str]) -> int:
    inbox = _free_port()
    mail, port = ("127.0.0.1", inbox), options.port or 0
    with ExitStack() as open_ones:
        shop = open_ones.enter_context(_open(options, switches, mail, port))
        told = {"PRACTICE_URL": shop.url, "PRACTICE_INBOX": f"smtp://127.0.0.1:{inbox}"}
        told |= {"PRACTICE_OUTBOX": "smtp://{}:{}".format(*shop.post)}
        told |= {f"PRACTICE_{kind.upper()}_URL": url for kind, url in _rivals(options, open_ones, mail, port)}
        try:
            child = subprocess.Popen(command, env=os.environ | told)  # noqa: S603  the caller's own command
        except OSError as error:
            _say(f"Cannot run {command[0]!r}: {error.strerror}.", sys.stderr)
            return NOT_FOUND
        return _wait(child)


def _open(
    options: argparse.Namespace, switches: frozenset[str], mail: tuple[str, int], port: int, post: int = 0
) -> AbstractContextManager[OpenShop]:
    data, host, look, kind = options.data, options.host, options.look, options.kind
    return open_shop(switches, mail, data, host=host, port=port, look=look, kind=kind, post=post)


def _rivals(
    options: argparse.Namespace, open_ones: ExitStack, mail: tuple[str, int], port: int
) -> Iterator[tuple[str, str]]:
    """The other kinds, smooth, each at the next port (any free one where the first has any); kind and address."""
    kinds = [kind for kind in CHARACTERS if kind != options.kind] if options.rivals else []
    for number, kind in enumerate(kinds, 1):
        beside = port + number if port else 0
        shop = open_ones.enter_context(open_shop(SMOOTH, mail, host=options.host, port=beside, kind=kind))
        yield kind, shop.url


def _wait(child: "subprocess.Popen[bytes]") -> int:
    """The command decides when it ends: Ctrl-C reaches it anyway, a request to stop is passed on."""
    signal.signal(signal.SIGINT, lambda *_: None)
    signal.signal(signal.SIGTERM, lambda *_: child.terminate())
    code = child.wait()
    return code if code >= 0 else 128 - code


def _say(text: str, where: TextIO | None = None) -> None:
    print(text, file=where, flush=True)


def _is_free(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        return probe.connect_ex(("127.0.0.1", port)) != 0


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
