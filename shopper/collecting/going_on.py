"""What the shopper meant to do once a message had come: done now, with the devices as they were left."""

from collections.abc import Sequence

from shopper.collecting.meaning_to import is_of
from shopper.collecting.open_journey import OpenJourney
from shopper.collecting.shops import Shop
from shopper.errors import HarnessError, ShopperError
from shopper.frictions import Rule
from shopper.journey.assembly import World, resume
from shopper.journey.browser import BrowserShopper
from shopper.journey.memory import recall
from shopper.journey.walk import walk
from shopper.observations import DeviceTaken, MessageOwed
from shopper.promises import Promise
from shopper.scenario.step import Step
from shopper.scenario.written import read_step
from shopper.steps import verbs
from shopper.steps.going_on import begin_what_was_meant


def go_on(
    journey: OpenJourney, promise: Promise, shop: Shop, world: World, rules: Sequence[Rule]
) -> ShopperError | None:
    """
    Takes the steps that were meant, notes them in the same journey and judges it anew; returns why not all were taken.

    HarnessError where the shopper's memory or the shop's site file is gone: then nothing was begun.
    """
    memory = recall(journey.folder)
    if shop.site is None or memory is None:
        raise HarnessError(f"The shopper can't go on: {shop.trouble or 'what he must remember is gone'}.")
    shopper = resume(shop.site, memory, world, journey.recording)
    try:
        return _walk_on(shopper, journey, promise)
    finally:
        shopper.devices.gate.close()
        journey.judged(rules, world.clock.now())


def _walk_on(shopper: BrowserShopper, journey: OpenJourney, promise: Promise) -> ShopperError | None:
    owed = next(one for one in journey.owed if is_of(one, promise))
    steps = _steps(owed)
    shopper.diary.step = 1 + max(note.step for note in journey.recording.notes)
    if not begin_what_was_meant(shopper, owed):
        return None
    shopper.take(_device(journey, owed))
    return walk(shopper, steps, shopper.diary.step)


def _steps(owed: MessageOwed) -> tuple[Step, ...]:
    known = verbs()
    return tuple(read_step(text, known) for text in owed.then)


def _device(journey: OpenJourney, owed: MessageOwed) -> str:
    """The one in hand when the waiting began; the steps name another where another is meant."""
    taken = [note.name for note in journey.recording.of(DeviceTaken)]
    return owed.device or (taken[-1] if taken else "desktop")
