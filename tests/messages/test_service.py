"""`shopper mailbox` as a process of its own: what it says it kept is there, whatever happens to it."""

import json
import os
import re
import signal
import smtplib
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx
import pytest

from shopper.errors import UsageError
from shopper.messages import Mailbox, open_mailbox, read_message
from shopper.messages.mailbox import utc_now
from shopper.messages.service import Listening, Service
from shopper.messages.signature import signature_of
from shopper.observations import MessageKind

COMMAND = [sys.executable, "-c", "from shopper.cli import main; main()", "mailbox"]
EVER = datetime(2020, 1, 1, tzinfo=UTC)
TEXT = {
    "From": "+1 (415) 555-2671",
    "To": "+14155550142",
    "Body": "Your cart is waiting: https://shop.example/cart/7 Grüße",
    "MessageSid": "SM1f2e",
}
MAIL = b"From: hello@shop.example\r\nSubject: Last words\r\n\r\nHello\r\n"


@contextmanager
def running(folder: Path, *more: str, **env: str) -> Iterator[tuple[subprocess.Popen[str], dict[str, str]]]:
    """The process and what it says of itself, as `Mail` and `Text messages`."""
    command = [*COMMAND, "--folder", str(folder), "--port", "0", *more]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={**os.environ, **env}) as process:
        try:
            assert process.stdout
            said: dict[str, str] = {}
            for line in process.stdout:
                name, _, rest = line.strip().partition(": ")
                said[name] = rest
                if line.startswith("Ctrl-C"):
                    break
            yield process, said
        finally:
            process.kill()


def started(folder: Path, port: str) -> subprocess.CompletedProcess[str]:
    command = [*COMMAND, "--folder", str(folder), "--port", port]
    return subprocess.run(command, check=False, capture_output=True, text=True, timeout=60)


def post(url: str, data: bytes = MAIL, to: str = "sam@shopper.example") -> None:
    where = urlsplit(url)
    with smtplib.SMTP(where.hostname or "", where.port or 0, timeout=20) as server:
        server.sendmail("hello@shop.example", [to], data)


def reading(folder: Path) -> Mailbox:
    return open_mailbox(f"folder:{folder}", folder)


def hours(folder: Path) -> list[dict[str, Any]]:
    return [json.loads(path.read_bytes()) for path in (folder / ".hours").glob("*.json")]


def test_what_it_took_is_read_by_the_inbox_it_names(tmp_path: Path) -> None:
    with running(tmp_path / "kept mails") as (_, said):
        post(said["Mail"])
        inbox = re.fullmatch(r"`inbox: (.+)`", said["In the site file"])
        assert inbox
        (found,) = open_mailbox(inbox[1], tmp_path).arrived("sam@shopper.example", EVER)

    assert b"Last words" in found.data


def test_it_ends_cleanly_and_says_until_when_it_was_up(tmp_path: Path) -> None:
    with running(tmp_path) as (process, said):
        process.send_signal(signal.SIGTERM)
        assert process.wait(timeout=30) == 0
    ended = utc_now()

    (span,) = hours(tmp_path)
    assert span["url"] == said["Mail"]
    assert ended - datetime.fromisoformat(span["until"]) < timedelta(seconds=60)


def test_a_second_one_on_the_same_folder_says_so_in_one_line(tmp_path: Path) -> None:
    with running(tmp_path):
        second = subprocess.run(
            [*COMMAND, "--folder", str(tmp_path), "--port", "0"],
            check=False,
            capture_output=True,
            text=True,
            timeout=60,
        )

    told = f"another `shopper mailbox` keeps its mail in {tmp_path}; stop it, or name another folder\n"
    assert (second.returncode, second.stdout, second.stderr) == (3, "", told)


def test_a_second_one_on_the_same_port_says_so_in_one_line(tmp_path: Path) -> None:
    with running(tmp_path / "one") as (_, said):
        port = str(urlsplit(said["Mail"]).port)
        second = started(tmp_path / "two", port)

    told = f"nothing can be taken at {said['Mail']}: Address already in use; stop what listens there, or name another"
    assert (second.returncode, second.stderr) == (3, f"{told} port\n")


def test_killed_between_its_yes_and_anything_else_it_has_lost_nothing(tmp_path: Path) -> None:
    for number in range(3):
        with running(tmp_path) as (process, said):
            where = urlsplit(said["Mail"])
            server = smtplib.SMTP(where.hostname or "", where.port or 0, timeout=20)
            server.sendmail("hello@shop.example", ["sam@shopper.example"], MAIL.replace(b"words", b"words %d" % number))
            process.send_signal(signal.SIGKILL)
            process.wait(timeout=30)
            server.close()

    found = [found.data for found in reading(tmp_path).all_since(EVER)]
    assert [data.splitlines()[1] for data in found] == [b"Subject: Last words %d" % number for number in range(3)]


