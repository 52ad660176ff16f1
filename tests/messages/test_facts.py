"""What a mail says about itself, besides its words."""

from collections.abc import Callable
from email.message import EmailMessage

import pytest

from shopper.messages import RawMail, read_message
from shopper.observations import Message

Read = Callable[..., Message]
PIXEL = b"\x89PNG\r\n\x1a\n" + b"\x00" * 500
PAGE = """<p>Hello</p><img src="https://cdn.shop.example/a.png"><img src="//cdn.shop.example/b.png" width="300">
<img src="cid:logo"><img src="https://count.shop.example/open.gif" width="1" height="1">"""


def test_pictures_are_counted_as_they_are_looked_at_and_those_fetched_apart(read: Read) -> None:
    message = read(html=PAGE)

    assert (message.pictures, message.remote_pictures, message.pictures_size) == (3, 2, 0)


def test_pictures_that_travel_with_the_mail_have_a_size(read: Read) -> None:
    mail = EmailMessage()
    mail.set_content(PAGE, subtype="html")
    mail.add_related(PIXEL, "image", "png", cid="<logo>")
    message = read(bytes(mail))

    assert message.pictures_size == len(PIXEL)


def test_the_size_of_the_page_is_not_that_of_the_mail(read: Read) -> None:
    message = read(text="plain " * 1000, html="<p>" + "ä" * 200 + "</p>")

    assert message.html_size == len(("<p>" + "ä" * 200 + "</p>\n").encode())
    assert message.size > 6000


def test_a_mail_nobody_vouches_for_says_nothing_about_its_sender(read: Read) -> None:
    assert read(text="Hello").authentication == {}


def test_what_the_receiving_server_states_is_read(read: Read) -> None:
    stated = b"Authentication-Results: mx.x.example;\r\n\tspf=pass smtp.mailfrom=a;\r\n dkim=none\r\n\r\nHello\r\n"

    assert read(stated).authentication == {"spf": "pass", "dkim": "none"}


@pytest.mark.parametrize(
    ("unsubscribe", "post", "one_click"),
    [
        ("<https://shop.example/u/1>", "List-Unsubscribe=One-Click", True),
        ("<mailto:out@shop.example>, <https://shop.example/u/1>", "List-Unsubscribe = One-Click", True),
        ("<mailto:out@shop.example>", "List-Unsubscribe=One-Click", False),
        ("<https://shop.example/u/1>", "", False),
        ("<https://shop.example/u/1>", "yes", False),
    ],
)
def test_one_click_is_one_request_to_an_address(read: Read, unsubscribe: str, post: str, one_click: bool) -> None:  # noqa: FBT001  # a case of the table
    headers = {"List_Unsubscribe": unsubscribe} | ({"List_Unsubscribe_Post": post} if post else {})

    assert read(text="Hello", **headers).one_click is one_click


def test_a_text_message_has_its_channel_and_the_number_it_came_from(read: Read) -> None:
    at = read(text="x").at
    raw = RawMail(b"From: x\r\n\r\nYour parcel is on its way", at, "+14155550142", "+14155552671", "text")
    message = read_message(raw, at)

    assert (message.channel, message.sender, message.to) == ("text", "+14155552671", "+14155550142")
