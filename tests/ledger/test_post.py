from datetime import timedelta

import pytest

from shopper.ledger import Ledger, MessageLine, ReadSpan, mailbox_name
from tests.ledger.conftest import HOUR, NOON, journey

MAIL = MessageLine(
    id="<1@shop.example>", mailbox="imap://mail.example/INBOX", address="Sam.x0@shop.example", at=NOON,
    journey=journey().key,
)  # fmt: skip


def test_a_message_is_taken_in_once_whichever_mailbox_it_lay_in(ledger: Ledger) -> None:
    ledger.begin(journey())

    assert ledger.take_in(MAIL)
    assert not ledger.take_in(MAIL.model_copy(update={"mailbox": "smtp://127.0.0.1:1025"}))
    assert ledger.taken_in([MAIL.id, "<2@shop.example>"]) == {(MAIL.id, "sam.x0@shop.example")}


def test_one_message_to_two_addresses_is_two(ledger: Ledger) -> None:
    ledger.begin(journey())

    assert ledger.take_in(MAIL)
    assert ledger.take_in(MAIL.model_copy(update={"address": "kim@shop.example", "journey": None}))


def test_what_nobody_waited_for_is_listed(ledger: Ledger) -> None:
    stray = MessageLine(id="<9@x>", mailbox="m", address="nobody@shop.example", at=NOON, expected=False)
    ledger.begin(journey())
    ledger.take_in(MAIL)
    ledger.take_in(stray)

    assert list(ledger.unexpected()) == [stray]


def test_a_journey_is_found_by_its_address_however_it_is_written(ledger: Ledger) -> None:
    ledger.begin(journey())

    found = ledger.newest_at(["sam.x0@shop.example", "kim@shop.example"])
    assert {address: record.key for address, record in found.items()} == {"sam.x0@shop.example": journey().key}


def test_read_spans_are_kept_once_each_and_told_from_a_moment_on(ledger: Ledger) -> None:
    first = ReadSpan(mailbox="m", since=NOON, until=NOON + HOUR)
    gap = ReadSpan(mailbox="m", since=NOON + HOUR, until=NOON + 2 * HOUR, complete=False, trouble="it was down")
    for span in (gap, first, first, ReadSpan(mailbox="another", since=NOON, until=NOON + HOUR)):
        ledger.note_reading(span)

    assert ledger.read_spans("m") == (first, gap)
    assert ledger.read_spans("m", since=NOON + timedelta(hours=1, seconds=1)) == (gap,)


@pytest.mark.parametrize(
    ("inbox", "name"),
    [
        ("smtp://127.0.0.1:1025", "smtp://127.0.0.1:1025"),
        ("imaps://sam:s3cret@mail.example:993/INBOX", "imaps://mail.example:993/INBOX~"),
        ("https://k3y@mailpit.example/api?token=s3cret", "https://mailpit.example/api~"),
    ],
)
def test_a_mailboxs_name_holds_no_secret(inbox: str, name: str) -> None:
    named = mailbox_name(inbox)

    assert named.startswith(name)
    assert not any(secret in named for secret in ("s3cret", "k3y", "sam"))


def test_two_users_of_one_server_have_two_mailboxes_and_a_new_password_changes_nothing() -> None:
    sam, kim = mailbox_name("imap://sam:old@mail.example"), mailbox_name("imap://kim:old@mail.example")

    assert sam != kim
    assert sam == mailbox_name("imap://sam:new@mail.example")
