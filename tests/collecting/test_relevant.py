"""What the rules of a journey say about one promise."""

from shopper.collecting.relevant import nothing_due
from shopper.frictions.catalogue import rules
from shopper.frictions.examples import hour, left, owed, read
from shopper.frictions.judge import judge
from shopper.observations import Evidence, Heading, MessageKind, Observation
from shopper.promises import Promise

HEADING = Heading(case="a@b/desktop", title="A", scenario="a", stage="consideration", site="b", began=hour(0))
OWED = owed(MessageKind.BROWSE_REMINDER)


def why(*notes: Observation) -> str:
    rulings = judge(Evidence(heading=HEADING, notes=(*notes, OWED, read(24))), rules(), hour(30))
    return nothing_due(Promise(owed=OWED, case="a@b/desktop", site="b"), rulings)


def test_a_promise_that_the_shopper_made_void_by_coming_back_is_not_held_against_the_shop() -> None:
    came_back = why(left(viewed=("A lamp",)), left(1, cart=("A lamp",)))

    assert came_back == "the shopper came back and left a filled cart, which has a reminder of its own"


def test_a_promise_that_was_simply_not_kept_stays_one() -> None:
    assert why(left(viewed=("A lamp",))) == ""
