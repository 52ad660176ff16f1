"""The walk: the steps one by one, each ending as done, passed over, stuck, turned away, not due or broken."""

from collections import deque
from collections.abc import Sequence
from datetime import timedelta

from playwright.sync_api import Error

from shopper.errors import (
    Barred,
    CouldNotFind,
    Gated,
    LoginWall,
    MailboxTrouble,
    NoAddToCart,
    NoProduct,
    NotAllowed,
    NotDue,
    NothingToUse,
    OffLimits,
    Refused,
    ShopperError,
    SoldOut,
    TooFast,
    TurnedAway,
    UnderMaintenance,
    Unreachable,
)
from shopper.journey.browser import BrowserShopper
from shopper.journey.causes import cause
from shopper.journey.effort import Tally
from shopper.observations import Blocked, StepBegun, StepTaken
from shopper.scenario.step import Step

OUTCOMES: dict[type[ShopperError], tuple[str, str]] = {
    NothingToUse: ("passed over", ""),
    NotDue: ("not due", "not due"),
    Barred: ("turned away", "refusal"),
    TooFast: ("turned away", "rate limit"),
    TurnedAway: ("turned away", "bot wall"),
    UnderMaintenance: ("broken", "maintenance"),
    Unreachable: ("broken", "network"),
    LoginWall: ("stuck", "login wall"),
    Refused: ("stuck", "form gate"),
    SoldOut: ("stuck", "out of stock"),
    Gated: ("stuck", "age or country gate"),
    NotAllowed: ("stuck", "not allowed"),
    OffLimits: ("stuck", "off limits"),
    NoProduct: ("stuck", "no product"),
    NoAddToCart: ("stuck", "no add to cart"),
    CouldNotFind: ("stuck", "not recognised"),
    MailboxTrouble: ("broken", "our own trouble"),
    ShopperError: ("broken", "our own trouble"),
}
"""How an error ends a step, and what it says was in the way. The first class that fits counts."""


def walk(shopper: BrowserShopper, steps: Sequence[Step], first: int = 0) -> ShopperError | None:
    """
    Takes the steps until one can't be taken; returns why, or None when the walk came to its end.

    The steps are numbered from `first` on in the order they are taken, those that another holds right after it.
    """
    ahead, number = deque(steps), first
    while ahead:
        step = ahead.popleft()
        trouble = take(shopper, step, number)
        if trouble is not None and not isinstance(trouble, NothingToUse):
            return trouble
        ahead.extendleft(reversed(step.goes_on(shopper)))
        number += 1
    return None


def take(shopper: BrowserShopper, step: Step, number: int) -> ShopperError | None:
    """Takes one step and notes what it cost and how it ended."""
    shopper.diary.step, shopper.hands.tally = number, Tally()
    verb, text, began = step.verb(), step.told(), shopper.ticks()
    shopper.note(StepBegun(verb=verb, text=text))
    trouble = _try(shopper, step)
    shopper.crosscheck.after(number)
    outcome, blocker = _outcome(trouble)
    if blocker:
        picture = shopper.camera.take(caption=str(trouble))
        shopper.note(Blocked(blocker=blocker, said=str(trouble), url=_url(shopper), picture=picture))
    shopper.camera.first(None)
    taken = StepTaken(
        verb=verb,
        text=text,
        goal=step.goal,
        outcome=outcome,
        said="" if trouble is None else str(trouble),
        effort=shopper.hands.tally.effort(),
        took=timedelta(seconds=round(shopper.ticks() - began, 3)),
        screens=shopper.camera.roll(),
    )
    shopper.note(taken)
    return trouble


def _try(shopper: BrowserShopper, step: Step) -> ShopperError | None:
    held = len(shopper.devices.gate.held)
    try:
        step.do(shopper)
    except ShopperError as trouble:
        return cause(shopper, trouble, held)
    except Error as trouble:
        return ShopperError(f"The browser could not do it: {trouble.message.splitlines()[0]}")
    return None


def _outcome(trouble: ShopperError | None) -> tuple[str, str]:
    if trouble is None:
        return "done", ""
    return next(ending for kind, ending in OUTCOMES.items() if isinstance(trouble, kind))


def _url(shopper: BrowserShopper) -> str:
    page = shopper.devices.page
    return page.url if page is not None and not page.is_closed() else ""
