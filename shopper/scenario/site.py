"""A shop as data, with little in it."""

import re
from datetime import timedelta
from typing import Self

from pydantic import ConfigDict, Field, SecretStr, field_validator, model_validator

from shopper.actor import Permissions, Place
from shopper.measures import Duration
from shopper.observations import Frozen
from shopper.scenario.mail_pattern import MailPattern
from shopper.scenario.wording import Accepted, Filled, Hosts, Limits, Url, is_loopback


class Pointer(Frozen):
    """Where a place is: by role and name, by CSS selector, by its text or by the label of the field. One of them."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    role: Filled | None = None
    """The ARIA role, such as `button` or `link`."""
    name: Filled | None = None
    """The accessible name that goes with the role."""
    css: Filled | None = None
    """A CSS selector."""
    text: Filled | None = None
    """The text of the element."""
    label: Filled | None = None
    """The label of the field."""

    @model_validator(mode="after")
    def _one_way(self) -> Self:
        if sum(way is not None for way in (self.role, self.css, self.text, self.label)) != 1:
            raise ValueError("one of `role` (with `name`), `css`, `text` or `label`")
        if self.name is not None and self.role is None:
            raise ValueError("`name` beside a `role`")
        return self


class Site(Frozen):
    """One shop: where it is, what may be done there, and what about it can't be seen."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    site: str = ""
    """What reports call the shop. The file's name where nothing is written."""
    url: Url
    """The address of its first page."""
    mail_from: str = ""
    """The sender of its mails, or the end of it: `@shop.example`."""
    inbox: SecretStr | None = None
    """The mailbox that gets its mails, as a URL: `smtp://127.0.0.1:1025`. Passwords come from the environment."""
    mail_to: MailPattern = ""
    """Which addresses lead to that mailbox: `me+*@mydomain.com`, with `*` where each journey puts a word of its own, or
    a whole domain: `@mydomain.com`. The harness makes one that belongs to nobody where nothing is written."""
    support_mail: str = ""
    """The address that support answers mails at. Where nothing is written, one that the shop's pages show."""
    outbox: SecretStr | None = None
    """The mail server that sends the shopper's own mails, as a URL: `smtps://me:${env:PASSWORD}@mail.example` (or
    `smtp://`, which turns to TLS where the server offers it). Nothing is sent where none is written."""
    may: Permissions = Permissions()
    """What the shopper is allowed to do. Nothing that costs the shop work, unless it is written here."""
    hosts: Hosts = ()
    """Other hosts the shopper may follow to, such as that of the payment provider."""
    limits: Limits = Field(default_factory=dict)
    """Figures of rules that are other in this shop, by rule: `checkout-fields-many: {friction: 14}`."""
    accept: dict[str, Accepted] = Field(default_factory=dict)
    """Frictions the team knows and lives with for now, by rule, with a reason and a last day."""
    places: dict[Place, Pointer] = Field(default_factory=dict)
    """Where things are that the shopper does not find by himself."""
    lab: str = ""
    """The path of a clock that can be pushed forward, such as `/_lab/clock`. Only for a shop on this machine."""
    pause: Duration = Field(default=timedelta(0), ge=timedelta(0))
    """Time to rest between two acts, out of politeness."""
    at_once: int | None = Field(default=None, ge=1)
    """How many visits there may be at once, from all processes of one machine. Two where nothing is written; any number
    in a shop on this machine."""
    user_agent: str = ""
    """The User-Agent to send. Ours, which names the harness, where nothing is written."""
    headers: dict[str, SecretStr] = Field(default_factory=dict)
    """Headers to send with every request to the shop; take secrets from the environment."""

    @field_validator("lab")
    @classmethod
    def _is_path(cls, lab: str) -> str:
        if lab and not lab.startswith("/"):
            raise ValueError("a path that begins with `/`, such as `/_lab/clock`")
        return lab

    @field_validator("mail_from")
    @classmethod
    def _has_at(cls, sender: str) -> str:
        if sender and "@" not in sender:
            raise ValueError("an address or the end of one, such as `@shop.example`")
        return sender

    @field_validator("support_mail")
    @classmethod
    def _is_address(cls, address: str) -> str:
        if address and not re.fullmatch(r"[^@\s]+@[^@\s]+", address):
            raise ValueError("an address such as `help@shop.example`")
        return address

    @field_validator("user_agent")
    @classmethod
    def _one_line(cls, agent: str) -> str:
        if not agent.isprintable():
            raise ValueError("one line of text")
        return agent

    @property
    def is_loopback(self) -> bool:
        """Whether the shop runs on this machine."""
        return is_loopback(self.url)
