from datetime import timedelta

import pytest

from shopper import observations as seen
from shopper.frictions import Measure
from shopper.frictions.examples import euros
from shopper.observations import MessageKind
from shopper.report.evidence_of import awaited, exhibits, figure
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


def test_a_total_in_a_checkout_is_proved_by_the_picture_of_its_own_screen(published: Journey) -> None:
    first = _pictured(3)
    pay, review = _summed("Payment", "24.90"), _summed("Review", "27.40")
    order = seen.OrderPlaced(url="/thanks", total=euros("27.40")).stamped(BEGAN + HOUR, 3, "desktop")
    form = seen.FormSeen(url="/pay", where="Payment").stamped(BEGAN + HOUR, 3, "desktop")
    notes = (pay, form, review, order, first)
    evidence = seen.Evidence(heading=published.evidence.heading, notes=notes)

    told = {type(note): exhibits((note,), evidence)[0] for note in (review, order, form, first)}

    assert {kind: (shown.file, shown.mark) for kind, shown in told.items()} == {
        seen.CartSeen: ("screens/Review.jpg", TOTAL),
        seen.OrderPlaced: ("screens/Review.jpg", TOTAL),
        seen.FormSeen: ("screens/Payment.jpg", None),
        seen.StepTaken: ("screens/003.jpg", None),
    }


TOTAL = seen.Box(x=1, y=2, width=3, height=4)


def _summed(where: str, total: str) -> seen.Observation:
    screen = seen.Screen(file=f"screens/{where}.jpg", mark=TOTAL)
    cart = seen.CartSeen(why="checkout", where=where, total=euros(total), screen=screen)
    return cart.stamped(BEGAN + HOUR, 3, "desktop")


@pytest.mark.parametrize(
    ("measure", "told"),
    [
        (Measure(what="fields", value=18, unit="fields", limit=12), "fields: 18 (limit 12)"),
        (Measure(what="boxes ticked", value=1, unit="boxes", limit=0), "boxes ticked: 1"),
        (Measure(what="more to pay", value=2.5, unit="EUR", limit=0), "more to pay: 2.50 EUR"),
        (Measure(what="waited", value=7200, unit="s", limit=3600), "waited: 2 h (limit 1 h)"),
    ],
)
def test_a_figure_names_its_unit_once_and_no_limit_of_nothing(measure: Measure, told: str) -> None:
    assert figure(measure) == told
