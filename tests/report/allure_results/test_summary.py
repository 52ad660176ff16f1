from shopper.frictions import Friction, Severity
from shopper.observations import Acceptance
from shopper.report import summary
from tests.report.published import Journey, Judged

LATE_RULE = "cart-reminder-missing"


def test_a_smooth_journey_has_nothing_to_sum_up() -> None:
    assert summary(()) == ""


def test_each_friction_has_a_line_and_the_worst_stands_first(published: Journey) -> None:
    ruling = next(ruling for ruling in published.rulings if ruling.frictions)
    mild = Friction(expected="x", happened="came\nlate", severity=Severity.ANNOYED)
    bad = Friction(expected="x", happened="the link was dead", severity=Severity.STOPPED)

    assert summary([ruling.model_copy(update={"frictions": (mild, bad)})]) == (
        "Friction: 2 frictions found\n"
        "  ✗ cart-reminder-missing (stopped): the link was dead\n"
        "  ✗ cart-reminder-missing (annoyed): came late"
    )


def test_tolerated_frictions_are_counted_in_a_last_line(published: Journey) -> None:
    ruling = next(ruling for ruling in published.rulings if ruling.frictions)
    mild = Friction(expected="x", happened="late", severity=Severity.ANNOYED)
    bad = Friction(expected="x", happened="dead", severity=Severity.STOPPED)

    said = summary([ruling.model_copy(update={"frictions": (mild, bad)})], "slowed")

    assert said.splitlines()[1:] == ["  ✗ cart-reminder-missing (stopped): dead", "  and 1 more accepted or tolerated"]


def test_only_accepted_frictions_are_nothing_to_fail_for(judged: Judged) -> None:
    journey = judged(accept={LATE_RULE: Acceptance(why="soon", until="2027-01-01")})

    assert summary(journey.rulings) == ""
