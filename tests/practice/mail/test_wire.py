from email import message_from_bytes
from email.message import EmailMessage

from shopper.practice.mail.wire import WIRE

LONG = f"<http://127.0.0.1:8100/unsubscribe/{'kim.7f3a-shopper.example-' * 12}>"


def test_a_long_address_to_unsubscribe_stays_as_it_is() -> None:
    message = EmailMessage()
    message["Subject"] = "Für Sie: " + "viele schöne Lautsprecher, " * 6
    message["List-Unsubscribe"] = LONG
    message.set_content("Hello")

    raw = message.as_bytes(policy=WIRE)

    assert f"\r\nList-Unsubscribe: {LONG}\r\n".encode() in b"\r\n" + raw
    assert b"Subject: =?utf-8?" in raw
    assert message_from_bytes(raw, policy=WIRE)["List-Unsubscribe"] == LONG
