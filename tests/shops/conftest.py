"""Walks look-alikes of real shop programs with a site file that holds `site`, `url` and `may`, and nothing else."""

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
from shopper.messages.mailbox import Mailbox, open_mailbox
from shopper.observations import StepTaken
from shopper.scenario import Library, cases, read_scenario
from shopper.steps import verbs
from shopper.visit import Visit, visit
from tests.shops.base.books import Books
from tests.shops.base.front import Front
from tests.shops.base.serving import opened

MAY = {"create accounts": True, "place orders": True, "spend": 500}
Opener = Callable[..., Books]
Walk = Callable[..., Visit]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """The whole matrix only with `--all-shops`."""
    if config.getoption("--all-shops"):
        return
    for item in items:
        if "all_shops" in item.keywords:
            item.add_marker(pytest.mark.skip(reason="a part of the whole matrix: --all-shops"))


@pytest.fixture
def mailbox(tmp_path: Path) -> Iterator[Mailbox]:
    with open_mailbox("smtp://127.0.0.1:0", tmp_path / "mailbox") as box:
        yield box


@pytest.fixture
def open_program(mailbox: Mailbox) -> Iterator[Opener]:
    """A function (front maker, *switches, **keys of the books) -> Books of an open shop that sends its mail to us."""
    with ExitStack() as stack:

        def open_it(make: Callable[[Books], Front], *switches: str, **keys: Any) -> Books:
            port = int(mailbox.url.rpartition(":")[2])
            books = Books(switches=frozenset(switches), port=port, **keys)
            return stack.enter_context(opened(make(books)))

        yield open_it


@pytest.fixture
def walk(new_context: Any, playwright: Playwright, browser: Browser, mailbox: Mailbox, tmp_path: Path) -> Walk:
    """A function (books, *steps, device=, may=, persona=) -> Visit, judged by every rule."""

    def walked(
        books: Books, *steps: object, device: str = "desktop", may: object = MAY, persona: object = None
    ) -> Visit:
        for shelf in ("sites", "shoppers"):
            (tmp_path / shelf).mkdir(exist_ok=True)
        _write(tmp_path / "sites" / "shop.yaml", {"site": "shop", "url": books.url, "may": may})
        _write(tmp_path / "shoppers" / "somebody.yaml", persona or {"language": books.language})
        _write(tmp_path / "errand.yaml", {
            "title": "An errand", "stage": "purchase", "sites": ["shop"], "shoppers": ["somebody"], "devices": [device],
            "steps": list(steps),
        })  # fmt: skip
        library = Library(verbs=verbs(), today=date(2026, 1, 1))
        (case,) = cases(read_scenario(tmp_path / "errand.yaml", library), library)
        world = World(
            new_context=new_context, known=playwright.devices, browser=browser.version, mailbox=mailbox,
            clock=WorldClock(), wall=utc_now, ticks=time.monotonic, chance=random.Random(7),  # noqa: S311 - the same names each time
            load=lambda: 99.0,  # other tests run beside it: how fast a page is tells nothing of the shop
        )  # fmt: skip
        made = visit(case, world, tmp_path / "journey", rules())
        print(*steps_done(made), f"trouble: {made.trouble}", sep="\n")  # noqa: T201 - pytest shows it where a test fails
        return made

    return walked


BARE = frozenset({
    "autocorrect-on", "delivery-date-missing", "keyboard-wrong", "order-confirmation-missing", "payment-choice-poor",
    "product-page-thin", "shipping-cost-hidden", "sideways-scroll", "surprise-fee", "tap-target-small", "text-faint",
    "text-updates-unoffered",
})  # fmt: skip
"""What is true of look-alikes: they are about finding the way, tell little of their goods and send no mail."""


def found(made: Visit, *true: str) -> set[str]:
    """The rules that found a friction, but for what is `true` of the program and what look-alikes lack."""
    return {failing.ruling.rule for failing in made.failing} - BARE - set(true)


def steps_done(made: Visit) -> list[str]:
    """Each step's verb with what became of it, for telling where a walk stood still."""
    return [f"{taken.verb}: {taken.outcome}" for taken in made.evidence.of(StepTaken)]


def _write(path: Path, data: object) -> None:
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
