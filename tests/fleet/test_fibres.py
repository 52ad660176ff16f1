"""Fibres take turns whenever one waits, and each ends by itself."""

import asyncio
from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright

from shopper.fleet import Fibres
from shopper.fleet.fibres import CutOff


@pytest.fixture
def fibres(playwright: Playwright) -> Iterator[Fibres]:
    made = Fibres(playwright)
    yield made
    made.end(5)


def test_while_one_waits_another_goes_on(fibres: Fibres) -> None:
    order: list[str] = []
    gate = asyncio.Event()

    def first() -> str:
        order.append("first begins")
        fibres.wait(gate.wait())
        order.append("first goes on")
        return "first"

    def second() -> str:
        order.append("second begins")
        gate.set()
        return "second"

    begun = [fibres.start(first), fibres.start(second)]

    assert [fibres.wait(one) for one in begun] == ["first", "second"]
    assert order == ["first begins", "second begins", "first goes on"]


def test_what_one_raises_is_raised_where_it_is_waited_for(fibres: Fibres) -> None:
    def fails() -> None:
        raise ValueError("lost his way")

    failing, other = fibres.start(fails), fibres.start(lambda: "home")

    with pytest.raises(ValueError, match="lost his way"):
        fibres.wait(failing)
    assert fibres.wait(other) == "home"


def test_who_is_cut_off_puts_his_things_away(fibres: Fibres) -> None:
    done: list[str] = []

    def waits() -> None:
        try:
            fibres.wait(asyncio.Event().wait())
        finally:
            fibres.rest(0)
            done.append("put away")

    future = fibres.start(waits)
    fibres.rest(0)
    fibres.end(5)

    assert done == ["put away"]
    with pytest.raises(CutOff):
        fibres.wait(future)


def test_an_error_that_nobody_waits_for_disturbs_nobody(fibres: Fibres) -> None:
    def fails() -> None:
        raise ValueError("nobody asked")

    fibres.start(fails)
    fibres.rest(0)

    assert fibres.wait(fibres.start(lambda: "well")) == "well"
