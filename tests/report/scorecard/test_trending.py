from shopper.ledger import RunFigure, RunLine, RunVerdict
from shopper.report.scorecard.trend import Point, Trend
from shopper.report.scorecard.trending import trends
from tests.report.scorecard.tales import DAY, NIGHT, RULES

RUNS = tuple(RunLine(run=f"night {number}", began=NIGHT + number * DAY) for number in (3, 2, 1))
STAGES = {rule: stage for rule, (stage, _) in RULES.items()}


def figure(night: int, value: float, journeys: int = 4) -> RunFigure:
    return RunFigure(
        run=f"night {night}", site="lamps", name="fields", unit="", value=value, journeys=journeys
    )  # fmt: skip


def verdict(night: int, severity: str, rule: str = "hidden-fee") -> RunVerdict:
    return RunVerdict(
        run=f"night {night}", site="lamps", stage="purchase", rule=rule, severity=severity, journeys=4
    )  # fmt: skip


def test_a_figure_is_told_night_by_night_the_oldest_first() -> None:
    told = trends(RUNS, [figure(3, 9), figure(1, 12), figure(2, 11)], (), STAGES)

    points = [Point(at=NIGHT + night * DAY, value=value, journeys=4) for night, value in ((1, 12), (2, 11), (3, 9))]
    assert told == (Trend(site="lamps", name="fields", unit="", points=tuple(points)),)


def test_what_was_nothing_all_along_is_no_trend() -> None:
    assert trends(RUNS, [figure(1, 0), figure(2, 0)], (), STAGES) == ()


def test_one_night_is_no_trend() -> None:
    assert trends(RUNS, [figure(3, 9)], [verdict(3, "misled")], STAGES) == ()


def test_a_night_that_walked_little_is_not_compared_with_the_others() -> None:
    (told,) = trends(RUNS, [figure(1, 12), figure(2, 3, journeys=1), figure(3, 9)], (), STAGES)

    assert [point.value for point in told.points] == [12, 9]


def test_the_score_of_every_night_is_made_as_todays_is_and_comes_first() -> None:
    told = trends(RUNS, [figure(1, 12), figure(2, 9)], [verdict(1, "misled"), verdict(2, "")], STAGES)

    assert [(trend.name, [point.value for point in trend.points]) for trend in told] == [
        ("score", [80.0, 100.0]), ("fields", [12, 9]),
    ]  # fmt: skip


def test_a_rule_that_is_no_more_there_counts_for_the_stage_of_its_journeys() -> None:
    gone = [verdict(night, "misled", rule="gone") for night in (1, 2)]
    (told,) = trends(RUNS, (), gone, STAGES)

    assert [point.value for point in told.points] == [80.0, 80.0]


def test_runs_that_were_cut_off_have_no_name_and_no_point() -> None:
    assert trends(RUNS, [figure(9, 1), figure(8, 2)], (), STAGES) == ()


def test_a_figure_that_never_moved_more_than_a_reader_is_told_does_not_move() -> None:
    def trend(*values: float) -> Trend:
        points = tuple(Point(at=NIGHT, value=value, journeys=1) for value in values)
        return Trend(site="lamps", name="clicks", unit="", points=points)

    assert [trend(6, 6.04, 6).moves, trend(100, 100.9).moves, trend(6, 7).moves] == [False, False, True]
