from datetime import timedelta

import pytest

from shopper import observations as seen
from shopper.observations import MessageKind
from shopper.report.evidence_of import awaited, exhibits
from tests.report.published import BEGAN, WHO, Journey

HOUR = timedelta(hours=1)
LEFT = seen.Left(cart=("Lamp",)).stamped(BEGAN + HOUR, 2, "desktop")


def _owed(kind: MessageKind = MessageKind.CART_REMINDER) -> seen.Observation:
    owed = seen.MessageOwed(kind=kind, to=WHO, since=LEFT.at, within=24 * HOUR)
    return owed.stamped(BEGAN + 2 * HOUR, 5, "desktop")


def _came(kind: MessageKind, step: int) -> seen.Observation:
    message = seen.Message(
        id=kind, at=BEGAN + 2 * HOUR, sender="shop@practice.example", to=WHO, subject="Hello", kind=kind,
        html=f"mails/{kind}.html",
    )  # fmt: skip
    return seen.MessageCame(message=message).stamped(message.at, step, "desktop")


def _pictured(step: int) -> seen.Observation:
    screens = (seen.Screen(file=f"screens/00{step}.jpg"),)
    return seen.StepTaken(verb="v", text=f"step {step}", screens=screens).stamped(BEGAN + HOUR, step, "desktop")


@pytest.fixture
def evidence(published: Journey) -> seen.Evidence:
    """A cart left in the third step, a look at the shop after it, and the wait for its reminder in the sixth."""
    notes = (_pictured(1), LEFT, _pictured(2), _pictured(4), _owed())
    return seen.Evidence(heading=published.evidence.heading, notes=notes)


def test_a_missing_reminder_is_proved_by_what_was_left_behind(evidence: seen.Evidence) -> None:
    assert [shown.file for shown in exhibits((_owed(),), evidence)] == ["screens/002.jpg"]


def test_a_wait_is_shown_by_the_mail_it_waited_for_never_by_another(evidence: seen.Evidence) -> None:
    other, reminder = _came(MessageKind.PROMOTION, 5), _came(MessageKind.CART_REMINDER, 6)
    late = evidence.model_copy(update={"notes": (*evidence.notes, other, reminder)})
    never = evidence.model_copy(update={"notes": (*evidence.notes, other)})

    begun = seen.StepBegun(verb="wait for message", text="Wait for a cart reminder")

    shown = awaited((begun, _owed(), other), late)

    assert shown is not None
    assert shown.file == "mails/cart reminder.html"
    assert awaited((begun, _owed(), other), never) is None
