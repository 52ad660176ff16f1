from datetime import UTC, datetime, timedelta

import pytest

from shopper.frictions.catalogue import rules
from shopper.frictions.concerned import concerned
from shopper.observations import Heading, MessageKind, MessageOwed

HEADING = Heading(case="left@practice/desktop", title="Leave")
KINDS = [
    (MessageKind.WELCOME, {"welcome-mail-missing", "welcome-mail-late"}),
    (MessageKind.CART_REMINDER, {"cart-reminder-missing", "cart-reminder-late"}),
    (MessageKind.BROWSE_REMINDER, {"browse-reminder-missing", "browse-reminder-late"}),
    (MessageKind.ORDER_CONFIRMATION, {"order-confirmation-missing"}),
    (MessageKind.SURVEY, {"feedback-unasked"}),
    (MessageKind.UNSUBSCRIBED, set[str]()),
]


@pytest.mark.parametrize(("kind", "expected"), KINDS)
def test_a_promise_falls_under_the_rules_that_would_speak_if_it_were_broken(
    kind: MessageKind, expected: set[str]
) -> None:
    owed = MessageOwed(
        kind=kind, to="sam@shopper.example", since=datetime(2026, 11, 21, tzinfo=UTC), within=timedelta(hours=24)
    )

    found = {rule.id for rule in concerned(rules(), HEADING, owed)}

    assert found == expected
