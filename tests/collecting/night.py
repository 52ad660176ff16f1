"""A night: a reports folder with journeys that are owed something, a mailbox, a ledger, and a clock to turn."""

import json
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from email.message import EmailMessage
from email.utils import format_datetime
from functools import cache
from pathlib import Path
from typing import Any

from shopper.collecting import Collected, Collector
from shopper.collecting.hands import Hands
from shopper.collecting.homes import Homes
from shopper.collecting.shops import Shop, Shops, mailbox_of
from shopper.frictions import Rule
from shopper.frictions.catalogue import rules
from shopper.journey.folders import place_for
from shopper.journey.recording import Recording
from shopper.journey.redaction import Redactor
from shopper.ledger import Ledger, journey_key, open_ledger, record_of
from shopper.messages import Envelope, Mailbox
from shopper.messages.store import MailFolder
from shopper.messages.webhook import written
from shopper.observations import AddressGiven, Heading, Left, MailboxRead, MessageKind, MessageOwed
from shopper.promises import Promise
from shopper.scenario.cases import folder_name
from shopper.scenario.library import Library

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
SHOP = "url: http://127.0.0.1:9\nmail from: '@practice.example'\ninbox: folder:{}\n"


@cache
def known_rules() -> tuple[Rule, ...]:
    return rules()


@dataclass
class Night:
    """`clock` is what time it is, wherever anybody looks."""

    folder: Path
    clock: datetime = NOON
    mails: MailFolder = field(init=False)
    number: int = 0

    def __post_init__(self) -> None:
        self.mails = MailFolder(self.folder / "mail")
        self.mails.path.mkdir(parents=True)
        self.site(SHOP.format(self.mails.path))

    @classmethod
    def again(cls, folder: Path, clock: datetime) -> "Night":
        """The one in this folder, in another process."""
        night = cls.__new__(cls)
        night.folder, night.clock, night.number, night.mails = folder, clock, 0, MailFolder(folder / "mail")
        return night

    @property
    def reports(self) -> Path:
        return self.folder / "reports"

    def site(self, text: str, name: str = "practice") -> None:
        path = self.folder / "scenarios" / "sites" / f"{name}.yaml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")

    def ledger(self) -> Ledger:
        return open_ledger(self.reports / "ledger.db")

    def walk(
        self,
        scenario: str = "left_cart",
        *kinds: MessageKind,
        in_ledger: bool = True,
        within: timedelta = 24 * HOUR,
        phone: str = "",
        left: str = "Boom",
        site: str = "practice",
        **terms: Any,
    ) -> Recording:
        """A shopper left a cart; the browser was closed before anything came."""
        self.number += 1
        address = f"robin.{scenario}.a{self.number:09}@shopper.example"
        case = f"{scenario}@{site}/desktop"
        heading = Heading(
            case=case, title="Leave a cart", scenario=scenario, stage="consideration", site=site,
            address=address, phone=phone, began=self.clock, **terms,
        )  # fmt: skip
        with place_for(self.reports, folder_name(case), self.clock) as folder:
            recording = Recording(folder, heading, Redactor.of())
            recording.begin()
            stamp: dict[str, Any] = {"at": self.clock, "device": "desktop"}
            recording.add(AddressGiven(**stamp, address=address, purpose="newsletter"))
            recording.add(Left(**stamp, step=1, viewed=(left,), cart=(left,)))
            for step, kind in enumerate(kinds or (MessageKind.CART_REMINDER,), 2):
                because = f"left {left} in the cart"
                owed = MessageOwed(
                    **stamp, step=step, kind=kind, to=address, since=self.clock, within=within, because=because
                )
                recording.add(owed)
                read = MailboxRead(**stamp, step=step, address=address, since=self.clock, until=self.clock + HOUR / 60)
                recording.add(read)
                if in_ledger:
                    self._owe(recording, owed)
            recording.end(self.clock + HOUR / 60)
        return recording

    def _owe(self, recording: Recording, owed: MessageOwed) -> None:
        heading = recording.heading
        with self.ledger() as ledger:
            ledger.begin(record_of(heading, self.clock, recording.folder.relative_to(self.reports).as_posix()))
            ledger.owe(journey_key(heading), Promise(owed=owed, case=heading.case, site=heading.site))

    def mail(self, to: str, subject: str = "You left something in your cart", **more: str) -> None:
        """Delivered now."""
        self.mails.keep(letter(to, subject, self.clock, **more), Envelope("", (to,), self.clock))

    def text(self, to: str, body: str) -> None:
        """A text message that a provider handed on now, as `shopper mailbox` keeps it."""
        form = {"From": "+14155552671", "To": to, "Body": body, "MessageSid": f"SM{self.clock.timestamp():.0f}"}
        self.mails.keep(written(form), Envelope("", (to,), self.clock, form["From"], "text"))

    def deliver(self, to: str, data: bytes) -> None:
        self.mails.keep(data, Envelope("", (to,), self.clock))

    def hours(self, name: str, since: timedelta, until: timedelta) -> None:
        """A mail server of ours was up then, counted from noon."""
        shelf = self.mails.path / ".hours"
        shelf.mkdir(exist_ok=True)
        written = {"url": "smtp://127.0.0.1:1025", "since": NOON + since, "until": NOON + until}
        (shelf / f"{name}.json").write_text(json.dumps(written, default=datetime.isoformat), encoding="utf-8")

    def pass_(self, span: timedelta) -> None:
        self.clock += span

    def collector(self, ledger: Ledger, mailbox: Callable[[Shop], Mailbox] | None = None, by: str = "me") -> Collector:
        shops = Shops(Library(verbs={}), self.folder, (self.folder / "scenarios",), self.now)
        opened = mailbox or (lambda shop: mailbox_of(shop, self.reports / "mailbox", self.now))
        return Collector(Hands(Homes(self.reports, ledger), ledger, shops, known_rules(), self.now, by), opened)

    def collect(self, mailbox: Callable[[Shop], Mailbox] | None = None) -> list[Collected]:
        with self.ledger() as ledger:
            return list(self.collector(ledger, mailbox).collect())

    def now(self) -> datetime:
        return self.clock


def letter(to: str, subject: str, at: datetime, id: str = "", body: str = "") -> bytes:  # noqa: A002 - what it is
    mail = EmailMessage()
    mail["From"], mail["To"], mail["Subject"] = "shop@practice.example", to, subject
    mail["Date"] = format_datetime(at)
    mail["Message-ID"] = f"<{id or f'{at.timestamp()}.{to}'}>"
    mail.set_content(body or "Boom is still in your cart. Complete your purchase: http://127.0.0.1:9/cart")
    return mail.as_bytes()
