"""The exam in parts."""

from collections import Counter

import pytest

from shopper.errors import UsageError
from shopper.exam import Slice, answers, paper

SHEETS = dict.fromkeys(("plain", "bright", "odd"), answers())
QUESTIONS = paper(SHEETS, SHEETS)


@pytest.mark.parametrize("parts", [1, 2, 7, 10])
def test_the_parts_together_are_the_exam_and_none_is_in_two(parts: int) -> None:
    sat = [question for number in range(1, parts + 1) for question in Slice(number, parts).of(QUESTIONS)]

    assert Counter(sat) == Counter(QUESTIONS)


def test_parts_are_of_like_size() -> None:
    sizes = [len(Slice(number, 10).of(QUESTIONS)) for number in range(1, 11)]

    assert max(sizes) <= 1.5 * len(QUESTIONS) / 10


def test_every_switch_is_asked_about_every_few_days() -> None:
    parts = Slice.turn(0, len(QUESTIONS), 36).parts
    days = [set[str]().union(*(q.switches for q in Slice(n, parts).of(QUESTIONS))) for n in range(1, parts + 1)]

    for begin in range(parts):
        week = (days[(begin + day) % parts] for day in range(parts // 2 + 1))
        assert set[str]().union(*week) == set(answers())


def test_turns_follow_each_other_and_begin_again() -> None:
    assert [Slice.turn(turn, questions=100, size=40) for turn in (0, 1, 2, 3)] == [
        Slice(1, 3), Slice(2, 3), Slice(3, 3), Slice(1, 3),
    ]  # fmt: skip


def test_a_slice_is_read() -> None:
    assert Slice.read(" 3/10 ") == Slice(3, 10)


@pytest.mark.parametrize("text", ["", "3", "0/10", "11/10", "a/b", "3/10/2", "-1/3"])
def test_what_is_no_slice_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="expected the number of a part"):
        Slice.read(text)
