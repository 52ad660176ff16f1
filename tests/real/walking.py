"""Walks a real shop with the real harness and a site file that holds `site`, `url`, `may` and where its mail goes."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import yaml
from playwright.sync_api import Browser, Playwright

from shopper.frictions.catalogue import rules
from shopper.journey.assembly import World
from shopper.journey.clock import LabClock, utc_now
from shopper.messages.mailbox import Mailbox
from shopper.observations import StepTaken
from shopper.scenario import Library, cases, read_scenario
from shopper.steps import verbs
from shopper.visit import Visit, visit
from tests.recordings.keeping import keep

MAY = {"create accounts": True, "place orders": True, "spend": 500}


@dataclass
class Walker:
    """Walks steps through a shop and judges what was seen with every rule."""

    new_context: Callable[..., Any]
    playwright: Playwright
    browser: Browser
    mailbox: Mailbox
    folder: Path
    site: str
    language: str = "en"
    may: dict[str, Any] = field(default_factory=lambda: dict(MAY))
    record: bool = False

    def walk(self, url: str, steps: list[Any], *, name: str = "errand", device: str = "desktop") -> Visit:
        site = {"site": self.site, "url": url, "may": self.may, "inbox": self.mailbox.url}
        _write(self.folder / "sites" / f"{self.site}.yaml", site)
        _write(self.folder / "shoppers" / "average.yaml", {"language": self.language})
        _write(self.folder / f"{name}.yaml", {
            "title": name.replace("_", " ").capitalize(), "stage": "purchase", "sites": [self.site],
            "devices": [device], "steps": steps,
        })  # fmt: skip
        known = self.playwright.devices
        library = Library(verbs=verbs(), devices=tuple(known), today=date(2026, 1, 1))
        (case,) = cases(read_scenario(self.folder / f"{name}.yaml", library), library)
        world = World(
            new_context=self.new_context, known=known, browser=self.browser.version, mailbox=self.mailbox,
            clock=pushed_clock(), wall=utc_now, ticks=time.monotonic, chance=random.Random(f"{name} {device}"),  # noqa: S311 - the same names each time
            load=lambda: 99.0,  # other tests run beside it: how fast a page is tells nothing of the shop
        )  # fmt: skip
        made = visit(case, world, self.folder / "journey", rules())
        if self.record:
            keep(made)
        return made


def pushed_clock() -> LabClock:
    """A clock that tests push for shops that do nothing by the clock: to them a day is as good as a second."""
    ahead = timedelta()

    def ask(_method: str, body: dict[str, float]) -> dict[str, str]:
        nonlocal ahead
        ahead += timedelta(seconds=body.get("forward_seconds", 0.0))
        return {"now": (datetime.now(UTC) + ahead).isoformat()}

    return LabClock(ask)


def found(made: Visit) -> list[str]:
    """The rules that found a friction."""
    return sorted({failing.ruling.rule for failing in made.failing})


def verbs_of(steps: list[Any]) -> list[str]:
    """What `steps_taken` says of a walk on which every step was done."""
    return [step if isinstance(step, str) else next(iter(step)) for step in steps]


def steps_taken(made: Visit) -> list[str]:
    """Each step's verb, with what became of it where it is anything but done."""
    return [f"{s.verb}: {s.outcome}, {s.said}" if s.outcome != "done" else s.verb for s in made.evidence.of(StepTaken)]


def _write(path: Path, data: object) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(yaml.safe_dump(data, allow_unicode=True, sort_keys=False), encoding="utf-8")
