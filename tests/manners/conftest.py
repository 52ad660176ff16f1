"""Walks steps through tiny shops with the real harness: browser, rules, recording."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest
import yaml
from playwright.sync_api import Browser, Playwright

from shopper.frictions.catalogue import rules
from shopper.journey.assembly import World
from shopper.journey.clock import WorldClock, utc_now
from shopper.scenario import Library, cases, read_scenario
from shopper.sight.platform import Platform, platforms
from shopper.steps import verbs
from shopper.visit import Visit, visit
from tests.manners.tiny_shops import TinyShop, open_tiny_shop

Errand = Callable[..., Visit]


@pytest.fixture
def open_shop() -> Iterator[Callable[[], TinyShop]]:
    """Opens one more shop."""
    with ExitStack() as shops:
        yield lambda: shops.enter_context(open_tiny_shop())


@pytest.fixture
def shop(open_shop: Callable[[], TinyShop]) -> TinyShop:
    return open_shop()


@pytest.fixture
def stranger(open_shop: Callable[[], TinyShop]) -> TinyShop:
    """A host that no site file names."""
    return open_shop()


@pytest.fixture
def errand(shop: TinyShop, new_context: Any, playwright: Playwright, browser: Browser, tmp_path: Path) -> Errand:
    """A function (*steps, **site keys) -> Visit."""

    def walk(
        *steps: object,
        env: dict[str, str] | None = None,
        programs: tuple[Platform, ...] | None = None,
        **site: object,
    ) -> Visit:
        (tmp_path / "sites").mkdir(exist_ok=True)
        keys = {key.replace("_", " "): value for key, value in site.items()}
        _write(tmp_path / "sites" / "tiny.yaml", {"site": "tiny", "url": shop.url} | keys)
        _write(tmp_path / "errand.yaml", {"title": "An errand", "stage": "purchase", "sites": ["tiny"]} | {
            "devices": ["desktop"], "steps": list(steps)})  # fmt: skip
        library = Library(verbs=verbs(), env=env or {}, today=date(2026, 1, 1))
        (case,) = cases(read_scenario(tmp_path / "errand.yaml", library), library)
        world = World(
            new_context=new_context, known=playwright.devices, browser=browser.version, mailbox=None,
            clock=WorldClock(), wall=utc_now, ticks=time.monotonic, chance=random.Random(7),  # noqa: S311 - the same names each time
            programs=platforms() if programs is None else programs,
        )  # fmt: skip
        return visit(case, world, tmp_path / "journey", rules())

    return walk


def _write(path: Path, data: object) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
