"""What the exam expects is complete, and names only what there is."""

import re

import pytest

from shopper.exam import Answer, Question, answers
from shopper.exam.answers_sheet import Hiding, expected
from shopper.exam.paper import walks
from shopper.exam.sitting import case_of
from shopper.frictions.catalogue import rules
from shopper.practice.switches import NAMES

SHEET = answers()
NEVER = Answer(walk="a", finds="missing", hides=(Hiding(switches=("late",), why="what never comes is not late"),))
LATE = Answer(walk="a", finds="late", also=("slow",), elsewhere={"b": "late"})
THREE = {"never": NEVER, "late": LATE, "other": Answer(walk="b", finds="other")}


def test_every_switch_has_its_answer() -> None:
    assert set(SHEET) == NAMES


def test_answers_name_rules_that_there_are() -> None:
    named = {rule for answer in SHEET.values() for rule in (answer.finds, *answer.also, *answer.elsewhere.values())}

    assert named <= {rule.id for rule in rules()}


def test_what_is_hidden_is_a_switch() -> None:
    hidden = {switch for answer in SHEET.values() for hiding in answer.hides for switch in hiding.switches}

    assert hidden <= NAMES


def test_what_hides_says_why_in_a_sentence() -> None:
    reasons = [hiding.why for answer in SHEET.values() for hiding in answer.hides]

    assert [why for why in reasons if not re.fullmatch(r"[A-Z].+\.", why)] == []


@pytest.mark.parametrize(("walk", "way"), [(walk, way) for walk, ways in walks(SHEET).items() for way in ways])
def test_every_walk_can_be_walked_every_way_it_is_asked_for(walk: str, way: str) -> None:
    assert case_of(Question("any", walk, way), "http://127.0.0.1:1").id.endswith(way)


@pytest.mark.parametrize(
    ("switches", "walk", "found"),
    [
        (("late",), "a", {"late", "slow"}),
        (("late",), "b", {"late"}),
        (("never", "late"), "a", {"missing"}),
        (("late", "other"), "b", {"late", "other"}),
        (("other",), "a", set()),
        ((), "a", set()),
    ],
)
def test_what_is_expected_is_what_each_switch_causes_but_what_is_hidden(
    switches: tuple[str, ...], walk: str, found: set[str]
) -> None:
    assert expected(THREE, switches, walk) == found


def test_a_switch_may_hide_on_one_walk_only() -> None:
    hiding = Hiding(switches=("late",), why="Only there.", walks=("a",))

    assert [hiding.hides("late", walk, ()) for walk in ("a", "b")] == [True, False]


def test_a_switch_may_hide_only_along_with_another() -> None:
    hiding = Hiding(switches=("late",), why="Only with it.", along=("never",))

    assert [hiding.hides("late", "a", others) for others in ((), ("other",), ("other", "never"))] == [
        False,
        False,
        True,
    ]
