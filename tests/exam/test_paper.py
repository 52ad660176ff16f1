"""Which questions the exam has."""

from shopper.exam import Answer, Question, answers, paper
from shopper.exam.answers_sheet import Hiding
from shopper.exam.looks_sheet import look_sheet
from shopper.exam.paper import alone, alone_in_turn, by_chance, pairs, smooth, smooth_in_turn

NEVER = Answer(walk="a", finds="missing", hides=(Hiding(switches=("late",), why="what never comes is not late"),))
LATE, HASTY = Answer(walk="a", finds="late"), Answer(walk="a", finds="late")
OTHER = Answer(walk="b", finds="other", ways=("desktop",))
SHEET = {"never": NEVER, "late": LATE, "hasty": HASTY, "other": OTHER}


def test_every_switch_is_asked_alone_every_way_in_every_look() -> None:
    asked = [question for look in ("plain", "bright") for question in alone(SHEET, look)]

    assert len(asked) == 2 * (2 + 2 + 2 + 1)
    assert asked[0] == Question("plain", "a", "desktop", ("never",), frozenset({"missing"}))


def test_in_the_other_looks_every_switch_is_asked_once_and_both_devices_have_their_turn() -> None:
    found = {turn: {q.switches[0]: q.way for q in alone_in_turn(SHEET, "bright", turn)} for turn in (1, 2)}

    assert [set(ways) for ways in found.values()] == [set(SHEET), set(SHEET)]
    assert {found[1]["never"], found[2]["never"]} == {"desktop", "iPhone 15"}


def test_every_walk_is_walked_with_nothing_wrong() -> None:
    assert [(question.walk, question.way, question.expected) for question in smooth(SHEET, "plain")] == [
        ("a", "desktop", frozenset()), ("a", "iPhone 15", frozenset()), ("b", "desktop", frozenset()),
    ]  # fmt: skip


def test_in_the_other_looks_every_walk_with_nothing_wrong_is_walked_once() -> None:
    found = [{q.walk: q.way for q in smooth_in_turn(SHEET, "bright", turn)} for turn in (1, 2)]

    assert found == [{"a": "iPhone 15", "b": "desktop"}, {"a": "desktop", "b": "desktop"}]


def test_pairs_are_those_that_hide_each_other_or_are_told_by_one_rule() -> None:
    found = {question.switches: question.expected for question in pairs(SHEET, "plain")}

    assert found == {("never", "late"): {"missing"}, ("late", "hasty"): {"late"}}


def test_what_is_drawn_by_chance_is_the_same_each_time_and_can_be_met_together() -> None:
    sheet = answers()
    drawn = list(by_chance(sheet, "plain"))

    assert drawn == list(by_chance(sheet, "plain"))
    assert all(sheet[switch].found_on(question.walk) for question in drawn for switch in question.switches)
    assert {len(question.switches) for question in drawn} >= {3, 4, 5}


def test_no_question_is_asked_twice() -> None:
    sheets = dict.fromkeys(("plain", "bright"), answers())
    questions = paper(sheets, sheets)

    assert len({question.id for question in questions}) == len(questions)


def test_what_is_on_together_can_all_be_met_on_the_same_way() -> None:
    sheet = answers()
    asked = [*by_chance(sheet, "plain"), *pairs(sheet, "plain")]
    own = [(q, sheet[name]) for q in asked for name in q.switches if sheet[name].walk == q.walk]

    assert [q.id for q, answer in own if q.way not in answer.ways] == []


def test_a_look_is_asked_all_but_what_it_is_spared() -> None:
    speed = set(answers({"speed"}))

    assert set(look_sheet("lively").answers) == set(answers()) - speed
    assert set(look_sheet("classic").answers) == set(answers())
