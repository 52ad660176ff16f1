import re
from datetime import datetime, timedelta

from shopper.practice.running import OpenShop
from tests.practice.sink import Sink, text_of
from tests.practice.visitor import EMAIL, Visitor


def test_the_welcome_mail_comes_at_once_with_a_coupon_in_figures_and_words(
    visitor: Visitor, shop: OpenShop, sink: Sink
) -> None:
    page = visitor.subscribe(f" {EMAIL.upper()} ")
    shop.lab.forward()
    mail = sink.mails[0]

    assert "Thank you for subscribing" in page.text
    assert (mail["To"], mail["From"]) == (EMAIL, "Quiet Corner <hello@practice.example>")
    for part in (text_of(mail), text_of(mail, "html")):
        assert re.search(r"HELLO-[A-Z2-9]{6}", part)
        assert "10 % off" in part
        assert "ten per cent" in part
        assert f"{shop.url}/" in part


def test_a_mail_has_the_headers_mail_programs_expect(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    shop.lab.forward(90 * 86400)
    visitor.subscribe()
    shop.lab.forward()
    mail = sink.mails[0]
    now = datetime.fromisoformat(shop.lab.now())

    assert mail.get_content_type() == "multipart/alternative"
    assert re.fullmatch(r"<[0-9a-f]+@practice\.example>", mail["Message-ID"])
    assert abs(mail["Date"].datetime - now) < timedelta(seconds=5)
    assert mail["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    assert mail["List-Unsubscribe"].startswith(f"<{shop.url}/unsubscribe/")


def test_links_lead_to_the_shop_as_the_browser_saw_it(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    port = shop.url.rsplit(":", 1)[1]
    visitor.client.post("/newsletter", data={"email": EMAIL}, headers={"Host": f"localhost:{port}"})
    shop.lab.forward()

    assert f"http://localhost:{port}/" in text_of(sink.mails[0])
    assert "127.0.0.1" not in text_of(sink.mails[0])


def test_names_in_mails_are_escaped(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    visitor.post("/register", name="<b>Anna</b> & \r\nBcc: x@y.example", email=EMAIL, password="long enough")
    shop.lab.forward()

    assert "&lt;b&gt;Anna" in text_of(sink.mails[0], "html")
    assert sink.mails[0]["Bcc"] is None


def test_an_address_has_one_coupon_however_often_it_subscribes(visitor: Visitor, shop: OpenShop, sink: Sink) -> None:
    for _ in range(2):
        visitor.subscribe()
        shop.lab.forward(3600)

    assert len({code for mail in sink.mails for code in re.findall(r"HELLO-\w+", text_of(mail))}) == 1
