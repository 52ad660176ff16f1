"""Of very many journeys, only the foremost keep their whole story."""

from pathlib import Path

from shopper.report.scorecard import tell_scorecard
from shopper.report.shelf import Kept
from shopper.report.shortening import foremost, shortened
from shopper.report.story import MessageTold, StepTold, Story
from tests.report.scorecard.tales import NIGHT, tale

MAIL = MessageTold(kind="cart reminder", subject="You left something")
SMOOTH = StepTold(number=2, text="Leave", verb="leave", device="desktop", at=NIGHT)


def journey(number: int, hidden_fee: str = "clear", no_stock: str = "clear") -> Story:
    told = tale(f"buy{number}@lamps/desktop", hidden_fee=hidden_fee, no_stock=no_stock)
    return told.model_copy(update={"messages": (MAIL,), "steps": (*told.steps, SMOOTH), "smooth": ("One.", "Two.")})


def shelf(*stories: Story) -> list[Kept]:
    return [Kept(Path(story.case), story, key=story.case) for story in stories]


def stories(kept: tuple[Kept, ...]) -> list[Story | None]:
    return [one.story for one in kept]


def test_few_journeys_keep_all_of_their_stories() -> None:
    few = [journey(1, hidden_fee="friction"), journey(2, hidden_fee="clear")]

    assert stories(shortened(shelf(*few))) == few


def test_those_with_frictions_are_told_before_those_that_fell_short_and_these_before_the_rest() -> None:
    smooth, short, worst = (
        journey(1),
        journey(2).model_copy(update={"stopped": "Killed."}),
        journey(3, no_stock="friction"),
    )

    assert [foremost([smooth, short, worst], most) for most in (1, 2)] == [{worst.case}, {worst.case, short.case}]


def test_the_others_keep_their_frictions_and_not_what_only_their_own_page_shows() -> None:
    many = [journey(number, hidden_fee="friction") for number in range(9)]
    kept = stories(shortened(shelf(*many), most=2))
    left = [
        story.model_copy(update={"messages": (), "smooth": ("One.",), "steps": story.steps[:1]}) for story in many[2:]
    ]

    assert kept == [*many[:2], *left]


def test_scores_and_frictions_are_the_same_however_few_are_kept_whole() -> None:
    many = [journey(number, hidden_fee="friction" if number % 2 else "clear", no_stock="unsure") for number in range(9)]
    whole, short = (tell_scorecard(filter(None, stories(shortened(shelf(*many), most)))) for most in (9, 2))

    assert (short.groups, short.coverage, short.unseen) == (whole.groups, whole.coverage, whole.unseen)
    assert [site.stages for site in short.sites] == [site.stages for site in whole.sites]


def test_what_can_t_be_read_stays_where_it_was() -> None:
    lost = Kept(Path("lost"), None, "evidence.json: not found")
    kept = shortened([*shelf(journey(1)), lost, *shelf(journey(2))], most=1)

    assert [one.folder for one in kept] == [Path("buy1@lamps/desktop"), Path("lost"), Path("buy2@lamps/desktop")]
    assert kept[1] == lost
