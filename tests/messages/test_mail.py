import base64
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from shopper.messages import RawMail, read_message, render_safe
from shopper.messages.mail import open_mail, open_pictures
from shopper.observations import Message

Read = Callable[..., Message]
NOW = datetime(2026, 11, 21, 12, tzinfo=UTC)
HEADERS = [
    "Subject",
    "From",
    "To",
    "Date",
    "Message-ID",
    "Content-Type",
    "Content-Transfer-Encoding",
    "List-Unsubscribe",
]
VALUES = [
    "text/html; charset=latin-9",
    "multipart/mixed; boundary=b",
    "=?utf-8?q?=C3",
    "<>",
    "base64",
    "quoted-printable",
]
SEEDS = [
    part
    for file in sorted((Path(__file__).parent / "corpus").glob("*.yaml"))
    for mail in yaml.safe_load(file.read_text(encoding="utf-8"))
    for part in (mail.get("html"), mail.get("text"))
    if part
]


def arrived(data: bytes) -> Message:
    return read_message(RawMail(data, NOW, "sam@shopper.example"), NOW, trust_date=True)


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=2000))
def test_no_bytes_are_too_odd_to_read(data: bytes) -> None:
    assert arrived(data).to == "sam@shopper.example"
    assert render_safe(data).startswith("<!doctype html>")
    assert open_pictures(data) is not None


@settings(max_examples=150, deadline=None)
@given(
    st.lists(st.tuples(st.sampled_from(HEADERS), st.one_of(st.sampled_from(VALUES), st.text())), max_size=6),
    st.one_of(st.binary(max_size=500), st.sampled_from(SEEDS).map(str.encode)),
    st.integers(min_value=0, max_value=3000),
)
def test_half_a_mail_with_any_headers_is_read(headers: list[tuple[str, str]], body: bytes, cut: int) -> None:
    head = "".join(f"{name}: {value}\r\n" for name, value in headers).encode("utf-8", "surrogatepass")
    message = arrived((head + b"\r\n" + body)[:cut])

    assert Message.model_validate_json(message.model_dump_json()) == message


@settings(max_examples=100, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            ["<table>", "<td", ">", "<img alt='x' width=9e9>", "</p>", "<a href='//['>", "&#0;", "12,- €", "CODE", "%"]
        )
    )
)
def test_any_tangle_of_tags_is_read(pieces: list[str]) -> None:
    arrived(b"Content-Type: text/html\r\n\r\n" + "".join(pieces).encode())


def test_a_mail_nested_a_thousand_deep_is_still_read() -> None:
    deep = b"".join(b"Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n" % (n, n) for n in range(2000))

    assert arrived(b"Subject: deep\r\n" + deep + b"Content-Type: text/plain\r\n\r\nhello").size > 1000


def test_a_body_of_many_megabytes_is_read_up_to_a_point() -> None:
    message = arrived(b"Subject: big\r\nContent-Type: text/html\r\n\r\n" + b"<p>more and more</p>" * 300_000)

    assert message.size > 5_000_000
    assert len(message.text) < 2_000_000


@pytest.mark.parametrize(
    ("declared", "written"),
    [
        ("utf-8", "latin-1"),
        ("us-ascii", "utf-8"),
        ("x-unknown", "utf-8"),
        ("", "cp1252"),
        ("iso-8859-15", "iso-8859-15"),
    ],
)
def test_a_wrong_charset_does_not_lose_letters(declared: str, written: str) -> None:
    head = f"Content-Type: text/plain; charset={declared}\r\nContent-Transfer-Encoding: 8bit\r\n\r\n".encode()

    assert open_mail(head + "Wärmflasche für Größe L".encode(written)).plain == "Wärmflasche für Größe L"


@pytest.mark.parametrize(
    ("written", "read_as"),
    [
        (b"=?utf-8?B?V8OkcmU=?=", "Wäre"),
        (b"=?iso-8859-1?Q?W=E4re?= =?utf-8?Q?_wenn?=", "Wäre wenn"),
        ("Wäre".encode(), "Wäre"),
        (b"folded\r\n over lines", "folded over lines"),
        (b"=?nonsense?X?abc?=", "=?nonsense?X?abc?="),
    ],
)
def test_a_subject_is_read_however_it_is_encoded(written: bytes, read_as: str) -> None:
    assert open_mail(b"Subject: " + written + b"\r\n\r\nbody").subject == read_as


def test_what_a_mail_lacks_is_made_up_for() -> None:
    mail = open_mail(b"just some words")

    assert (mail.sender, mail.subject, mail.date, mail.headers, mail.html) == ("", "", "", {}, "")
    assert mail.id.startswith("sha256:")
    assert open_mail(b"just some words") == mail
    assert open_mail(b"other words").id != mail.id


def test_the_headers_about_leaving_and_about_proof_are_kept(read: Read) -> None:
    message = read(
        text="x",
        List_Unsubscribe="<https://shop.example/u>, <mailto:u@shop.example>",
        List_Unsubscribe_Post="List-Unsubscribe=One-Click",
        Authentication_Results="mx.example; spf=pass",
        X_Mailer="Mailer 1",
    )

    assert message.headers == {
        "list-unsubscribe": "<https://shop.example/u>, <mailto:u@shop.example>",
        "list-unsubscribe-post": "List-Unsubscribe=One-Click",
        "authentication-results": "mx.example; spf=pass",
    }


def test_html_that_calls_itself_plain_is_read_as_html(read: Read) -> None:
    message = read(b"Content-Type: text/plain\r\n\r\n<html><body><p>Your <b>order</b></p></body></html>")

    assert message.text == "Your order"


def test_the_page_counts_and_not_the_stub_for_old_programs(read: Read) -> None:
    message = read(text="Your program cannot show this mail.", html="<p>Thanks for your order</p>")

    assert message.text == "Thanks for your order"


def test_an_attached_text_is_no_part_of_the_message() -> None:
    data = (
        b"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nhello\r\n"
        b"--b\r\nContent-Type: text/plain; name=terms.txt\r\nContent-Disposition: attachment\r\n\r\n"
        b"Clause 1\r\n--b--"
    )

    assert open_mail(data).plain.strip() == "hello"


def test_a_picture_in_the_mail_is_found_with_its_id() -> None:
    data = (
        b"Content-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<img src=cid:p1>\r\n"
        b"--b\r\nContent-Type: image/png\r\nContent-ID: <p1>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
        + base64.b64encode(b"\x89PNG")
        + b"\r\n--b--"
    )

    assert [(picture.id, picture.type, picture.data) for picture in open_pictures(data)] == [
        ("p1", "image/png", b"\x89PNG")
    ]


@pytest.mark.parametrize(
    "body",
    [
        pytest.param(b"<p>Aurora Lamp</p>" * 20_000, id="lines"),
        pytest.param(b"code AB12 until 3 " * 50_000, id="one line"),
        pytest.param(b"A1" * 400_000, id="one word"),
        pytest.param(b"<p>valid until 3 December</p>" * 3_000, id="last days"),
        pytest.param(b"<div style='" + b"text-decoration " * 50_000 + b"'>x</div>", id="one style"),
        pytest.param(b"<div><table><tr><td>" * 20_000, id="boxes in boxes"),
    ],
)
def test_a_mail_made_to_be_slow_is_not(body: bytes) -> None:
    """Each of these took from ten seconds to minutes before reading had its limits."""
    before = time.process_time()
    arrived(b"Subject: x\r\nContent-Type: text/html\r\n\r\n" + body)

    assert time.process_time() - before < 8
