from collections.abc import Callable
from datetime import UTC, datetime
from email.message import EmailMessage

import pytest

from shopper.messages import RawMail, read_message
from shopper.observations import Message

NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
Compose = Callable[..., bytes]
Read = Callable[..., Message]


def compose(subject: str = "Hello", text: str = "", html: str = "", **headers: str) -> bytes:
    mail = EmailMessage()
    mail["From"] = "The Shop <hello@shop.example>"
    mail["To"] = "sam@shopper.example"
    mail["Subject"] = subject
    for name, value in headers.items():
        mail[name.replace("_", "-")] = value
    if text or not html:
        mail.set_content(text)
    if html and text:
        mail.add_alternative(html, subtype="html")
    elif html:
        mail.set_content(html, subtype="html")
    return bytes(mail)


@pytest.fixture(name="compose")
def composing() -> Compose:
    return compose


@pytest.fixture
def read() -> Read:
    def reading(data: bytes = b"", **parts: str) -> Message:
        return read_message(RawMail(data or compose(**parts), NOW, "sam@shopper.example"), NOW)

    return reading
