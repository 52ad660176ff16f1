import os
import re
import signal
import smtplib
import subprocess
import sys
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from shopper.errors import MailboxTrouble, UsageError
from shopper.messages import Mailbox, Span, open_mailbox
from shopper.messages.hours import Hours, hours_of
from shopper.observations import UNSTAMPED

Compose = Callable[..., bytes]
NEW_YEAR = datetime(2026, 1, 1, tzinfo=UTC)
SINK = """
import sys, time
from pathlib import Path
from shopper.messages import open_mailbox
box = open_mailbox("smtp://127.0.0.1:0", Path(sys.argv[1]))
print(box.url, flush=True)
sys.stdin.read()
"""


def post(box: Mailbox, mail: bytes, *to: str) -> None:
    where = urlsplit(box.url)
    with smtplib.SMTP(where.hostname or "", where.port or 0, timeout=10) as server:
        server.sendmail("hello@shop.example", to, mail)


def test_a_mail_to_any_address_is_taken_and_found_by_that_address(tmp_path: Path, compose: Compose) -> None:
    mail = compose("First")
    with open_mailbox("smtp://127.0.0.1:0", tmp_path, lambda: NEW_YEAR) as box:
        post(box, mail, "Sam@Shopper.example", "kim@elsewhere.example")
        found = box.arrived("sam@shopper.example", NEW_YEAR)

    assert [(raw.sender, raw.to, raw.arrived_at) for raw in found] == [
        ("hello@shop.example", "sam@shopper.example", NEW_YEAR)
    ]
    assert found[0].data.replace(b"\r\n", b"\n").strip() == mail.strip()


def test_nothing_is_there_for_others_nor_from_before(tmp_path: Path, compose: Compose) -> None:
    with open_mailbox("smtp://127.0.0.1:0", tmp_path, lambda: NEW_YEAR) as box:
        post(box, compose(), "sam@shopper.example")

        assert box.arrived("kim@shopper.example", NEW_YEAR) == ()
        assert box.arrived("sam@shopper.example", NEW_YEAR + timedelta(seconds=1)) == ()


def test_mails_come_in_the_order_of_their_arrival(tmp_path: Path, compose: Compose) -> None:
    ticks = iter(NEW_YEAR + timedelta(minutes=minute) for minute in range(100))
    with open_mailbox("smtp://127.0.0.1:0", tmp_path, lambda: next(ticks)) as box:
        for number in range(5):
            post(box, compose(f"No. {number}"), "sam@shopper.example")
        found = box.arrived("sam@shopper.example", NEW_YEAR)

    subjects = [line for raw in found for line in raw.data.splitlines() if line.startswith(b"Subject: ")]
    assert subjects == [f"Subject: No. {number}".encode() for number in range(5)]


def test_a_shop_that_logs_in_and_writes_endless_lines_is_heard(tmp_path: Path) -> None:
    with open_mailbox("smtp://127.0.0.1:0", tmp_path) as box:
        where = urlsplit(box.url)
        with smtplib.SMTP(where.hostname or "", where.port or 0, timeout=10) as server:
            server.login("shop", "anything")
            server.sendmail("", ["sam@shopper.example"], b"Subject: long\r\n\r\n" + b"x" * 200_000)
        (found,) = box.arrived("sam@shopper.example", NEW_YEAR)

    assert len(found.data) > 200_000


def test_what_was_taken_is_there_after_a_new_start(tmp_path: Path, compose: Compose) -> None:
    with open_mailbox("smtp://127.0.0.1:0", tmp_path) as box:
        post(box, compose(), "sam@shopper.example")
        before = box.arrived("sam@shopper.example", NEW_YEAR)
    with open_mailbox("smtp://127.0.0.1:0", tmp_path) as box:
        after = box.arrived("sam@shopper.example", NEW_YEAR)

    assert len(before) == 1
    assert before == after


