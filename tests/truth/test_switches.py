"""Every switch of the practice shop, one at a time: its own friction is found, and no other."""

import pytest

from shopper.exam import answers
from shopper.practice.switches import NAMES
from tests.truth.conftest import Walk, found

ANSWERS = answers()
TRIES = [(switch, way) for switch, answer in ANSWERS.items() for way in answer.ways]
SMOOTH = sorted({(answer.walk, way) for answer in ANSWERS.values() for way in answer.ways})


def test_every_switch_has_its_answer() -> None:
    assert set(ANSWERS) == NAMES


@pytest.mark.parametrize(("switch", "way"), TRIES)
def test_a_switch_causes_its_own_friction_and_no_other(switch: str, way: str, walk: Walk) -> None:
    answer = ANSWERS[switch]

    made = walk(answer.walk, way, switch)

    assert (found(made), made.trouble) == ({answer.finds}, None)


@pytest.mark.parametrize(("scenario", "way"), SMOOTH)
def test_a_shop_with_nothing_wrong_is_told_as_smooth(scenario: str, way: str, walk: Walk) -> None:
    made = walk(scenario, way)

    assert (found(made), made.trouble) == (set(), None)


def test_the_published_journey_finds_what_its_writer_found(walk: Walk) -> None:
    """Everything worked but the last: no follow-up to the cart."""
    made = walk("published_journey", "desktop", "cart-mail-never")

    assert (found(made), made.trouble) == ({"cart-reminder-missing"}, None)


def test_the_published_journey_is_smooth_with_that_switch_off(walk: Walk) -> None:
    made = walk("published_journey", "desktop")

    assert (found(made), made.trouble) == (set(), None)
