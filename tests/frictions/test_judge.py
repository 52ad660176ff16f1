"""What the judge makes of rules and evidence."""

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from shopper.errors import UsageError
from shopper.frictions import Clear, Finding, Friction, Limits, NotSeen, Rule, Severity, Stage, Unsure, Verdict
from shopper.frictions.catalogue import rules
from shopper.frictions.examples import hour, left, mail, owed, read
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Ruling
from shopper.observations import (
    Acceptance,
    Blocked,
    CartSeen,
    Evidence,
    Heading,
    MessageKind,
    Observation,
    PageSeen,
    ScriptFailed,
)

RULES = rules()
NOW = datetime(2026, 3, 30, 12, tzinfo=UTC)
CART = left(cart=("Bark Speaker",))
FORGOTTEN = (CART, owed(MessageKind.CART_REMINDER), read(24))


def _evidence(*notes: Observation, **heading: Any) -> Evidence:
    return Evidence(heading=Heading(case="left_cart@practice/desktop", title="Left a cart", **heading), notes=notes)


def _of(rulings: tuple[Ruling, ...], rule: str) -> Ruling:
    return next(ruling for ruling in rulings if ruling.rule == rule)


def _rule(*findings: Any, **more: Any) -> Rule:
    def check(_evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
        yield from findings

    return Rule(check, stage=Stage.ANY, severity=Severity.SLOWED, owner="us", **more)


def _one(*findings: Any, notes: tuple[Observation, ...] = (), **more: Any) -> Ruling:
    return judge(_evidence(*notes), (_rule(*findings, **more),), NOW)[0]


FRICTION = Friction(expected="a mail", happened="none")


# This module's docstring is the page of the rules made here.
__doc__ = "Made up.\n\nWhat the shopper meets: a.\n\nWhy it matters: b.\n\nWhat to do instead: c."


def test_a_forgotten_cart_is_found_and_nothing_else() -> None:
    found = [ruling.rule for ruling in judge(_evidence(*FORGOTTEN), RULES, NOW) if ruling.verdict is Verdict.FRICTION]

    assert found == ["cart-reminder-missing"]


def test_a_rule_without_the_notes_it_needs_has_not_seen() -> None:
    ruling = _one(FRICTION, needs=(CartSeen, PageSeen), notes=(CartSeen(),))

    assert (ruling.verdict, ruling.why_not_seen) == (Verdict.NOT_SEEN, "no page was seen")


def test_a_bot_wall_is_named_as_the_reason_of_what_was_not_seen() -> None:
    ruling = _one(FRICTION, needs=(CartSeen,), notes=(Blocked(blocker="bot wall", said="Are you a robot?"),))

    assert ruling.why_not_seen == "no cart was looked at; a guard against robots turned the shopper away first"


def test_every_kind_that_a_rule_needs_has_words_for_a_reader_where_there_is_none_of_it() -> None:
    assert {kind.__name__ for rule in RULES for kind in rule.needs if not kind.without} == set()


def test_a_kind_without_words_of_its_own_is_called_by_its_name() -> None:
    class GiftWrapMet(Observation):
        pass

    assert _one(FRICTION, needs=(GiftWrapMet,)).why_not_seen == "there was no gift wrap met"


def test_a_rule_that_says_nothing_has_not_seen() -> None:
    assert _one().verdict is Verdict.NOT_SEEN


@pytest.mark.parametrize(
    ("findings", "verdict"),
    [
        ((Clear(what="a"), FRICTION, Unsure(why="b")), Verdict.FRICTION),
        ((Clear(what="a"), Unsure(why="b"), NotSeen(why="c")), Verdict.UNSURE),
        ((Clear(what="a"), NotSeen(why="c")), Verdict.NOT_SEEN),
        ((Clear(what="a"),), Verdict.CLEAR),
    ],
)
def test_the_gravest_finding_gives_the_verdict_and_a_part_unseen_is_never_clear(
    findings: tuple[Finding, ...], verdict: Verdict
) -> None:
    assert _one(*findings).verdict is verdict


def test_a_rule_gets_only_the_kinds_it_declared_in_their_order() -> None:
    shown: list[Evidence] = []

    def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
        shown.append(evidence)
        yield Clear(what="looked")

    rule = Rule(check, stage=Stage.ANY, severity=Severity.SLOWED, owner="us", needs=(PageSeen,), uses=(CartSeen,))
    one, cart, two = PageSeen(url="/1"), CartSeen(), PageSeen(url="/2")
    judge(_evidence(one, ScriptFailed(url="/", text=""), cart, two), (rule,), NOW)

    assert shown[0].notes == (one, cart, two)


def test_a_rule_that_raises_is_broken_and_says_where() -> None:
    def check(_evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
        yield Clear(what="half way")
        raise KeyError("total")

    ruling = judge(_evidence(), (Rule(check, stage=Stage.ANY, severity=Severity.SLOWED, owner="us"),), NOW)[0]

    assert (ruling.verdict, ruling.clears) == (Verdict.BROKEN, ())
    assert ruling.said.startswith("KeyError: 'total' (test_judge.py, line ")


@pytest.mark.parametrize("odd", ["a text", None, 3])
def test_a_rule_that_yields_something_else_is_broken(odd: object) -> None:
    ruling = _one(odd)

    assert ruling.verdict is Verdict.BROKEN
    assert f"not {type(odd).__name__}" in ruling.said


def test_a_check_that_returns_nothing_is_broken() -> None:
    def check(_evidence: Evidence, _limits: Limits) -> Any:
        return None

    ruling = judge(_evidence(), (Rule(check, stage=Stage.ANY, severity=Severity.SLOWED, owner="us"),), NOW)[0]

    assert ruling.verdict is Verdict.BROKEN


def test_a_friction_without_a_severity_gets_that_of_its_rule() -> None:
    ruling = _one(FRICTION, FRICTION.model_copy(update={"severity": Severity.STOPPED}))

    assert [friction.severity for friction in ruling.frictions] == [Severity.SLOWED, Severity.STOPPED]
    assert ruling.severity is Severity.STOPPED


@pytest.mark.parametrize(("until", "holds"), [("2026-03-30", True), ("2027-01-01", True), ("2026-03-29", False)])
def test_an_acceptance_holds_through_its_last_day(until: str, *, holds: bool) -> None:
    accepted = Acceptance(why="a new mail system comes", until=until)
    evidence = _evidence(*FORGOTTEN, accept={"cart-reminder-missing": accepted})
    ruling = _of(judge(evidence, RULES, NOW), "cart-reminder-missing")

    assert (ruling.accepted, ruling.lapsed) == ((accepted, None) if holds else (None, accepted))


def test_limits_of_the_journey_replace_those_of_the_rule() -> None:
    notes = (CART, owed(MessageKind.CART_REMINDER), mail(MessageKind.CART_REMINDER, 3), read(24))
    loose = {"cart-reminder-late": {"notice": "4 h", "friction": "1 day"}}

    assert _of(judge(_evidence(*notes), RULES, NOW), "cart-reminder-late").verdict is Verdict.FRICTION
    assert _of(judge(_evidence(*notes, limits=loose), RULES, NOW), "cart-reminder-late").verdict is Verdict.CLEAR


def test_wrong_limits_are_refused_before_judging() -> None:
    evidence = _evidence(limits={"cart-reminder-late": {"frction": "1 day"}})

    with pytest.raises(UsageError, match=r"there is no limit `frction`. Did you mean `friction`\?"):
        judge(evidence, RULES, NOW)


def test_a_journal_that_was_killed_is_judged_as_far_as_it_goes() -> None:
    evidence = _evidence(CART, owed(MessageKind.CART_REMINDER), ended=None)

    assert _of(judge(evidence, RULES, NOW), "cart-reminder-missing").verdict is Verdict.NOT_SEEN


def test_nothing_is_expected_of_a_shop_that_turned_the_shopper_away() -> None:
    wall = Blocked(at=hour(-1), blocker="bot wall", said="Are you a robot?")
    ruling = _of(judge(_evidence(wall, *FORGOTTEN), RULES, NOW), "cart-reminder-missing")

    assert (ruling.verdict, ruling.why_not_seen) == (
        Verdict.NOT_SEEN,
        "the way had ended before, so nothing can be expected",
    )


SEED_NOTES = [note for rule in RULES for seed in rule.seeds for note in seed.notes]
JOURNEYS = st.lists(st.sampled_from(SEED_NOTES), max_size=25)


@given(JOURNEYS)
@settings(max_examples=60, deadline=None)
def test_no_journey_breaks_a_rule_and_judging_twice_gives_the_same(notes: list[Observation]) -> None:
    rulings = judge(_evidence(*notes), RULES, NOW)

    assert [ruling.said for ruling in rulings if ruling.verdict is Verdict.BROKEN] == []
    assert judge(_evidence(*notes), RULES, NOW) == rulings


@given(JOURNEYS)
@settings(max_examples=60, deadline=None)
def test_saved_evidence_and_saved_rulings_come_back_equal(notes: list[Observation]) -> None:
    evidence = _evidence(*notes)
    rulings = judge(evidence, RULES, NOW)

    assert judge(Evidence.model_validate_json(evidence.model_dump_json()), RULES, NOW) == rulings
    assert tuple(Ruling.model_validate_json(ruling.model_dump_json()) for ruling in rulings) == rulings


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_what_was_seen_twice_alike_counts_as_two_be_it_one_object_or_equal_ones(rule: Rule) -> None:
    for seed in rule.seeds:
        evidence = _evidence(*(note for one in seed.notes for note in (one, one)))

        assert judge(Evidence.model_validate_json(evidence.model_dump_json()), (rule,), NOW) == judge(
            evidence, (rule,), NOW
        ), seed.told


@given(JOURNEYS, st.data())
@settings(max_examples=60, deadline=None)
def test_notes_of_other_kinds_change_nothing_wherever_they_stand(notes: list[Observation], data: st.DataObject) -> None:
    rule = data.draw(st.sampled_from(RULES))
    other = [note for note in SEED_NOTES if not isinstance(note, (*rule.kinds, Blocked))]
    mixed = list(notes)
    for note in data.draw(st.lists(st.sampled_from(other), max_size=10)):
        mixed.insert(data.draw(st.integers(0, len(mixed))), note)

    assert judge(_evidence(*mixed), (rule,), NOW) == judge(_evidence(*notes), (rule,), NOW)


@given(JOURNEYS, st.sampled_from(range(len(RULES) + 1)))
@settings(max_examples=40, deadline=None)
def test_a_rule_that_raises_silences_no_other(notes: list[Observation], place: int) -> None:
    def check(_evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
        raise RuntimeError("no")

    broken = Rule(check, stage=Stage.ANY, severity=Severity.SLOWED, owner="us")
    rulings = judge(_evidence(*notes), (*RULES[:place], broken, *RULES[place:]), NOW)

    assert rulings[place].verdict is Verdict.BROKEN
    assert rulings[:place] + rulings[place + 1 :] == judge(_evidence(*notes), RULES, NOW)
