"""The published journey by hand: all goes well until the speakers stay in the cart and nobody writes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any

from PIL import Image, ImageDraw

from shopper import observations as seen
from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Ruling
from shopper.measures import Money
from shopper.observations import MessageKind
from shopper.report import Story, tell_story

BEGAN = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
WHO = "kim.7f3a@shopper.example"
DESK, PHONE = "Desktop Chrome", "iPhone 15"
SPEAKER = "Bark Speaker, oak"
CODE = ("WELCOME10",)
PHONES = ("Aria Headphones", "Calm Headphones")
JUDGED = ("welcome-mail-missing", "coupon-missing", "coupon-refused", "cart-reminder-missing")


@dataclass(frozen=True)
class Journey:
    """Evidence with its folder, and what the rules say of it."""

    evidence: seen.Evidence
    rulings: tuple[Ruling, ...]
    rules: tuple[Rule, ...]
    folder: Path

    @property
    def story(self) -> Story:
        return tell_story(self.evidence, self.rulings, self.rules)


Judged = Callable[..., Journey]
"""The journey judged again under other words in its heading."""


def euro(amount: str) -> Money:
    return Money(amount=Decimal(amount), currency="EUR")


def _screen(folder: Path, number: int, device: str, words: str) -> seen.Screen:
    size = (390, 664) if device == PHONE else (1280, 720)
    picture = Image.new("RGB", size, "#fffdf8")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 0, size[0], 64), fill="#2c4a3e")
    pen.text((24, 24), "PRACTICE SHOP", fill="white")
    pen.text((24, 100), words, fill="black")
    for column in range(size[0] // 190):
        pen.rounded_rectangle((24 + 186 * column, 150, 194 + 186 * column, 380), 12, fill="#e7ded0")
    file = folder / "screens" / f"{number + 1:03}.jpg"
    file.parent.mkdir(parents=True, exist_ok=True)
    picture.save(file, "JPEG", quality=60)
    return seen.Screen(file=f"screens/{file.name}", caption=words, mark=seen.Box(x=24, y=150, width=170, height=230))


def _mail(folder: Path, kind: MessageKind, after: timedelta, **told: Any) -> seen.MessageCame:
    file = folder / "mails" / f"{kind.replace(' ', '-')}.html"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(f"<h1>{told['subject']}</h1><p>{told.get('text', '')}</p>", "utf-8")
    html = f"mails/{file.name}"
    message = seen.Message(
        id=str(kind),
        at=BEGAN + after,
        sender="shop@practice.example",
        to=WHO,
        kind=kind,
        confidence=0.9,
        html=html,
        **told,
    )
    return seen.MessageCame(at=message.at, message=message)


def _owed(kind: MessageKind, since: timedelta, hours: int, because: str) -> seen.MessageOwed:
    return seen.MessageOwed(kind=kind, to=WHO, since=BEGAN + since, within=timedelta(hours=hours), because=because)


def _read(until: timedelta) -> seen.MailboxRead:
    return seen.MailboxRead(address=WHO, since=BEGAN, until=BEGAN + until)


def _found(place: str, name: str, role: str = "button") -> seen.PlaceFound:
    chosen = seen.Candidate(role=role, name=name, score=0.93)
    return seen.PlaceFound(
        place=place,
        layer=seen.Layer.SCORED,
        chosen=chosen,
        runner_up=seen.Candidate(role="link", name="Help", score=0.2),
    )


def _walk(folder: Path) -> Iterator[tuple[str, str, str, timedelta, list[seen.Observation]]]:
    """Verb, words, device, when on the journey's clock, what was noted."""
    minute, hour = timedelta(minutes=1), timedelta(hours=1)
    yield "visit", "Visit the shop", DESK, 0 * minute, [
        seen.DeviceTaken(name=DESK), seen.OverlayMet(kind="consent", closed="Reject all", share=0.4),
        seen.PageSeen(url="http://127.0.0.1:8100/", title="Practice Shop", kind=seen.PageKind.HOME, status=200),
    ]  # fmt: skip
    yield "sign up", "Sign up for the newsletter", DESK, 1 * minute, [
        _found("newsletter field", "Your mail address", "textbox"),
        seen.AddressGiven(address=WHO, purpose="newsletter", promised="10 % off your first order"),
        _owed(MessageKind.WELCOME, 1 * minute, 24, "the address was given for the newsletter"),
    ]  # fmt: skip
    yield "wait for", "Wait for the welcome mail", DESK, 4 * minute, [
        _mail(folder, MessageKind.WELCOME, 3 * minute, subject="Welcome! Here is your 10 %", codes=CODE,
              text="Use WELCOME10"),
        _read(25 * hour),
    ]  # fmt: skip
    yield "look at", "Look at two headphones", DESK, 6 * minute, [
        seen.ListSeen(asked="headphones", names=PHONES),
        *(seen.ProductSeen(product=seen.Product(name=name, price=euro("89.00"), available=True)) for name in PHONES),
    ]  # fmt: skip
    yield "leave", "Leave without buying", DESK, 8 * minute, [
        seen.Left(viewed=PHONES), _owed(MessageKind.BROWSE_REMINDER, 8 * minute, 48, "headphones were looked at"),
    ]  # fmt: skip
    yield "wait for", "Wait for a mail about the headphones", DESK, 70 * minute, [
        _mail(folder, MessageKind.BROWSE_REMINDER, 65 * minute, subject="Still thinking it over?",
              names=PHONES, codes=CODE),
        _read(25 * hour),
    ]  # fmt: skip
    yield "go on", "Go on by phone", PHONE, 80 * minute, [
        seen.DeviceTaken(name=PHONE),
        seen.MemoryLooked(what=seen.Remembered.VIEWED, expected=PHONES, found=PHONES),
    ]  # fmt: skip
    yield "add to cart", "Put the speakers in the cart", PHONE, 84 * minute, [
        _found("add to cart", "Add to basket"),
        seen.ActChecked(act="add to cart", worked=True, sign="the cart holds 1 line"),
        seen.CartSeen(lines=(seen.CartLine(name=SPEAKER, price=euro("129.00")),), total=euro("129.00"), why="added"),
    ]  # fmt: skip
    yield "go back", "Go back to the web", DESK, 90 * minute, [
        seen.DeviceTaken(name=DESK, again=True),
        seen.MemoryLooked(what=seen.Remembered.CART, expected=(SPEAKER,), found=(SPEAKER,)),
    ]  # fmt: skip
    yield "leave", "Leave with the speakers in the cart", DESK, 92 * minute, [
        seen.Left(viewed=PHONES, cart=(SPEAKER,)), _owed(MessageKind.CART_REMINDER, 92 * minute, 24,
              "the speakers stayed in the cart"),
    ]  # fmt: skip
    yield "wait for", "Wait for a reminder of the cart", DESK, 26 * hour, [_read(26 * hour)]


