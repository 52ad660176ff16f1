"""What a shop remembers: visitors and their carts, accounts, orders, and what it did that nobody asked for."""

import smtplib
from dataclasses import dataclass, field
from decimal import Decimal
from email.message import EmailMessage
from typing import Any

from tests.shops.base.goods import ENGLISH, Item


@dataclass
class Line:
    """So many of an item with these options chosen."""

    item: Item
    chosen: dict[str, str] = field(default_factory=dict)
    quantity: int = 1

    @property
    def sum(self) -> Decimal:
        return self.item.price * self.quantity


@dataclass
class Account:
    """Who registered; `lines` is the cart he finds again on another device, `about` what else he told of himself."""

    email: str
    password: str
    first_name: str = ""
    last_name: str = ""
    lines: list[Line] = field(default_factory=list)
    about: dict[str, Any] = field(default_factory=dict)


@dataclass
class Visitor:
    """One browser. `draft` is what stands in the checkout so far; `told` are messages for the next page."""

    anonymous: list[Line] = field(default_factory=list)
    account: Account | None = None
    draft: dict[str, Any] = field(default_factory=dict)
    told: list[str] = field(default_factory=list)
    order: int = 0

    @property
    def lines(self) -> list[Line]:
        return self.account.lines if self.account else self.anonymous

    @property
    def count(self) -> int:
        return sum(line.quantity for line in self.lines)

    @property
    def subtotal(self) -> Decimal:
        return sum((line.sum for line in self.lines), Decimal(0))

    def tell(self) -> list[str]:
        """The messages, once."""
        told, self.told = self.told, []
        return told

    def put(self, item: Item, chosen: dict[str, str], quantity: int = 1) -> None:
        """Into the cart; one more of what lies there already."""
        for line in self.lines:
            if (line.item, line.chosen) == (item, chosen):
                line.quantity += quantity
                return
        self.lines.append(Line(item, chosen, quantity))

    def log_in(self, account: Account) -> None:
        """The cart of before is taken along."""
        for line in self.anonymous:
            account.lines.append(line)
        self.anonymous, self.account = [], account


@dataclass
class Books:
    """
    One shop's state. `switches` are words a program understands ("no guests", "consent"); `language` picks its words.

    `orders` holds what stood in the checkout at each order, `mail` every address something was sent to, `port` the mail
    server's.
    """

    goods: tuple[Item, ...] = ENGLISH
    language: str = "en"
    currency: str = "EUR"
    switches: frozenset[str] = frozenset()
    port: int | None = None
    accounts: dict[str, Account] = field(default_factory=dict)
    orders: list[dict[str, Any]] = field(default_factory=list)
    letters: list[str] = field(default_factory=list)
    events: list[str] = field(default_factory=list)
    visitors: dict[str, Visitor] = field(default_factory=dict)
    url: str = ""

    @property
    def categories(self) -> dict[str, str]:
        """Name by slug."""
        return {item.category_slug: item.category for item in self.goods}

    def item(self, slug: str) -> Item | None:
        return next((item for item in self.goods if item.slug == slug), None)

    def found(self, words: str) -> list[Item]:
        """Items with the words' first letters in their name, category or text."""
        stem = words.lower().strip()[:5]
        return [item for item in self.goods if stem in f"{item.name} {item.category} {item.text}".lower()]

    def listed(self, category: str) -> list[Item]:
        return [item for item in self.goods if item.category_slug == category]

    def register(self, visitor: Visitor, email: str, password: str, first_name: str = "", last_name: str = "") -> str:
        """Opens an account and logs in; why not, or ""."""
        email = email.lower()
        if email in self.accounts:
            return "exists"
        self.accounts[email] = Account(email, password, first_name, last_name)
        visitor.log_in(self.accounts[email])
        self.events.append("account")
        return ""

    def log_in(self, visitor: Visitor, email: str, password: str) -> bool:
        account = self.accounts.get(email.lower())
        if account is None or account.password != password:
            return False
        visitor.log_in(account)
        return True

    def order(self, visitor: Visitor, **more: Any) -> int:
        """Takes down the order, empties the cart; its number."""
        lines = [(line.item.slug, line.chosen, line.quantity) for line in visitor.lines]
        self.orders.append({**visitor.draft, **more, "lines": lines})
        visitor.lines.clear()
        visitor.draft.clear()
        visitor.order = 1000 + len(self.orders)
        return visitor.order

    def write(self, to: str, subject: str, text: str) -> None:
        """A mail, where there is a server to take it."""
        if self.port is None:
            return
        mail = EmailMessage()
        mail["From"], mail["To"], mail["Subject"] = "Shop <shop@shop.example>", to, subject
        mail.set_content(text)
        with smtplib.SMTP("127.0.0.1", self.port, timeout=10) as server:
            server.send_message(mail)
