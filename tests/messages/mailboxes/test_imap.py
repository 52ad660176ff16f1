"""Real mail on a real Dovecot, over TLS."""

import socket
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from shopper.errors import MailboxTrouble, UsageError
from shopper.messages import Mailbox, open_mailbox
from shopper.messages.imap.connection import ATTEMPTS

NOON = datetime(2026, 11, 21, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
NUMBERS = count()


@pytest.fixture
def user() -> str:
    return f"sam{next(NUMBERS)}"


def mail(subject: str, to: str = "sam+k3f9@shopper.example", **headers: str) -> bytes:
    more = "".join(f"{name.replace('_', '-')}: {value}\r\n" for name, value in headers.items())
    return f"From: The Shop <hello@shop.example>\r\nTo: {to}\r\n{more}Subject: {subject}\r\n\r\nHello\r\n".encode()


def reading(url: str, tmp_path: Path, clock: datetime = NOON) -> Mailbox:
    return open_mailbox(url, tmp_path, lambda: clock)


@pytest.fixture
def inbox(dovecot: Any, user: str, tmp_path: Path) -> Iterator[Mailbox]:
    dovecot.put(user, "2", mail("Second"), NOON + HOUR)
    dovecot.put(user, "1", mail("First"), NOON)
    dovecot.put(user, "3", mail("For another", to="kim@shopper.example"), NOON + 2 * HOUR)
    dovecot.hand_over()
    with reading(dovecot.url(user), tmp_path) as box:
        yield box


def undated(trouble: str) -> str:
    """Without the moment at which the server said so."""
    return trouble.partition(" [")[0]


def subjects(found: Any) -> list[str]:
    return [line[9:].decode() for one in found for line in one.data.splitlines() if line.startswith(b"Subject: ")]


def test_mail_to_an_address_is_found_oldest_first(inbox: Mailbox) -> None:
    found = inbox.arrived("Sam+k3f9@shopper.example", NOON)

    assert subjects(found) == ["First", "Second"]
    assert [(raw.arrived_at, raw.sender, raw.to, raw.channel) for raw in found] == [
        (NOON, "hello@shop.example", "Sam+k3f9@shopper.example", "mail"),
        (NOON + HOUR, "hello@shop.example", "Sam+k3f9@shopper.example", "mail"),
    ]


def test_what_came_before_is_left_alone(inbox: Mailbox) -> None:
    assert subjects(inbox.all_since(NOON + HOUR)) == ["Second", "For another"]


def test_a_server_that_cuts_off_the_seconds_hides_no_mail(inbox: Mailbox) -> None:
    assert subjects(inbox.all_since(NOON + HOUR + timedelta(seconds=0.9))) == ["Second", "For another"]


def test_reading_changes_nothing(dovecot: Any, user: str, inbox: Mailbox) -> None:
    before = dovecot.doveadm("fetch", "-u", user, "uid flags", "all")
    list(inbox.all_since(NOON))

    assert dovecot.doveadm("fetch", "-u", user, "uid flags", "all") == before
    assert "Seen" not in before


def test_starttls_is_the_same_mailbox(dovecot: Any, user: str, inbox: Mailbox, tmp_path: Path) -> None:
    del inbox
    with reading(dovecot.url(user, "imap"), tmp_path) as box:
        assert subjects(box.all_since(NOON)) == ["First", "Second", "For another"]


def test_another_folder_is_read_as_well(dovecot: Any, user: str, inbox: Mailbox, tmp_path: Path) -> None:
    del inbox
    dovecot.put(user, "9", mail("Taken for spam"), NOON + HOUR / 2, folder="Junk")
    dovecot.hand_over()

    with reading(dovecot.url(user, more="&also=Junk"), tmp_path) as box:
        assert subjects(box.all_since(NOON)) == ["First", "Taken for spam", "Second", "For another"]


def test_the_address_it_was_delivered_to_counts(dovecot: Any, user: str, tmp_path: Path) -> None:
    dovecot.put(user, "1", mail("Bcc", to="undisclosed-recipients:;", Delivered_To="sam-k3f9@shopper.example"), NOON)
    dovecot.put(user, "2", mail("Original", to="list@x.example", X_Original_To="sam+k3f9@shopper.example"), NOON)
    dovecot.hand_over()

    with reading(dovecot.url(user), tmp_path) as box:
        assert sorted(subjects(box.arrived("sam+k3f9@shopper.example", NOON))) == ["Bcc", "Original"]


def test_the_server_may_hang_up_at_any_time(dovecot: Any, inbox: Mailbox) -> None:
    first = subjects(inbox.all_since(NOON))
    dovecot.cut_off()

    assert subjects(inbox.all_since(NOON)) == first
    mails = inbox.all_since(NOON)
    next(mails)
    dovecot.cut_off()
    assert subjects(mails) == first[1:]


def test_ids_outlive_a_new_numbering(dovecot: Any, user: str, inbox: Mailbox) -> None:
    before = [found.envelope.id for found in inbox.all_since(NOON)]
    for index in (dovecot.home / "mail" / user).glob("dovecot*"):
        index.unlink()
    dovecot.cut_off()

    assert len(set(before)) == 3
    assert [found.envelope.id for found in inbox.all_since(NOON)] == before


def test_two_mails_alike_are_two(dovecot: Any, user: str, tmp_path: Path) -> None:
    for name in ("1", "2"):
        dovecot.put(user, name, mail("Twice"), NOON)
    dovecot.hand_over()

    with reading(dovecot.url(user), tmp_path) as box:
        assert len({found.envelope.id for found in box.all_since(NOON)}) == 2


def test_a_mailbox_in_which_nothing_ever_was_is_whole_for_ever(dovecot: Any, user: str, tmp_path: Path) -> None:
    with reading(dovecot.url(user), tmp_path) as box:
        assert box.whole_since.year == 1970
        assert [(span.since.year, span.until) for span in box.whole] == [(1970, NOON)]


def test_what_was_deleted_proves_nothing(dovecot: Any, user: str, inbox: Mailbox) -> None:
    assert inbox.whole_since.year == 1970
    dovecot.doveadm("expunge", "-u", user, "mailbox", "INBOX", "uid", "1")
    rest = [found.envelope.arrived_at for found in inbox.all_since(NOON)]

    assert inbox.whole_since in rest
    dovecot.doveadm("expunge", "-u", user, "mailbox", "INBOX", "all")
    assert inbox.whole_since == NOON


def test_a_certificate_of_unknown_make_is_refused(dovecot: Any, user: str, tmp_path: Path) -> None:
    url = f"imaps://{user}:hush@127.0.0.1:{dovecot.tls}/"
    with pytest.raises(MailboxTrouble) as told:
        reading(url, tmp_path)

    assert str(told.value) == (
        f"no mailbox at imaps://{user}@127.0.0.1:{dovecot.tls}: its TLS can't be trusted: unable to get local issuer "
        "certificate. Name your own authority by `?ca=FILE`"
    )


def test_a_wrong_password_is_told_without_it(dovecot: Any, user: str, tmp_path: Path) -> None:
    url = dovecot.url(user).replace("s3cret", "hush-hush")
    with pytest.raises(MailboxTrouble) as told:
        reading(url, tmp_path)

    assert str(told.value) == (
        f"no mailbox at imaps://{user}@127.0.0.1:{dovecot.tls}/INBOX: the server refuses this user and password"
    )


def test_a_folder_that_is_not_there_is_told_with_those_that_are(dovecot: Any, inbox: Mailbox, tmp_path: Path) -> None:
    url = inbox.url.replace("@", ":s3cret/with@signs@").replace("INBOX", f"Shops?ca={dovecot.ca}")
    with pytest.raises(MailboxTrouble, match="there is no such folder; there are INBOX"):
        reading(url, tmp_path)


def test_nobody_at_home_is_told(tmp_path: Path) -> None:
    with pytest.raises(MailboxTrouble, match=r"imaps://sam@127\.0\.0\.1:9 can't be read: Connection refused"):
        reading("imaps://sam:hush@127.0.0.1:9", tmp_path)


def test_a_server_that_hangs_up_before_a_word_is_down_and_not_of_unknown_make(tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as server:

        def hang_up() -> None:
            for _ in range(ATTEMPTS):
                server.accept()[0].close()

        thread = threading.Thread(target=hang_up)
        thread.start()
        with pytest.raises(MailboxTrouble, match=r"can't be read: (the server broke|Connection reset)"):
            reading(f"imaps://sam:hush@127.0.0.1:{server.getsockname()[1]}", tmp_path)
        thread.join()


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("imaps://sam:hush@mail.example/?ca=/no/such.pem", "there is no file /no/such.pem; `ca` names"),
        ("imaps://sam:hush@mail.example/?tsl=no", "there is no option `tsl`; known are `also`, `auth`, `ca`, `tls`"),
        ("imap://sam:hush@mail.example/?tls=no", "`tls=no` is only for a server on this machine"),
        ("imaps://sam:hush@mail.example:mail", "`imaps://mail.example:mail` is no mailbox; expected a form such as"),
    ],
)
def test_a_url_that_can_not_be_is_told_without_its_password(url: str, said: str, tmp_path: Path) -> None:
    with pytest.raises(UsageError) as told:
        reading(url, tmp_path)

    assert said in str(told.value)
    assert "hush" not in str(told.value)


def test_a_mail_that_the_server_can_not_give_is_named_and_stops_no_other(
    dovecot: Any, user: str, tmp_path: Path
) -> None:
    paths = [dovecot.put(user, str(number), mail(f"No. {number}"), NOON + number * HOUR) for number in range(3)]
    dovecot.hand_over()
    paths[1].chmod(0)

    with reading(dovecot.url(user), tmp_path) as box:
        found = {one.envelope.id: one for one in box.all_since(NOON)}
        ours = box.arrived("sam+k3f9@shopper.example", NOON)

    (broken,) = (one for one in found.values() if one.trouble)
    assert subjects(one for one in found.values() if not one.trouble) == ["No. 0", "No. 2"]
    assert broken.trouble.startswith(f"mail 2 of INBOX at {box.url} could not be read: ")
    assert (broken.data, broken.envelope.to) == (b"", ())
    assert [undated(raw.trouble) for raw in ours] == ["", undated(broken.trouble), ""]
