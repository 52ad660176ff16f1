import pytest

from shopper.report.scorecard.costs import Tally, points, site_score, stage_score


def tally(rule: str, severity: str, journeys: int = 1, stage: str = "purchase") -> Tally:
    return Tally(site="shop", stage=stage, rule=rule, severity=severity, journeys=journeys)


@pytest.mark.parametrize(
    ("severity", "cost"), [("", 0.0), ("annoyed", 5.0), ("slowed", 10.0), ("misled", 20.0), ("stopped", 40.0)]
)
def test_a_friction_that_every_journey_met_costs_all_its_points(severity: str, cost: float) -> None:
    assert points([tally("fee", severity, 3)]) == cost


def test_a_friction_costs_in_the_share_of_journeys_that_met_it() -> None:
    assert points([tally("fee", "misled", 1), tally("fee", "", 3)]) == 5.0


def test_a_friction_that_was_worse_on_some_journeys_costs_more() -> None:
    assert points([tally("fee", "misled", 1), tally("fee", "stopped", 1)]) == 30.0


def test_a_stage_is_left_with_what_its_frictions_did_not_cost() -> None:
    assert stage_score([tally("fee", "misled"), tally("stock", "stopped"), tally("login", "")]) == 40.0


def test_more_questions_that_went_well_do_not_make_up_for_a_friction() -> None:
    smooth = [tally(f"rule-{number}", "") for number in range(50)]

    assert stage_score([tally("stock", "stopped"), *smooth]) == 60.0


def test_no_stage_falls_below_nothing() -> None:
    assert stage_score([tally(rule, "stopped") for rule in "abc"]) == 0.0


def test_what_nobody_could_judge_has_no_score() -> None:
    assert stage_score([]) is None
    assert site_score([]) is None


def test_a_sites_score_is_the_mean_of_the_stages_that_have_one() -> None:
    assert site_score([tally("fee", "misled"), tally("mail", "", stage="loyalty")]) == 90.0
