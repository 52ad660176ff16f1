"""For this repository's own runs: a practice shop with nothing wrong, unless one is named or already open."""

import os
import socket
from contextlib import ExitStack
from datetime import date

import httpx
import pytest

from shopper.practice.character import CHARACTERS, USUAL_KIND
from shopper.practice.running import open_shop

USUAL = "http://127.0.0.1:8100"
RIVALS = sorted(set(CHARACTERS) - {USUAL_KIND})


def pytest_addoption(parser: pytest.Parser) -> None:
    """Options of this repository's own tests."""
    parser.addoption(
        "--real", action="append", default=[], metavar="PROGRAM", help="something heavy, too: evershop, pretix, forms"
    )
    parser.addoption("--record", action="store_true", help="keep what tests of real shops saw, in tests/recordings/")
    parser.addoption("--all-shops", action="store_true", help="every look-alike shop on every device and errand")


def pytest_configure(config: pytest.Config) -> None:
    """Every process that walks journeys gets a shop and a mailbox address of its own."""
    # Today's part of the exam; set here, so that all processes of a run that goes on past midnight agree.
    os.environ.setdefault("EXAM_TURN", str(date.today().toordinal()))  # noqa: DTZ011 - any day will do that all share
    config.addinivalue_line(
        "markers", "all_shops: a part of the whole matrix of look-alike shops, with --all-shops only"
    )
    only_controls = getattr(config.option, "numprocesses", None) and not hasattr(config, "workerinput")
    if only_controls or "PRACTICE_URL" in os.environ or _is_open(USUAL):
        return
    port = _free_port()
    stack = ExitStack()
    config.add_cleanup(stack.close)
    mail = ("127.0.0.1", port)
    shop = stack.enter_context(open_shop(switches=(), smtp=mail))
    told = {"PRACTICE_URL": shop.url, "PRACTICE_INBOX": f"smtp://127.0.0.1:{port}"}
    told |= {"PRACTICE_OUTBOX": "smtp://{}:{}".format(*shop.post)}
    for kind in RIVALS:
        told[f"PRACTICE_{kind.upper()}_URL"] = stack.enter_context(open_shop(switches=(), smtp=mail, kind=kind)).url
    for name, value in told.items():
        os.environ[name] = value
        stack.callback(os.environ.pop, name, None)


def _is_open(url: str) -> bool:
    try:
        return httpx.get(f"{url}/_lab", timeout=0.5, trust_env=False).status_code == 200
    except httpx.HTTPError:
        return False


def _free_port() -> int:
    with socket.socket() as bound:
        bound.bind(("127.0.0.1", 0))
        return int(bound.getsockname()[1])
