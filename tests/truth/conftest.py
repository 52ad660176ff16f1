"""Walks a scenario of this repository on a practice shop of its own, with any switches on."""

import os
import random
import time
from collections.abc import Callable
from contextlib import ExitStack
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Playwright

from shopper.frictions.catalogue import rules
from shopper.journey.assembly import World
from shopper.journey.clock import lab_clock, utc_now
from shopper.messages.mailbox import open_mailbox
from shopper.practice.running import open_shop
from shopper.scenario import Case, Library, cases, folder_name, read_scenario
from shopper.steps import verbs
from shopper.visit import Visit, visit

SCENARIOS = Path(__file__).parents[2] / "scenarios"
Walk = Callable[..., Visit]


@pytest.fixture
def walk(new_context: Any, playwright: Playwright, browser: Browser, tmp_path: Path) -> Any:
    """A function (scenario, device, *switches) -> Visit; every call opens a shop and a mailbox of its own."""
    with ExitStack() as stack:

        def walked(scenario: str, device: str, *switches: str) -> Visit:
            mailbox = stack.enter_context(open_mailbox("smtp://127.0.0.1:0", tmp_path / "mailbox"))
            port = int(mailbox.url.rpartition(":")[2])
            shop = stack.enter_context(open_shop(switches=switches, smtp=("127.0.0.1", port)))
            world = World(
                new_context=new_context, known=playwright.devices, browser=browser.version, mailbox=mailbox,
                clock=lab_clock(f"{shop.url}/_lab/clock"), wall=utc_now, ticks=time.monotonic, chance=random.Random(7),  # noqa: S311 - the same names each time
            )  # fmt: skip
            case = case_of(scenario, device, shop.url)
            return visit(case, world, tmp_path / folder_name(case.id), rules())

        yield walked


def case_of(scenario: str, device: str, url: str) -> Case:
    """The case of a scenario file for a device (and `#row`, where it has rows)."""
    env = {**os.environ, "PRACTICE_URL": url}
    library = Library(verbs=verbs(), env=env, today=date(2026, 1, 1))
    found = cases(read_scenario(SCENARIOS / f"{scenario}.yaml", library), library)
    return next(case for case in found if case.id.endswith(f"/{device}"))


def found(made: Visit) -> set[str]:
    """The rules that found a friction."""
    return {failing.ruling.rule for failing in made.failing}