def test_a_process_killed_right_after_250_has_lost_nothing(tmp_path: Path, compose: Compose) -> None:
    sink = subprocess.Popen([sys.executable, "-c", SINK, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert sink.stdout
    assert sink.stdin
    where = urlsplit(sink.stdout.readline().decode().strip())
    server = smtplib.SMTP(where.hostname or "", where.port or 0, timeout=10)
    server.sendmail("hello@shop.example", ["sam@shopper.example"], compose("Last words"))
    os.kill(sink.pid, signal.SIGKILL)
    sink.wait(timeout=10)
    server.close()
    sink.stdin.close()
    sink.stdout.close()

    with open_mailbox("smtp://127.0.0.1:0", tmp_path) as box:
        (found,) = box.arrived("sam@shopper.example", NEW_YEAR)
    assert b"Last words" in found.data


def test_two_sinks_side_by_side_do_not_hear_each_other(tmp_path: Path, compose: Compose) -> None:
    with (
        open_mailbox("smtp://127.0.0.1:0", tmp_path / "one") as one,
        open_mailbox("smtp://127.0.0.1:0", tmp_path / "two") as two,
    ):
        post(one, compose(), "sam@shopper.example")

        assert one.url != two.url
        assert len(one.arrived("sam@shopper.example", NEW_YEAR)) == 1
        assert two.arrived("sam@shopper.example", NEW_YEAR) == ()


def test_a_taken_port_is_told_with_what_to_do(tmp_path: Path) -> None:
    with open_mailbox("smtp://127.0.0.1:0", tmp_path) as box, pytest.raises(MailboxTrouble) as told:
        open_mailbox(box.url, tmp_path)

    assert str(told.value) == (
        f"no mailbox at {box.url}: Address already in use. Stop what listens there, or write "
        "`inbox: smtp://127.0.0.1:0` to take any free port and let the shop deliver to it."
    )


def test_mail_that_cannot_be_kept_is_put_off_and_makes_silence_prove_nothing(tmp_path: Path, compose: Compose) -> None:
    folder = tmp_path / "mails"
    with open_mailbox("smtp://127.0.0.1:0", folder) as box:
        folder.rmdir()
        with pytest.raises(smtplib.SMTPDataError) as answer:
            post(box, compose(), "sam@shopper.example")

        assert answer.value.smtp_code == 451
        with pytest.raises(MailboxTrouble, match="could not be kept"):
            box.arrived("sam@shopper.example", NEW_YEAR)


def test_the_sink_is_whole_from_its_opening_on(tmp_path: Path) -> None:
    with open_mailbox("smtp://127.0.0.1:0", tmp_path, lambda: NEW_YEAR) as box:
        assert box.whole_since == NEW_YEAR


def test_the_time_in_which_nobody_listened_is_a_gap(tmp_path: Path) -> None:
    hour = timedelta(hours=1)
    with open_mailbox("smtp://127.0.0.1:0", tmp_path, lambda: NEW_YEAR) as box:
        url = box.url
    with open_mailbox(url, tmp_path, lambda: NEW_YEAR):
        pass
    with open_mailbox(url, tmp_path, lambda: NEW_YEAR + 2 * hour) as box:
        assert box.whole == (Span(NEW_YEAR, NEW_YEAR), Span(NEW_YEAR + 2 * hour, NEW_YEAR + 2 * hour))
        assert box.whole_since == NEW_YEAR + 2 * hour


def test_a_machine_that_slept_was_not_there_to_take_mail(tmp_path: Path) -> None:
    hours, second = Hours(tmp_path, "smtp://127.0.0.1:1025"), timedelta(seconds=1)
    for at in (0, 5, 10, 3600, 3605):
        hours.beat(NEW_YEAR + at * second)

    slept = (Span(NEW_YEAR, NEW_YEAR + 10 * second), Span(NEW_YEAR + 3600 * second, NEW_YEAR + 3605 * second))
    assert hours_of(tmp_path) == slept


def test_a_mail_that_had_to_be_turned_away_is_a_gap(tmp_path: Path) -> None:
    hours, second = Hours(tmp_path, "smtp://127.0.0.1:1025"), timedelta(seconds=1)
    hours.beat(NEW_YEAR)
    hours.gap()
    hours.beat(NEW_YEAR + second)

    assert hours_of(tmp_path) == (Span(NEW_YEAR, NEW_YEAR), Span(NEW_YEAR + second, NEW_YEAR + second))


def test_hours_that_can_not_be_read_prove_nothing(tmp_path: Path) -> None:
    Hours(tmp_path, "smtp://127.0.0.1:1025").beat(NEW_YEAR)
    (tmp_path / ".hours" / "half.json").write_text('{"url": "smtp://127.0.0.1:1025", "since"')

    assert hours_of(tmp_path) == (Span(NEW_YEAR, NEW_YEAR),)


def test_a_folder_without_a_server_was_always_whole(tmp_path: Path) -> None:
    with open_mailbox(f"folder:{tmp_path}", tmp_path, lambda: NEW_YEAR) as box:
        assert box.whole == (Span(UNSTAMPED, NEW_YEAR),)
        assert box.whole_since == UNSTAMPED


def test_a_folder_read_for_a_server_that_never_was_is_never_whole(tmp_path: Path) -> None:
    with open_mailbox(f"folder:{tmp_path}?of=smtp://127.0.0.1:1025", tmp_path, lambda: NEW_YEAR) as box:
        assert box.whole == ()
        assert box.whole_since == NEW_YEAR


def test_all_mail_is_read_in_one_pass_and_only_what_is_wanted_opened(tmp_path: Path, compose: Compose) -> None:
    with open_mailbox("smtp://127.0.0.1:0", tmp_path) as box:
        for name in ("sam", "kim"):
            post(box, compose(), f"{name}@shopper.example")
        everybody = [found.envelope.to for found in box.all_since(NEW_YEAR)]
        some = [found.envelope.to for found in box.all_since(NEW_YEAR, lambda sent: "kim@shopper.example" in sent.to)]

    assert everybody == [("sam@shopper.example",), ("kim@shopper.example",)]
    assert some == [("kim@shopper.example",)]


def test_a_file_that_can_not_be_read_is_named_and_stops_no_other(tmp_path: Path, compose: Compose) -> None:
    (tmp_path / "good.eml").write_bytes(compose())
    (tmp_path / "folder.eml").mkdir()

    with open_mailbox(f"folder:{tmp_path}", tmp_path) as box:
        found = {one.envelope.id: one.trouble for one in box.all_since(UNSTAMPED)}
    broken = tmp_path / "folder.eml"
    assert found == {"good.eml": "", "folder.eml": f"the mail {broken} could not be read: Is a directory"}


def test_a_folder_that_others_fill_is_a_mailbox(tmp_path: Path, compose: Compose) -> None:
    (tmp_path / "saved.eml").write_bytes(compose("From the archive"))
    (tmp_path / "notes.txt").write_text("not a mail")

    with open_mailbox(f"folder:{tmp_path}", tmp_path) as box:
        (found,) = box.arrived("SAM@shopper.example", NEW_YEAR - timedelta(days=9999))
    assert (found.sender, b"From the archive" in found.data) == ("hello@shop.example", True)


def test_a_mail_beside_a_broken_envelope_is_read_by_its_headers(tmp_path: Path, compose: Compose) -> None:
    (tmp_path / "one.eml").write_bytes(compose())
    (tmp_path / "one.json").write_text('{"sender": "hello@sh')

    with open_mailbox(f"folder:{tmp_path}", tmp_path) as box:
        assert len(box.arrived("sam@shopper.example", NEW_YEAR - timedelta(days=9999))) == 1


@pytest.mark.parametrize(
    ("url", "error", "said"),
    [
        ("pop3://me:hush@x.example", UsageError, "`pop3://x.example` is no mailbox; expected one of folder:, imap:,"),
        ("smtp://127.0.0.1:mail", UsageError, "`smtp://127.0.0.1:mail` names no port; expected a form such as"),
        ("folder:/no/such/folder", MailboxTrouble, "no mailbox at folder:/no/such/folder: there is no such folder"),
    ],
)
def test_a_mailbox_that_is_none_says_so(url: str, error: type[Exception], said: str, tmp_path: Path) -> None:
    with pytest.raises(error, match=re.escape(said)):
        open_mailbox(url, tmp_path)
