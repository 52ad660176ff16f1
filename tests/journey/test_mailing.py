"""The shopper's own mails, through a real mail server."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from shopper.actor import Letter, Person
from shopper.errors import MailboxTrouble, NothingToUse
from shopper.journey.mailing import Mailing
from shopper.messages.mailbox import open_mailbox

KIM = Person(first_name="Kim", last_name="Fields", email="kim@shopper.example", password=SecretStr("x"))
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)


def mailing(outbox: str | None, support: str = "") -> Mailing:
    return Mailing(SecretStr(outbox) if outbox else None, support, KIM, lambda: NOON)


@pytest.mark.parametrize(("support", "reached"), [("", "found@shop.example"), ("named@shop.example",) * 2])
def test_a_mail_goes_to_the_site_file_s_address_before_the_one_that_was_found(
    tmp_path: Path, support: str, reached: str
) -> None:
    with open_mailbox("smtp://127.0.0.1:0", tmp_path) as box:
        letter = Letter(text="Wann kommt es?", subject="Frage", answers="<1@shop.example>")
        mailing(box.url, support).send(letter, "found@shop.example")

        (mail,) = box.arrived(reached, datetime(2000, 1, 1, tzinfo=UTC))

    assert b"From: Kim Fields <kim@shopper.example>" in mail.data
    assert b"In-Reply-To: <1@shop.example>" in mail.data
    assert b"Wann kommt es?" in mail.data


def test_without_a_server_or_an_address_there_is_nothing_to_use() -> None:
    with pytest.raises(NothingToUse, match="names no `outbox`"):
        mailing(None).send(Letter(text=""), "help@shop.example")
    with pytest.raises(NothingToUse, match="shows no mail address"):
        mailing("smtp://127.0.0.1:9").send(Letter(text=""), "")


def test_a_server_that_does_not_answer_is_our_trouble_and_no_password_is_told() -> None:
    with pytest.raises(MailboxTrouble, match=r"through smtp://me@127\.0\.0\.1:9") as told:
        mailing("smtp://me:secret@127.0.0.1:9").send(Letter(text=""), "help@shop.example")

    assert "secret" not in str(told.value)
