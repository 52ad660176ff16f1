"""Steps kept as text: what comes back is what was meant."""

from datetime import timedelta

import pytest

from shopper.errors import UsageError
from shopper.observations import MessageKind
from shopper.scenario.written import read_step, write_step
from shopper.steps import verbs
from shopper.steps.arrive.come_back import ComeBack
from shopper.steps.arrive.open_message_link import OpenMessageLink
from shopper.steps.buy.check_out import CheckOut
from shopper.steps.wait.wait_for_message import WaitForMessage

DEEP = WaitForMessage(
    kind=MessageKind.CART_REMINDER, within=timedelta(hours=36),
    then=(
        OpenMessageLink(kind=MessageKind.CART_REMINDER, on="iPhone 15"),
        WaitForMessage(kind=MessageKind.SURVEY, then=(CheckOut(),)),
    ),
)  # fmt: skip


@pytest.mark.parametrize("step", [DEEP, CheckOut(), ComeBack(on="desktop", after=timedelta(days=1))], ids=str)
def test_a_step_reads_back_as_it_was_written(step: object) -> None:
    assert isinstance(step, WaitForMessage | CheckOut | ComeBack)

    assert read_step(write_step(step), verbs()) == step


def test_a_step_is_one_line_that_a_person_can_read() -> None:
    line = write_step(OpenMessageLink(kind=MessageKind.CART_REMINDER, on="iPhone 15"))

    assert line == '{"open message link": {"kind": "cart reminder", "on": "iPhone 15"}}'


@pytest.mark.parametrize("text", ["", "{}", "[]", '{"dance": {}}', '{"open": {"speed": 3}}', '{"open": 3}', "{"])
def test_a_line_that_is_no_step_is_told_as_such(text: str) -> None:
    with pytest.raises(UsageError, match="is no step that this version"):
        read_step(text, verbs())
