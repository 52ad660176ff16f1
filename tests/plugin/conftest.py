"""Projects with scenarios of all sorts, and the shops they name."""

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from shopper.practice.running import open_shop
from tests.manners.tiny_shops import Answer, html, open_tiny_shop
from tests.plugin.projects import Project, free_port

SITES = {
    "practice": "url: ${env:PRACTICE_URL}\ninbox: ${env:PRACTICE_INBOX}\nlab: /_lab/clock\n",
    "waiting": "url: ${env:PRACTICE_URL}\ninbox: ${env:PRACTICE_INBOX}\n",
    "walled": "url: ${env:WALLED_URL}\n",
    "gone": "url: http://127.0.0.1:9\n",
}
NEWS = """\
title: Sign up for news
stage: awareness
tags: [nightly]
sites: [practice]
devices: [desktop, iPhone 15]
steps:
  - open: home
  - subscribe to newsletter
  - wait for message: {kind: welcome, within: 24 h}
"""
LEFT = """\
title: Leave speakers in the cart
stage: consideration
sites: [practice]
devices: [desktop]
steps:
  - open: home
  - subscribe to newsletter
  - wait for message: {kind: welcome, within: 24 h}
  - search for: speakers
  - view product
  - add to cart
  - leave
  - wait for message: {kind: cart reminder, within: 48 h}
"""
LOST = """\
title: Look for what this shop does not have
stage: consideration
sites: [practice]
devices: [desktop]
steps:
  - open: home
  - browse: Submarines
"""
WAITED = """\
title: Wait longer than this run may
stage: consideration
sites: [waiting]
devices: [desktop]
steps:
  - open: home
  - subscribe to newsletter
  - leave
  - wait for message: {kind: browse reminder, within: 24 h}
"""
LOOKED = "title: Look in\nstage: awareness\nsites: [SITE]\ndevices: [desktop]\nsteps:\n  - open: home\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    """With two scenarios and no shop."""
    return started(tmp_path, news=NEWS, left=LEFT)


def started(folder: Path, **scenarios: str) -> Project:
    made = Project(folder, {"PRACTICE_URL": "http://127.0.0.1:9", "PRACTICE_INBOX": "smtp://127.0.0.1:0"})
    made.write("pytest.ini", "[pytest]\naddopts = --strict-markers\n")
    for name, text in SITES.items():
        made.write(f"scenarios/sites/{name}.yaml", f"site: {name}\n{text}")
    for name, text in scenarios.items():
        made.write(f"scenarios/{name}.yaml", text)
    return made


@contextmanager
def shopping(folder: Path, *switches: str, **scenarios: str) -> Iterator[Project]:
    """A project whose practice shop is open, with a port for its mail that is fixed as in a real set-up."""
    with ExitStack() as stack:
        port = free_port()
        made = started(folder, **scenarios)
        shop = stack.enter_context(open_shop(switches, ("127.0.0.1", port)))
        walled = stack.enter_context(open_tiny_shop())
        walled.pages["/"] = Answer(html("<h1>Are you a human?</h1><p>Please complete the captcha to continue.</p>"))
        made.env |= {
            "PRACTICE_URL": shop.url, "PRACTICE_INBOX": f"smtp://127.0.0.1:{port}", "WALLED_URL": walled.url,
        }  # fmt: skip
        yield made
