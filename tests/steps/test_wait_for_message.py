from datetime import timedelta

from shopper.observations import AddressGiven, Left, Message, MessageKind, MessageOwed, WentOn
from shopper.steps.arrive.open import Open
from shopper.steps.wait.wait_for_message import WaitForMessage
from tests.steps.conftest import NOON, FakeShopper

HOUR = timedelta(hours=1)


def owed(shopper: FakeShopper, kind: MessageKind) -> MessageOwed:
    WaitForMessage(kind=kind, within=2 * HOUR).do(shopper)
    return shopper.noted(MessageOwed)[-1]


def test_a_welcome_is_owed_from_the_moment_the_address_was_given(shopper: FakeShopper) -> None:
    shopper.note(AddressGiven(address=shopper.person.email, purpose="newsletter"))
    shopper.clock += HOUR

    promise = owed(shopper, MessageKind.WELCOME)

    assert (promise.since, promise.due, promise.because) == (NOON, NOON + 2 * HOUR, "gave the address (newsletter)")


def test_a_reminder_is_owed_from_the_moment_of_leaving(shopper: FakeShopper) -> None:
    shopper.note(AddressGiven(address=shopper.person.email, purpose="newsletter"))
    shopper.clock += HOUR
    shopper.note(Left(viewed=("Aurora",), cart=("Boom",)))

    promise = owed(shopper, MessageKind.CART_REMINDER)

    assert (promise.since, promise.because) == (NOON + HOUR, "left Boom in the cart")


def test_what_is_owed_is_noted_before_the_waiting_begins(shopper: FakeShopper) -> None:
    promise = owed(shopper, MessageKind.WELCOME)

    assert promise.at == NOON
    assert shopper.now() == promise.due


def test_what_is_meant_for_later_goes_with_the_promise(shopper: FakeShopper) -> None:
    step = WaitForMessage(kind=MessageKind.WELCOME, within=HOUR, then=(Open(address="/sale"),))
    step.do(shopper)

    assert shopper.noted(MessageOwed)[-1].then == ('{"open": {"address": "/sale"}}',)
    assert step.goes_on(shopper) == ()
    assert shopper.noted(WentOn) == ()


def test_the_shopper_goes_on_once_the_message_has_come_and_only_once(shopper: FakeShopper) -> None:
    step = WaitForMessage(kind=MessageKind.WELCOME, within=HOUR, then=(Open(address="/sale"),))
    step.do(shopper)
    shopper.coming.append(
        Message(
            id="1",
            at=shopper.clock,
            sender="shop@shop",
            to=shopper.person.email,
            subject="Hi",
            kind=MessageKind.WELCOME,
        )
    )
    shopper.messages()

    assert (step.goes_on(shopper), step.goes_on(shopper)) == (step.then, ())
    assert [note.message for note in shopper.noted(WentOn)] == ["1"]