def test_killed_halfway_through_a_mail_it_keeps_no_half(tmp_path: Path) -> None:
    with running(tmp_path) as (process, said):
        where = urlsplit(said["Mail"])
        server = smtplib.SMTP(where.hostname or "", where.port or 0, timeout=20)
        server.mail("hello@shop.example")
        server.rcpt("sam@shopper.example")
        server.docmd("DATA")
        server.send(b"Subject: Half\r\n\r\n" + b"x" * 100_000)
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=30)
        server.close()

    assert list(reading(tmp_path).all_since(EVER)) == []


def test_the_time_between_two_lives_is_a_gap(tmp_path: Path) -> None:
    with running(tmp_path) as (process, said):
        process.send_signal(signal.SIGKILL)
        process.wait(timeout=30)
    down = utc_now()
    port = str(urlsplit(said["Mail"]).port)
    with running(tmp_path, "--port", port):
        box = reading(tmp_path)
        first, second = box.whole

        assert first.until <= down <= second.since == box.whole_since


def test_while_it_is_down_nothing_is_whole(tmp_path: Path) -> None:
    with running(tmp_path):
        pass
    later = utc_now() + timedelta(hours=1)

    box = open_mailbox(f"folder:{tmp_path}", tmp_path, lambda: later)
    assert box.whole_since == later
    assert box.whole[-1].until < later


def test_the_hours_go_on_while_it_is_up(tmp_path: Path) -> None:
    with running(tmp_path):
        (before,), end = hours(tmp_path), time.monotonic() + 60
        while hours(tmp_path) == [before]:
            assert time.monotonic() < end
            time.sleep(0.2)
        (after,) = hours(tmp_path)

    assert after["since"] == before["since"]
    assert after["until"] > before["until"]


def test_mail_for_other_domains_is_not_taken(tmp_path: Path) -> None:
    with running(tmp_path, "--domain", "Shopper.example") as (_, said):
        post(said["Mail"], to="sam@shopper.example")
        with pytest.raises(smtplib.SMTPRecipientsRefused):
            post(said["Mail"], to="kim@elsewhere.example")

    assert [found.envelope.to for found in reading(tmp_path).all_since(EVER)] == [("sam@shopper.example",)]


def test_a_text_message_is_a_message_of_its_own_kind(tmp_path: Path) -> None:
    with running(tmp_path, "--webhook", "0") as (_, said):
        url = said["Text messages"].split()[1]
        answer = httpx.post(url, data=TEXT)
        (raw,) = reading(tmp_path).arrived("+1 415 555 0142", EVER)
    message = read_message(raw, raw.arrived_at)

    assert (answer.status_code, answer.text) == (200, "<Response/>")
    assert (message.channel, message.id, message.sender) == ("text", "SM1f2e", "+14155552671")
    assert message.text == TEXT["Body"]
    assert [(link.url, link.purpose) for link in message.links] == [("https://shop.example/cart/7", "cart")]
    assert message.kind is MessageKind.CART_REMINDER


def test_a_push_says_that_it_is_one(tmp_path: Path) -> None:
    with running(tmp_path, "--webhook", "0") as (_, said):
        url = said["Text messages"].split()[1]
        httpx.post(f"{url}push", data=TEXT | {"To": "device-7", "Title": "Back in stock"})
        (raw,) = reading(tmp_path).arrived("device-7", EVER)

    message = read_message(raw, raw.arrived_at)
    assert (message.channel, message.subject) == ("push", "Back in stock")


def test_a_form_that_is_none_is_told(tmp_path: Path) -> None:
    with running(tmp_path, "--webhook", "0") as (_, said):
        url = said["Text messages"].split()[1]
        less = httpx.post(url, data={"From": "+14155552671", "To": "+14155550142", "MessageSid": "SM1"})
        long = httpx.post(url, data=TEXT | {"Body": "x" * 2**18})

    assert (less.status_code, less.text) == (400, "expected a form with From, To, Body, MessageSid; there is no Body")
    assert long.status_code == 413
    assert list(reading(tmp_path).all_since(EVER)) == []


def test_with_a_token_only_signed_messages_are_taken(tmp_path: Path) -> None:
    public = "https://hooks.mydomain.example"
    more = ("--webhook", "0", "--public-url", public)
    with running(tmp_path, *more, TWILIO_AUTH_TOKEN="12345") as (_, said):
        url = said["Text messages"].split()[1]
        signed = {"X-Twilio-Signature": signature_of("12345", f"{public}/", TEXT.items())}
        unsigned, taken = httpx.post(url, data=TEXT), httpx.post(url, data=TEXT, headers=signed)

    assert (unsigned.status_code, taken.status_code) == (403, 200)
    assert len(list(reading(tmp_path).all_since(EVER))) == 1


def test_a_webhook_open_to_the_world_needs_a_token(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"without the account's token takes messages from anybody"):
        Service(tmp_path, Listening(host="0.0.0.0", port=0, webhook=0), utc_now).open()
