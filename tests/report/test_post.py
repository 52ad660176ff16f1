from datetime import timedelta

from shopper import observations as seen
from shopper.observations import MessageKind
from shopper.report.post import messages
from tests.report.published import Journey

WEEK = timedelta(days=7)


def test_messages_are_told_with_the_time_each_took(published: Journey) -> None:
    told = [(message.kind, message.fate) for message in published.story.messages]

    assert told == [
        ("welcome", "after 2 min"),
        ("browse reminder", "after 57 min"),
        ("cart reminder", "did not come within 1 day"),
    ]


def test_a_late_message_says_how_late(published: Journey) -> None:
    (owed,) = (note for note in published.evidence.of(seen.MessageOwed) if note.kind is MessageKind.WELCOME)
    came = published.evidence.of(seen.MessageCame)[0].message
    late = came.model_copy(update={"at": owed.due + timedelta(hours=2)})

    told = messages(_evidence(published, owed, seen.MessageCame(message=late)))

    assert [message.fate for message in told] == ["after 1 day 2 h, 2 h late"]


def test_a_message_nobody_waited_for_came_by_itself(published: Journey) -> None:
    came = published.evidence.of(seen.MessageCame)[0]

    assert [message.fate for message in messages(_evidence(published, came))] == ["came by itself"]


def test_an_absence_is_not_claimed_while_the_message_is_not_due(published: Journey) -> None:
    owed = published.evidence.of(seen.MessageOwed)[0]
    read = seen.MailboxRead(address=owed.to, until=owed.since)

    assert [message.fate for message in messages(_evidence(published, owed, read))] == [
        "had not come when the mailbox was last read"
    ]


def test_an_absence_is_not_claimed_when_the_mailbox_could_not_be_read(published: Journey) -> None:
    owed = published.evidence.of(seen.MessageOwed)[0]
    read = seen.MailboxRead(address=owed.to, until=owed.due + WEEK, complete=False, trouble="refused")

    assert [message.fate for message in messages(_evidence(published, owed, read))] == [
        "not known: the mailbox could not be read"
    ]


def _evidence(published: Journey, *notes: seen.Observation) -> seen.Evidence:
    return seen.Evidence(heading=published.evidence.heading, notes=notes)
