"""A shopper in front of a shop, with no scenario and no site file: he may look, and nothing else that costs anybody."""

import random
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from difflib import get_close_matches
from pathlib import Path

from playwright.sync_api import Browser, Playwright

from shopper.errors import UsageError
from shopper.journey.assembly import World, assemble
from shopper.journey.browser import BrowserShopper
from shopper.journey.browsers.started import started as start
from shopper.journey.clock import WorldClock, utc_now
from shopper.measures import parse_duration
from shopper.scenario.cases import Case
from shopper.scenario.errand import DESKTOP, Scenario, Walk
from shopper.scenario.persona import Persona
from shopper.scenario.reading import Reading
from shopper.scenario.site import Site
from shopper.scouting.address import checked, name_of


@dataclass(frozen=True)
class Asked:
    """What to look at, and as whom. `language` is the browser's, `pause` the rest between two acts."""

    url: str
    device: str = DESKTOP
    language: str = "en"
    pause: timedelta = timedelta(seconds=1)
    browser: str = ""


def asked(url: str, device: str, language: str, pause: str, browser: str) -> Asked:
    """The same from a command line; UsageError for an address or a duration that is none."""
    try:
        rest = parse_duration(pause)
    except ValueError as error:
        raise UsageError(f"--pause: {error}") from None
    return Asked(checked(url), device, language, rest, browser)


@contextmanager
def started(asked: Asked) -> Iterator[tuple[Playwright, Browser]]:
    """The browser; MissingPiece where there is none or it does not start, UsageError for a device nobody knows."""
    with start(asked.browser) as (playwright, browser):
        _know(asked.device, playwright)
        yield playwright, browser


@contextmanager
def in_front_of(asked: Asked, folder: Path, playwright: Playwright, browser: Browser) -> Iterator[BrowserShopper]:
    """A shopper with the device in hand; what he notes goes into the folder."""
    world = World(
        new_context=browser.new_context, known=playwright.devices, browser=browser.version, mailbox=None,
        clock=WorldClock(), wall=utc_now, ticks=time.monotonic, chance=random.SystemRandom(),
    )  # fmt: skip
    shopper = assemble(case_of(asked), world, folder)
    try:
        shopper.take(asked.device)
        yield shopper
    finally:
        shopper.devices.close()
        shopper.diary.recording.end(world.clock.now())


def case_of(asked: Asked) -> Case:
    """A case of no scenario: this shop, nobody in particular, no permissions."""
    name = name_of(asked.url)
    scenario = Scenario(
        name="scout", path=Path("scout"), title="A first look", stage="awareness", shoppers=("scout",), walks=(),
    )  # fmt: skip
    site = Site(site=name, url=asked.url, pause=asked.pause)
    persona = Persona(shopper="scout", language=asked.language)
    return Case(
        f"scout@{name}/{asked.device}", scenario, Walk((), ()), name, "scout", asked.device,
        Reading(site), Reading(persona),
    )  # fmt: skip


def _know(device: str, playwright: Playwright) -> None:
    if device != DESKTOP and device not in playwright.devices:
        near = get_close_matches(device, [DESKTOP, *playwright.devices], n=1)
        hint = f" Did you mean “{near[0]}”?" if near else ""
        raise UsageError(
            f"--device: no device is called “{device}”.{hint} Expected `desktop` or a name such as “iPhone 15”."
        )
