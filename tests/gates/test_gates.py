"""Sentences that must hold, and how they stand."""

from datetime import UTC, datetime, timedelta

import pytest

from shopper.errors import UsageError
from shopper.frictions.terms import Severity, Verdict
from shopper.gates import Owed, Past, Ruled, Standing, State, Walked, known, read_gate

NIGHT = datetime(2026, 11, 1, 2, tzinfo=UTC)


def friction(rule: str = "surprise-fee", severity: Severity = Severity.MISLED, *, accepted: bool = False) -> Ruled:
    return Ruled(rule=rule, title="A fee came late", verdict=Verdict.FRICTION, severity=severity, accepted=accepted)


def walked(*ruled: Ruled, night: int = 1, case: str = "guest_order@practice", **other: object) -> Walked:
    return Walked.model_validate(
        {"case": case, "began": NIGHT + timedelta(days=night), "ruled": ruled, "site": "practice",
         "stage": "purchase"} | other
    )  # fmt: skip


def clear(rule: str = "surprise-fee") -> Ruled:
    return friction(rule).model_copy(update={"verdict": Verdict.CLEAR})


def welcomes(*minutes: float | None) -> Past:
    """Welcome mails and how long each took, the oldest first; None never came."""
    return Past(
        owed=tuple(
            Owed(
                kind="welcome",
                case="welcome_coupon@practice",
                since=NIGHT + timedelta(days=day),
                outcome="missed" if took is None else "kept",
                site="practice",
                took=None if took is None else timedelta(minutes=took),
            )
            for day, took in enumerate(minutes)
        ),
    )


def stands(sentence: str, past: Past) -> State:
    return read_gate(sentence).standing(past).state


def test_a_new_friction_breaks_the_gate_and_is_named() -> None:
    past = Past(earlier=(walked(clear(), night=0),), now=(walked(friction()),))
    assert read_gate("No new friction of MISLED or worse").standing(past) == Standing(
        gate="no new friction of misled or worse",
        state=State.BROKEN,
        why="1 found, at most 0",
        by=("guest_order@practice: surprise-fee (new), A fee came late",),
    )


def test_one_that_was_there_before_does_not() -> None:
    assert (
        stands("no new friction", Past(earlier=(walked(friction(), night=0),), now=(walked(friction()),)))
        is State.HOLDS
    )


def test_the_first_night_has_nothing_to_be_new_against() -> None:
    past = Past(now=(walked(friction()),))
    assert [stands(said, past) for said in ("no new friction", "no friction")] == [State.HOLDS, State.BROKEN]


def test_a_friction_that_came_back_counts_as_new() -> None:
    earlier = (walked(friction(), night=0), walked(clear()))
    assert stands("no new friction", Past(earlier=earlier, now=(walked(friction(), night=2),))) is State.BROKEN


def test_an_accepted_friction_breaks_nothing() -> None:
    assert stands("no friction", Past(now=(walked(friction(accepted=True)),))) is State.HOLDS


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("no friction of stopped", State.HOLDS),
        ("no friction of slowed or worse", State.BROKEN),
        ("at most 1 friction", State.HOLDS),
        ("no frictions in purchase", State.BROKEN),
        ("no friction in loyalty", State.UNKNOWN),
        ("no friction at practice", State.BROKEN),
        ("no friction at elsewhere", State.UNKNOWN),
    ],
)
def test_severity_stage_site_and_number_narrow_what_counts(sentence: str, state: State) -> None:
    assert stands(sentence, Past(now=(walked(friction()),))) is state


@pytest.mark.parametrize(
    ("minutes", "state"),
    [
        ((1.0,) * 9, State.HOLDS),
        ((1.0,) * 8, State.UNKNOWN),
        ((9.0, *(1.0,) * 9), State.HOLDS),
        ((9.0, None), State.BROKEN),
        ((9.0, None, *(1.0,) * 10), State.HOLDS),
        ((), State.UNKNOWN),
    ],
)
def test_mails_must_come_in_time_in_so_many_of_the_last_runs(minutes: tuple[float | None, ...], state: State) -> None:
    assert stands("welcome mail within 5 min in 9 of 10 runs", welcomes(*minutes)) is state


def test_a_mail_that_nobody_could_see_says_nothing() -> None:
    past = welcomes(1.0)
    unknown = past.owed[0].model_copy(update={"outcome": "unknown", "took": None, "since": NIGHT + timedelta(days=3)})
    assert stands("welcome mail within 5 min", past.model_copy(update={"owed": (*past.owed, unknown)})) is State.HOLDS


def test_late_mails_are_named_with_their_night() -> None:
    assert read_gate("welcome mail within 5 min").standing(welcomes(9.0)).by == (
        "welcome_coupon@practice, 2026-11-01 02:00: took 9 min",
    )


def test_a_figure_is_held_against_the_worst_case_of_the_run() -> None:
    walks = (walked(numbers={"fields": 9}), walked(numbers={"fields": 14}, case="other@practice"))
    assert read_gate("fields at most 12").standing(Past(now=walks)) == Standing(
        gate="fields at most 12", state=State.BROKEN, why="at most 14 in this run", by=("other@practice: 14 fields",)
    )


def test_a_figure_may_be_too_high_now_and_then() -> None:
    walks = [walked(numbers={"fields": figure}, night=night) for night, figure in enumerate((9, 14, 9, 9))]
    assert (
        stands("fields at most 12 in 3 of 4 runs", Past(earlier=tuple(walks[:-1]), now=tuple(walks[-1:])))
        is State.HOLDS
    )


def test_journeys_that_did_not_end_are_counted() -> None:
    walks = (walked(outcome="smooth"), walked(outcome="turned away", case="other@practice"))
    past = Past(now=walks)
    assert read_gate("every journey walked to its end").standing(past).by == ("other@practice: turned away",)
    assert stands("at most 1 journey with trouble", past) is State.HOLDS


def test_every_kind_of_gate_reads_its_own_example() -> None:
    assert [type(read_gate(kind.EXAMPLE)) for kind in known()] == list(known())


def test_a_sentence_that_is_none_is_answered_with_those_there_are() -> None:
    with pytest.raises(UsageError) as caught:
        read_gate("be nice to shoppers")
    assert all(kind.EXAMPLE in str(caught.value) for kind in known())


@pytest.mark.parametrize(
    "sentence",
    ["welcome mail within soon", "welcome mail within 5 min in 10 of 9 runs", "fields at most 3 in 0 of 0 runs"],
)
def test_a_duration_or_count_that_cannot_be_is_told(sentence: str) -> None:
    with pytest.raises(UsageError):
        read_gate(sentence)


def test_a_scenarios_gates_look_at_its_own_cases_only() -> None:
    past = Past(now=(walked(friction()), walked(clear(), case="left_cart@practice/iPhone 15")), owed=welcomes(9.0).owed)

    assert past.of("left_cart") == Past(now=past.now[1:])
    assert past.of("welcome_coupon") == welcomes(9.0)
