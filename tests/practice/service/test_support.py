"""Who writes a mail to the practice shop is answered by mail, under the ticket he has."""

import smtplib
from collections.abc import Callable
from email.message import EmailMessage

from shopper.practice.running import OpenShop
from tests.practice.sink import Sink

ME = "kim@mail.example"


def write(shop: OpenShop, text: str) -> None:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = ME, "help@practice.example", "A question"
    message.set_content(text)
    with smtplib.SMTP(*shop.post, timeout=10) as line:
        line.send_message(message)


def test_a_mail_is_acknowledged_and_answered_under_one_ticket(opened: Callable[..., OpenShop], sink: Sink) -> None:
    shop = opened()

    for _ in range(2):
        write(shop, "How can I return an item?")
        shop.lab.forward(3600)

    tickets = {subject.partition("[")[2].partition("]")[0] for subject in sink.subjects}
    assert (len(sink.subjects), len(tickets)) == (4, 1)
