from shopper.journey.effort import Tally
from shopper.observations import Effort


def test_what_is_in_sight_needs_no_scrolling() -> None:
    tally = Tally()
    tally.reach(top=100, height=40, view=800)

    assert tally.effort() == Effort()


def test_scrolling_is_counted_by_the_screenful() -> None:
    tally = Tally()
    tally.reach(top=2000, height=40, view=800)
    tally.reach(top=-10, height=40, view=800)

    assert tally.effort() == Effort(scrolls=3)


def test_a_box_taller_than_the_screen_is_reached_when_its_top_is() -> None:
    tally = Tally()
    tally.reach(top=100, height=5000, view=800)

    assert tally.effort() == Effort(scrolls=1)
