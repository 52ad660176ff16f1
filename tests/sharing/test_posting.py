"""Against real SMTP servers on this machine."""

import socket
from collections.abc import Iterator
from email.message import EmailMessage
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from shopper.errors import HarnessError, UsageError
from shopper.sharing import tell_digest
from shopper.sharing.posting import Server, post
from tests.sharing.cards import GATES, NIGHT, changed

# aiosmtpd's own, about servers such as this one; it is of this machine only.
pytestmark = pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")


class Kept:
    """Keeps what comes; has no room for mallory."""

    def __init__(self) -> None:
        self.mails: list[bytes] = []

    async def handle_RCPT(self, _: Any, __: Any, envelope: Any, address: str, ___: Any) -> str:  # noqa: N802
        if address.startswith("mallory@"):
            return "550 no such person"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, _: Any, __: Any, envelope: Any) -> str:  # noqa: N802
        self.mails.append(envelope.content)
        return "250 OK"


def _knows(_: Any, __: Any, ___: Any, ____: str, given: Any) -> AuthResult:
    known = isinstance(given, LoginPassword) and given.login == b"shopper" and given.password == b"s/e:c@ret"
    return AuthResult(success=known, handled=False)


@pytest.fixture
def kept() -> Kept:
    return Kept()


@pytest.fixture
def server(kept: Kept) -> Iterator[str]:
    """The address of a server that wants to know who posts."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    controller = Controller(
        kept, hostname="127.0.0.1", port=port, authenticator=_knows, auth_required=True, auth_require_tls=False
    )
    controller.start()
    yield f"127.0.0.1:{port}"
    controller.stop()


def digest(to: str = "ann@lamps.example") -> EmailMessage:
    return tell_digest(changed(), GATES).mail("shopper@lamps.example", [to], NIGHT)


def test_the_digest_arrives_whole(server: str, kept: Kept) -> None:
    post(digest(), Server.read(f"smtp://shopper:s%2Fe%3Ac%40ret@{server}"))

    (mail,) = kept.mails
    assert b"Subject: Mystery shopping: 2 journeys, 2 frictions; 1 new, 1 fixed" in mail
    assert b"text/html" in mail


def test_a_wrong_password_is_told_without_it(server: str) -> None:
    with pytest.raises(HarnessError, match=r"could not be posted by 127\.0\.0\.1:.*535") as raised:
        post(digest(), Server.read(f"smtp://shopper:guessed@{server}"))

    assert "guessed" not in str(raised.value)


def test_somebody_who_is_not_there_is_named(server: str) -> None:
    with pytest.raises(HarnessError, match=r"mallory@lamps\.example: .*no such person"):
        post(digest("mallory@lamps.example"), Server.read(f"smtp://shopper:s%2Fe%3Ac%40ret@{server}"))


def test_a_server_that_is_not_there_is_told() -> None:
    with pytest.raises(HarnessError, match=r"could not be posted by 127\.0\.0\.1:1"):
        post(digest(), Server.read("smtp://127.0.0.1:1"))


def test_ports_and_safety_follow_the_scheme() -> None:
    read = [Server.read(url) for url in ("smtp://m.example", "smtps://m.example", "smtp://m.example:25")]

    assert [(one.port, one.safe) for one in read] == [(587, False), (465, True), (25, False)]


@pytest.mark.parametrize("wrong", ["mail.example", "http://mail.example", "smtp://", "smtp://a:hush@m.example:port"])
def test_an_address_that_is_none_is_refused_without_its_password(wrong: str) -> None:
    with pytest.raises(UsageError, match="Expected smtp://") as raised:
        Server.read(wrong)

    assert "hush" not in str(raised.value)
