from datetime import timedelta

import pytest

from shopper import observations as seen
from shopper.observations import MessageKind
from shopper.report import tell_story
from shopper.report.pages.badge import badge
from tests.report.published import BEGAN, WHO, Journey, Judged

HOUR = timedelta(hours=1)
STOPPED = ("calm", "stopped before its end")
REFUSED = (
    "The browser could not do it: Page.goto: net::ERR_CONNECTION_REFUSED at http://shop.example/\nCall log:\n  - x"
)


def _with(journey: Journey, *notes: seen.Observation) -> seen.Evidence:
    return journey.evidence.model_copy(update={"notes": (*journey.evidence.notes, *notes)})


@pytest.fixture
def clear(published: Journey) -> Journey:
    """The journey as if the cart reminder had not been asked about."""
    rulings = tuple(ruling for ruling in published.rulings if not ruling.frictions)
    return Journey(published.evidence, rulings, published.rules, published.folder)


def test_a_whole_journey_without_friction_is_smooth(clear: Journey) -> None:
    assert badge(clear.story) == ("smooth", "smooth")


def test_a_message_that_is_not_due_yet_is_said_with_its_time(clear: Journey) -> None:
    since = BEGAN + 100 * HOUR
    owed = seen.MessageOwed(kind=MessageKind.CART_REMINDER, to=WHO, since=since, within=24 * HOUR)
    read = seen.MailboxRead(address=WHO, since=BEGAN, until=since + HOUR)

    story = tell_story(_with(clear, owed, read), clear.rulings)

    assert story.headline == "Not yet judged: the cart reminder is due 26 Nov 2026, 13:00 UTC."
    assert badge(story) == ("calm", "not yet due")


def test_a_step_put_off_is_not_judged_yet(clear: Journey) -> None:
    said = "The next step is 3 days away."
    blocked = seen.Blocked(blocker="not due", said=said)
    taken = seen.StepTaken(verb="wait", text="Wait 3 days", outcome="not due", said=said)

    story = tell_story(_with(clear, blocked, taken), clear.rulings)

    assert story.headline == "Not yet judged: the next step is 3 days away."
    assert (story.blockers, badge(story)) == ((), ("calm", "not yet due"))


def test_a_run_stopped_in_a_step_is_never_smooth_though_it_has_an_end(clear: Journey) -> None:
    begun = seen.StepBegun(verb="look at", text="Look at a lamp").stamped(BEGAN + 30 * HOUR, 11, "desktop")

    story = tell_story(_with(clear, begun), clear.rulings)

    assert badge(story) == STOPPED
    assert story.headline == "Stopped before its end; no friction was found until then."


def test_a_killed_run_is_never_smooth(judged: Judged) -> None:
    journey = judged(ended=None)
    rulings = [ruling for ruling in journey.rulings if not ruling.frictions]

    assert badge(tell_story(journey.evidence, rulings)) == STOPPED


def test_a_run_without_rulings_is_never_smooth(clear: Journey) -> None:
    story = tell_story(clear.evidence, None)

    assert badge(story) == STOPPED
    assert story.headline == "Stopped before its end; nothing was judged."


def test_a_journey_in_which_nothing_was_looked_at_is_not_smooth(clear: Journey) -> None:
    assert badge(tell_story(clear.evidence, ())) == ("calm", "not judged")


def test_a_trouble_is_told_without_the_drivers_jargon(clear: Journey) -> None:
    story = tell_story(_with(clear, seen.Blocked(blocker="network", said=REFUSED)), clear.rulings)

    assert story.blockers == ("Network: The browser could not do it: connection refused at http://shop.example/",)
    assert badge(story) == ("calm", "not walked to its end")
