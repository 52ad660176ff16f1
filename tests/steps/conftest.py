"""A shopper without a browser: pages are given, clicks lead from one to the next, notes are kept."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from typing import TypeVar

import pytest
from pydantic import SecretStr

from shopper.actor import Card, FormAnswered, Letter, PageView, Permissions, Person, Place, Spot, Study
from shopper.observations import DeviceTaken, Message, MessageCame, MessageKind, MessageOwed, Observation, Suggested

T = TypeVar("T", bound=Observation)
NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)


@dataclass
class FakeShopper:
    """`leads` says which page a place (or an address) leads to; places not in it are not on any page."""

    leads: dict[object, PageView] = field(default_factory=dict)
    view: PageView = field(default_factory=lambda: PageView(url="http://shop/"))
    may: Permissions = field(default_factory=Permissions)
    here: str = "desktop"
    notes: list[Observation] = field(default_factory=list)
    filled: list[tuple[Place, str]] = field(default_factory=list)
    clock: datetime = NOON
    coming: list[Message] = field(default_factory=list)
    step: int = 0
    offered: tuple[str, ...] = ()
    asks: tuple[str, ...] = ()
    objected: list[tuple[str, ...]] = field(default_factory=list)
    """What is said against each form that is sent, in turn; the first look at each counts."""
    mailed: list[tuple[Letter, str]] = field(default_factory=list)
    links: tuple[str, ...] = ()
    suggested: tuple[Suggested, ...] = ()
    person: Person = field(
        default_factory=lambda: Person(
            first_name="Robin",
            last_name="Fields",
            email="robin@shopper.example",
            password=SecretStr("Str0ng!pass-word"),
        )
    )

    @property
    def device(self) -> str:
        return self.here

    def now(self) -> datetime:
        return self.clock

    def note(self, observation: Observation) -> None:
        self.notes.append(observation.stamped(self.clock, self.step, self.here))

    def noted(self, kind: type[T]) -> tuple[T, ...]:
        return tuple(note for note in self.notes if isinstance(note, kind))

    def open(self, address: str = "/") -> PageView:
        self.view = self.leads.get(address, replace(self.view, url=address))
        return self.view

    def page(self) -> PageView:
        return self.view

    def study(self) -> Study:
        return Study(links=self.links, suggested=self.suggested)

    def glimpse(self, place: Place, like: str = "") -> Spot | None:
        return Spot(place, like or place.value, 0.9) if place in self.leads else None

    find = glimpse

    def click(self, spot: Spot) -> PageView:
        self.view = self.leads[spot.place]
        return self.view

    def fill(self, spot: Spot, text: str | SecretStr) -> None:
        self.filled.append((spot.place, text if isinstance(text, str) else "(secret)"))

    def spell(self, spot: Spot, text: str) -> tuple[str, ...]:
        self.filled.append((spot.place, text))
        return self.offered

    def complete(self, place: Place) -> None:
        """No form here demands more."""

    def answer(self, button: Spot, letter: Letter) -> FormAnswered:
        self.filled.append((button.place, letter.text))
        return FormAnswered(choices=2, texts=1, fields=self.asks, given=self.asks)

    def objections(self, _before: PageView) -> tuple[str, ...]:
        return self.objected.pop(0) if self.objected else ()

    def hear(self, text: str, channel: str) -> Message:
        message = Message(
            id=f"{channel} {text}", at=self.clock, sender="", to=self.person.email, subject=text, text=text,
            kind=MessageKind.SUPPORT_REPLY, confidence=1.0, channel=channel,
        )  # fmt: skip
        self.note(MessageCame(at=self.clock, message=message))
        return message

    def write_mail(self, letter: Letter, to: str) -> None:
        self.mailed.append((letter, to))

    def submit(self, spot: Spot) -> PageView:
        return self.click(spot)

    def reaction(self, done: Callable[[PageView], bool]) -> PageView:
        done(self.view)
        return self.view

    def choose_options(self, product: str, wanted: tuple[str, ...] = (), *, insist: bool = False) -> bool:
        self.filled.append((Place.OPTION, f"{product}: {', '.join(wanted)}"))
        return insist and Place.OPTION in self.leads

    def take(self, device: str) -> None:
        self.here = device

    def begin_anew(self) -> None:
        self.note(DeviceTaken(name=self.here))

    def leave(self) -> None:
        self.view = PageView(url="about:blank")

    def wait(self, span: timedelta) -> bool:
        self.clock += span
        return True

    def check_out(self, *, order: bool, first_card: Card | None = None, slips: bool = False, offer: str = "") -> None:
        first = f", first {first_card.number.get_secret_value()}" if first_card else ""
        taken = f", offer {offer}" if offer else ""
        self.filled.append((Place.CHECKOUT, f"order={order}{first}{', with slips' if slips else ''}{taken}"))

    def messages(self) -> tuple[Message, ...]:
        known = {note.message.id for note in self.noted(MessageCame)}
        for message in self.coming:
            if message.at <= self.clock and message.id not in known:
                self.note(MessageCame(at=message.at, message=message))
        return tuple(note.message for note in self.noted(MessageCame))

    def wait_for_message(self, owed: MessageOwed) -> Message | None:
        self.clock = max(self.clock, owed.due)
        return next((message for message in self.messages() if owed.kept_by(message)), None)


@pytest.fixture
def shopper() -> FakeShopper:
    return FakeShopper()
