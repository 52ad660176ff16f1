"""Ten thousand mails on a real Dovecot, some broken on purpose: all are handed on, in time, and memory stays flat."""

import tracemalloc
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from shopper.messages import Mailbox, open_mailbox, read_message

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
MANY, OURS_EACH = 10_000, 100
MEGABYTE = 2**20
HEAD = b"From: The Shop <hello@shop.example>\r\nTo: sam+broken@shopper.example\r\nSubject: Broken\r\n"
BROKEN = {
    "a charset nobody knows": HEAD + b'Content-Type: text/plain; charset="x-klingon"\r\n\r\nQapla\xb4\r\n',
    "no head": b"\r\nonly a body\r\n",
    "no body": HEAD + b"\r\n",
    "nothing": b"",
    "a boundary that never comes": HEAD
    + b"Content-Type: multipart/mixed; boundary=here\r\n\r\n--there\r\n\r\nlost\r\n",
    "bytes of no charset": HEAD + b"X-Odd: \xff\xfe\x80\r\n\r\n" + bytes(range(128, 256)) * 40,
    "nested multiparts": HEAD
    + b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(300)),
    "one long head": HEAD + b"X-Long: " + b"y" * 100_000 + b"\r\n\r\nHello\r\n",
    "20 MB": HEAD + b"\r\n" + b"0123456789abcdef" * 64 * 20 * 1024 + b"\r\n",
}


@pytest.fixture(scope="module")
def filled(dovecot: Any) -> str:
    """The mailbox of `crowd`: a mail a second, each hundredth to one of ours, broken ones in between."""
    names = list(BROKEN)
    for number in range(MANY):
        at = NOON + timedelta(seconds=number)
        dovecot.put("crowd", f"{number:05}", _mail(number, BROKEN, names), at)
    dovecot.hand_over()
    return str(dovecot.url("crowd"))


def _mail(number: int, broken: dict[str, bytes], names: list[str]) -> bytes:
    if number % 1000 == 500 and number // 1000 < len(names):
        return broken[names[number // 1000]]
    to = "sam+k3f9@shopper.example" if number % OURS_EACH == 0 else f"p{number}@elsewhere.example"
    head = f"From: hello@shop.example\r\nTo: {to}\r\nMessage-ID: <{number}@shop.example>\r\nSubject: Offer {number}\r\n"
    return f"{head}\r\n{'Hello! ' * 300}\r\n".encode()


@pytest.fixture
def box(filled: str, tmp_path: Path) -> Iterator[Mailbox]:
    with open_mailbox(filled, tmp_path, lambda: NOON) as opened:
        yield opened


def test_every_mail_is_handed_on_once_and_in_order(box: Mailbox) -> None:
    seen: list[tuple[datetime, str]] = []
    tracemalloc.start()
    for found in box.all_since(NOON):
        assert found.trouble == ""
        seen.append((found.envelope.arrived_at, found.envelope.id))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert len(seen) == MANY
    assert len({name for _, name in seen}) == MANY
    assert [at for at, _ in seen] == [NOON + timedelta(seconds=number) for number in range(MANY)]
    assert peak < 110 * MEGABYTE  # the mail of 20 MB as it is read, and ten thousand envelopes


def test_only_what_is_wanted_is_fetched(box: Mailbox) -> None:
    found = box.arrived("sam+k3f9@shopper.example", NOON)

    assert len(found) == MANY // OURS_EACH - len(BROKEN)  # the broken ones stand where some of ours would


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_mail_is_read_as_far_as_it_goes(name: str, box: Mailbox, read_again: Callable[[bytes], bytes]) -> None:
    at = NOON + timedelta(seconds=500 + 1000 * list(BROKEN).index(name))
    (found,) = (one for one in box.all_since(at, lambda sent: sent.arrived_at == at))
    message = read_message(found.to_one("sam+broken@shopper.example"), NOON)

    assert read_again(found.data) == read_again(BROKEN[name])
    assert (message.at, message.size) == (at, len(found.data))


@pytest.fixture
def read_again() -> Callable[[bytes], bytes]:
    """Servers write every line's end as CRLF, and one at the end of a head."""
    return lambda data: data.replace(b"\r\n", b"\n").strip()