def build(reports: Path) -> Journey:
    folder = reports / "journeys" / "published_journey@practice"
    folder.mkdir(parents=True)
    notes: list[seen.Observation] = []
    for number, (verb, text, device, when, noted) in enumerate(_walk(folder)):
        taken = seen.StepTaken(
            verb=verb, text=text, took=timedelta(seconds=0.4 + number / 10),
            screens=(_screen(folder, number, device, text),),
            effort=seen.Effort(clicks=number % 3, fields=number % 2, screens=1, seconds=1.2),
        )  # fmt: skip
        begun = seen.StepBegun(verb=verb, text=text)
        notes += [note.stamped(BEGAN + when, number, device) for note in (begun, *noted, taken)]
    heading = seen.Heading(
        case="published_journey@practice", title="The published journey", scenario="published_journey",
        stage="consideration", site="practice", url="http://127.0.0.1:8100", persona="Kim", address=WHO,
        tags=("nightly",), began=BEGAN, ended=BEGAN + timedelta(hours=26), browser="Chromium", version="0.1.0",
    )  # fmt: skip
    evidence = seen.Evidence(heading=heading, notes=tuple(notes))
    (folder / "evidence.json").write_text(evidence.model_dump_json(indent=1), "utf-8")
    asked = tuple(rule for rule in rules() if rule.id in JUDGED)
    return Journey(evidence, judge(evidence, asked, BEGAN + timedelta(days=2)), asked, folder)
