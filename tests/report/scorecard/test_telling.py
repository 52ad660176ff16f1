from shopper.gates import Change, Past
from shopper.report.scorecard import Fixed, Scorecard, StageScore, tell_scorecard
from shopper.report.story import Standing
from tests.report.scorecard.tales import DAY, NIGHT, past, tale

A, B, OTHER = "buy@lamps/desktop", "buy@lamps/iPhone 15", "buy@chairs/desktop"


def test_nothing_walked_is_a_scorecard_without_sites() -> None:
    told = tell_scorecard([])

    assert (told.sites, told.groups, told.unseen, told.since) == ((), (), (), None)


def test_one_friction_on_two_journeys_of_a_site_is_one_group() -> None:
    told = tell_scorecard(
        [tale(A, hidden_fee="friction"), tale(B, hidden_fee="friction"), tale(OTHER, hidden_fee="clear")]
    )

    (group,) = told.groups
    assert (group.site, group.rule, group.met, group.judged, group.points) == ("lamps", "hidden-fee", 2, 2, 20.0)
    assert group.cases == (A, B)


def test_the_dearest_friction_comes_first_and_those_that_count_before_those_that_do_not() -> None:
    tolerated = tale(OTHER, no_stock="friction", standing=Standing.TOLERATED)
    told = tell_scorecard([tale(A, no_thanks="friction", hidden_fee="friction"), tolerated])

    assert [group.rule for group in told.groups] == ["hidden-fee", "no-thanks", "no-stock"]


def test_a_score_rests_on_little_where_one_journey_or_few_questions_tell() -> None:
    def stage(**counts: int) -> StageScore:
        return StageScore(stage="purchase", score=80.0, met=1, journeys=4, **counts)

    assert stage(asked=9, answered=3, told=2).thin is False
    assert stage(asked=9, answered=3, told=1).thin is True
    assert stage(asked=9, answered=2, told=4).thin is True
    assert stage(asked=9, answered=3, told=2).model_copy(update={"score": None}).thin is False


def test_every_stage_of_a_site_has_its_score_or_none() -> None:
    (site,) = tell_scorecard([tale(A, hidden_fee="friction", no_stock="not seen", no_reminder="unsure")]).sites

    scores = {stage.stage: stage for stage in site.stages}
    assert scores["purchase"] == StageScore(
        stage="purchase", score=80.0, asked=2, answered=1, met=1, journeys=1, told=1
    )
    assert scores["consideration"] == StageScore(
        stage="consideration", score=None, asked=1, answered=0, met=0, journeys=0
    )
    assert site.score == 80.0


def test_a_rule_of_any_stage_counts_for_the_stage_of_its_journey() -> None:
    (site,) = tell_scorecard([tale(A, stage="loyalty", script_error="friction")]).sites

    assert {stage.stage: stage.score for stage in site.stages if stage.score is not None} == {"loyalty": 95.0}


def test_a_rule_of_any_stage_is_one_friction_and_costs_in_every_stage_it_was_met_in() -> None:
    stories = [tale(A, stage="loyalty", script_error="friction"), tale(B, stage="purchase", script_error="friction")]
    (group,) = tell_scorecard([*stories, tale("again@lamps/desktop", script_error="clear")]).groups

    assert (group.stages, group.points, group.met, group.judged) == (("loyalty", "purchase"), 7.5, 2, 3)


def told_after(before: dict[str, str], now: str = "friction") -> Scorecard:
    nights = [{A: {"hidden-fee": verdict}} for verdict in before.values()]
    return tell_scorecard([tale(A, hidden_fee=now)], past({A: {"hidden-fee": now}}, *nights))


def test_a_group_says_how_it_stands_against_before() -> None:
    assert told_after({}).groups[0].change is Change.FIRST
    assert told_after({"last": "clear"}).groups[0].change is Change.NEW
    assert told_after({"last": "clear", "then": "friction"}).groups[0].change is Change.REGRESSED
    assert told_after({"last": "friction"}).groups[0].change is Change.STILL


def test_without_a_past_nothing_is_said_of_what_changed() -> None:
    assert tell_scorecard([tale(A, hidden_fee="friction")], Past()).groups[0].change is None


def test_a_group_that_is_new_on_one_journey_and_known_on_another_is_new() -> None:
    now = {A: {"hidden-fee": "friction"}, B: {"hidden-fee": "friction"}}
    before = {A: {"hidden-fee": "friction"}, B: {"hidden-fee": "clear"}}
    told = tell_scorecard([tale(A, hidden_fee="friction"), tale(B, hidden_fee="friction")], past(now, before))

    assert told.groups[0].change is Change.NEW
    assert told.changed(Change.NEW) == told.groups


def test_what_is_gone_is_told_as_fixed_and_since_when() -> None:
    told = told_after({"last": "friction"}, now="clear")

    assert told.fixed == (Fixed(site="lamps", rule="hidden-fee", title="Hidden fee", cases=(A,)),)
    assert told.since == NIGHT - DAY


def test_what_another_journey_of_the_site_still_meets_is_not_fixed() -> None:
    now = {A: {"hidden-fee": "clear"}, B: {"hidden-fee": "friction"}}
    before = {A: {"hidden-fee": "friction"}, B: {"hidden-fee": "friction"}}
    told = tell_scorecard([tale(A, hidden_fee="clear"), tale(B, hidden_fee="friction")], past(now, before))

    assert told.fixed == ()


def test_what_could_not_be_judged_is_told_once_for_all_its_journeys() -> None:
    told = tell_scorecard([tale(A, no_stock="not seen"), tale(B, no_stock="not seen", no_reminder="unsure")])

    assert [(one.rule, one.verdict, one.cases) for one in told.unseen] == [
        ("no-reminder", "unsure", (B,)), ("no-stock", "not seen", (A, B)),
    ]  # fmt: skip


def test_coverage_counts_the_rules_that_could_tell() -> None:
    told = tell_scorecard([tale(A, no_stock="not seen", hidden_fee="clear", no_reminder="unsure")])

    assert [(one.stage, one.told, one.asked, one.answered, one.unsure) for one in told.coverage] == [
        ("awareness", 0, 0, 0, 0), ("consideration", 0, 1, 0, 1), ("purchase", 1, 2, 1, 0), ("loyalty", 0, 0, 0, 0),
        ("advocacy", 0, 0, 0, 0),
    ]  # fmt: skip
