"""Whose fault it is that the walk did not come to its end: a bot wall is nobody's, a way not found is ours."""

import pytest

from shopper.errors import CouldNotFind, TurnedAway, Unreachable
from shopper.frictions.terms import Verdict
from shopper.observations import Blocked, PageMeasured, PageSeen, PlaceMissing
from shopper.visit import Visit
from tests.manners.conftest import Errand
from tests.manners.tiny_shops import HANG_UP, Answer, TinyShop, html

WALLS = {
    "a captcha": Answer(html("<h1>Are you a human?</h1><p>Please complete the captcha to continue.</p>"
                             "<div class=g-recaptcha>I'm not a robot</div>")),
    "a challenge": Answer(html("<h1>Just a moment...</h1><p>Checking your browser before accessing tiny.example. "
                               "Enable JavaScript and cookies to continue.</p>"), 403),
}  # fmt: skip
ERROR = Answer(html("<h1>Internal Server Error</h1>"), 500)


def blamed(made: Visit) -> set[str]:
    """Rules that find something, and rules that broke."""
    return {ruling.rule for ruling in made.rulings if ruling.verdict in (Verdict.FRICTION, Verdict.BROKEN)}


@pytest.mark.parametrize("wall", WALLS.values(), ids=WALLS)
def test_a_bot_wall_turns_the_shopper_away_and_blames_nobody(shop: TinyShop, errand: Errand, wall: Answer) -> None:
    shop.pages["/"] = wall

    made = errand({"open": "home"}, {"search for": "speakers"})

    assert isinstance(made.trouble, TurnedAway)
    assert made.turned_away.startswith("Turned away: ")
    assert [note.blocker for note in made.evidence.of(Blocked)] == ["bot wall"]
    assert blamed(made) == set()


@pytest.mark.parametrize("answer", [ERROR, HANG_UP], ids=["status 500", "no answer"])
@pytest.mark.parametrize("late", [False, True], ids=["at the door", "after a click"])
def test_a_shop_that_fails_to_answer_is_told_as_trouble_of_the_network(
    shop: TinyShop, errand: Errand, answer: Answer, *, late: bool
) -> None:
    shop.pages |= {"/" if not late else "/cart": answer}
    shop.pages.setdefault("/", "<h1>Shop</h1><a href=/cart>Cart</a>")

    made = errand({"open": "home"}, "open cart")

    assert isinstance(made.trouble, Unreachable)
    assert [note.blocker for note in made.evidence.of(Blocked)] == ["network"]
    assert blamed(made) == set()
    seen = [page.url for page in made.evidence.of(PageSeen)] + [page.url for page in made.evidence.of(PageMeasured)]
    assert {url.partition(":")[0] for url in seen} <= {"http"}


def test_a_page_without_the_place_is_a_question_with_candidates(shop: TinyShop, errand: Errand) -> None:
    shop.pages["/"] = "<h1>Our story</h1><a href=/team>The people behind it</a><p>We have been here since 1920.</p>"

    made = errand({"open": "home"}, {"search for": "speakers"})

    assert isinstance(made.trouble, CouldNotFind)
    assert "a person should look" in str(made.trouble)
    assert [note.blocker for note in made.evidence.of(Blocked)] == ["not recognised"]
    (missing,) = made.evidence.of(PlaceMissing)
    assert (missing.place, missing.threshold > 0) == ("search box", True)
    assert blamed(made) == set()
