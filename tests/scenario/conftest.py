"""A small language to read with: a handful of verbs of every shape, so that these tests stand on their own."""

import os
from datetime import date
from pathlib import Path
from typing import ClassVar

import pytest
from pydantic import Field

from shopper.actor import Shopper
from shopper.gates import read_gate
from shopper.measures import Duration
from shopper.observations import Frozen, MessageKind
from shopper.scenario import Library, Step
from shopper.scenario.step import Steps
from shopper.scenario.wording import Device


class Quiet(Step):
    abstract: ClassVar[bool] = True

    def do(self, shopper: Shopper) -> None:
        """Does nothing: nobody walks here."""


class Open(Quiet):
    """Goes to an address of the shop."""

    address: str = "home"
    """`home`, or a path."""


class SearchFor(Quiet):
    """Types words into the search."""

    words: str
    """What to type."""


class AddToCart(Quiet):
    """Puts the product into the cart."""

    quantity: int = Field(default=1, ge=1, le=99)
    """How many."""
    gift_wrap: bool = False
    """Whether to ask for wrapping."""


class WaitForMessage(Quiet):
    """Waits for a message the shop owes."""

    kind: MessageKind
    """What it is for."""
    within: Duration | None = None
    """How long the shop may take."""
    then: Steps = ()
    """What is done once it has come."""


class SwitchDevice(Quiet):
    """Goes on with another device."""

    device: Device
    """Its name."""


class Note(Quiet):
    """Takes notes: `note: [a, b]`."""

    about: tuple[str, ...] = ()


class SignUp(Quiet):
    """Registers an account."""

    needs_may: ClassVar[frozenset[str]] = frozenset({"create_accounts"})


class Leave(Quiet):
    """Goes away."""


class ReminderLimits(Frozen):
    notice: Duration | None = None
    friction: Duration | None = None


VERBS = {kind.verb(): kind for kind in (Open, SearchFor, AddToCart, WaitForMessage, SwitchDevice, Note, SignUp, Leave)}
RULES = {"cart-reminder-late": ReminderLimits, "forced-account": Frozen}
DEVICES = frozenset({"iPhone 15", "iPhone 15 Pro Max", "Pixel 7", "iPad Mini"})


@pytest.fixture
def library() -> Library:
    """The small language on 1 March 2026, in an environment with one secret."""
    return Library(VERBS, RULES, DEVICES, {"SHOP_PASSWORD": "hush-hush"}, today=date(2026, 3, 1), gate=read_gate)


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty folder to stand in, with one site."""
    (tmp_path / "sites").mkdir()
    (tmp_path / "sites" / "shop.yaml").write_text("url: http://127.0.0.1:8100\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return Path(os.curdir)
