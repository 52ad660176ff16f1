"""Which rules a promise falls under: found by asking them, so no rule has to say it a second time."""

from collections.abc import Sequence
from datetime import timedelta

from shopper.frictions.judge import judge
from shopper.frictions.rule import Rule
from shopper.observations import Evidence, Heading, MailboxRead, Message, MessageCame, MessageOwed

LONG_AFTER = timedelta(days=365)


def concerned(rules: Sequence[Rule], heading: Heading, owed: MessageOwed) -> tuple[Rule, ...]:
    """The rules that would find friction if the message never came, or came long after it was due."""
    asked = [rule for rule in rules if MessageOwed in rule.kinds]
    found = {
        ruling.rule
        for evidence in (_never(heading, owed), _late(heading, owed))
        for ruling in judge(evidence, asked, owed.due)
        if ruling.frictions
    }
    return tuple(rule for rule in asked if rule.id in found)


def _never(heading: Heading, owed: MessageOwed) -> Evidence:
    read = MailboxRead(address=owed.to, since=owed.since, until=owed.due + LONG_AFTER)
    return Evidence(heading=heading, notes=(owed, read))


def _late(heading: Heading, owed: MessageOwed) -> Evidence:
    late = owed.due + LONG_AFTER
    came = Message(id="late", at=late, sender="", to=owed.to, subject="", kind=owed.kind, confidence=1.0)
    return Evidence(heading=heading, notes=(owed, MessageCame(message=came)))
