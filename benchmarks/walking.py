"""The journey of benchmarks/peers.py as a scenario, walked and judged in this process."""

import random
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any

from peer_kits import STEPS
from playwright.sync_api import Browser, Playwright

from shopper.frictions.catalogue import rules
from shopper.journey.assembly import World
from shopper.journey.clock import WorldClock, utc_now
from shopper.journey.watchers.layout import Examined
from shopper.scenario import Library, cases, read_scenario
from shopper.steps import verbs
from shopper.visit import visit


def walking(place: Path, url: str, world: Playwright, started: Browser) -> Callable[[], None]:
    """One whole journey, judged."""
    (place / "sites").mkdir()
    (place / "sites" / "bench.yaml").write_text(f"site: bench\nurl: {url}\n")
    listed = "".join(f"  - {step}\n" for step in STEPS)
    (place / "errand.yaml").write_text(f"title: Two things\nstage: purchase\nsites: [bench]\nsteps:\n{listed}")
    library = Library(verbs=verbs())
    examined: Examined = {}
    case, known = cases(read_scenario(place / "errand.yaml", library), library)[0], rules()

    def walk() -> None:
        with contexts(started) as new_context:
            made = visit(
                case,
                World(
                    new_context=new_context, known=world.devices, browser=started.version, mailbox=None,
                    clock=WorldClock(), wall=utc_now, ticks=time.monotonic, chance=random.Random(), examined=examined,
                ),
                place / "journey",
                known,
            )  # fmt: skip
        assert made.trouble is None, made.trouble

    return walk


@contextmanager
def contexts(started: Browser) -> Iterator[Callable[..., Any]]:
    with ExitStack() as opened:
        yield lambda **options: opened.enter_context(started.new_context(**options))
