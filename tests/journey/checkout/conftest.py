"""Walks a checkout of a small shop with the real harness: browser, eyes, hands, recording."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Playwright

from shopper.journey.assembly import World
from shopper.journey.clock import WorldClock, utc_now
from shopper.scenario import Library, cases, read_scenario
from shopper.steps import verbs
from shopper.visit import Visit, visit
from tests.journey.checkout.shops.counter import Counter, opened

MAY = {"place orders": True, "spend": 100}
Walk = Callable[..., Visit]


@pytest.fixture
def open_counter() -> Iterator[Callable[[Counter], Counter]]:
    with ExitStack() as stack:
        yield lambda counter: stack.enter_context(opened(counter))


@pytest.fixture
def walk(
    open_counter: Callable[[Counter], Counter],
    new_context: Any,
    playwright: Playwright,
    browser: Browser,
    tmp_path: Path,
) -> Walk:
    """A function (counter, *steps, **site keys) -> Visit; from the cart to an order unless other steps are given."""

    def walked(counter: Counter, *steps: object, hand: str = "desktop", **site: object) -> Visit:
        shop = open_counter(counter)
        (tmp_path / "sites").mkdir(exist_ok=True)
        keys = {"may": MAY} | {key.replace("_", " "): value for key, value in site.items()}
        _write(tmp_path / "sites" / "tiny.yaml", {"site": "tiny", "url": shop.url} | keys)
        _write(tmp_path / "errand.yaml", {
            "title": "Check out", "stage": "purchase", "sites": ["tiny"], "devices": [hand],
            "steps": [{"open": "/cart"}, *(steps or ("place order",))],
        })  # fmt: skip
        library = Library(verbs=verbs())
        (case,) = cases(read_scenario(tmp_path / "errand.yaml", library), library)
        world = World(
            new_context=new_context, known=playwright.devices, browser=browser.version, mailbox=None,
            clock=WorldClock(), wall=utc_now, ticks=time.monotonic, chance=random.Random(7),  # noqa: S311 - the same names each time
        )  # fmt: skip
        return visit(case, world, tmp_path / "journey", ())

    return walked


def _write(path: Path, data: object) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
