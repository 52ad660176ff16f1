import time
from contextlib import ExitStack

from shopper.practice.running import open_shop
from tests.practice.sink import Sink, free_port, open_sink
from tests.practice.visitor import EMAIL, visiting


def test_mail_waits_for_a_server_out_of_reach_and_comes_in_order(stack: ExitStack) -> None:
    port = free_port()
    shop = stack.enter_context(open_shop(smtp=("127.0.0.1", port)))
    visitor = stack.enter_context(visiting(shop.url))
    visitor.register()
    visitor.subscribe()
    shop.lab.forward(3600)
    sink = stack.enter_context(open_sink(port))
    shop.lab.forward()

    assert sink.subjects == ["Your account at Quiet Corner", "Welcome to Quiet Corner: your 10 % coupon"]


def test_mail_that_waits_is_tried_again_by_itself(stack: ExitStack) -> None:
    port = free_port()
    shop = stack.enter_context(open_shop(smtp=("127.0.0.1", port)))
    stack.enter_context(visiting(shop.url)).register()
    sink = stack.enter_context(open_sink(port))
    waited_until = time.monotonic() + 20
    while not sink.mails and time.monotonic() < waited_until:
        time.sleep(0.05)

    assert sink.subjects == ["Your account at Quiet Corner"]


def test_mail_refused_for_good_is_not_sent_again_and_holds_up_no_other(stack: ExitStack, sink: Sink) -> None:
    shop = stack.enter_context(open_shop(smtp=("127.0.0.1", sink.port)))
    visitor = stack.enter_context(visiting(shop.url))
    sink.refusing = "550 no such mailbox"
    visitor.register()
    shop.lab.forward()
    sink.refusing = ""
    visitor.subscribe()
    shop.lab.forward()

    assert sink.subjects == ["Welcome to Quiet Corner: your 10 % coupon"]
    assert "refused: 550 no such mailbox" in visitor.get("/_lab/").text


def test_mail_refused_for_now_is_sent_later(stack: ExitStack, sink: Sink) -> None:
    shop = stack.enter_context(open_shop(smtp=("127.0.0.1", sink.port)))
    sink.refusing = "451 try again later"
    stack.enter_context(visiting(shop.url)).subscribe(EMAIL)
    shop.lab.forward()
    sink.refusing = ""
    shop.lab.forward()

    assert len(sink.mails) == 1


def test_without_a_server_mail_stays_in_the_outbox(stack: ExitStack) -> None:
    shop = stack.enter_context(open_shop())
    visitor = stack.enter_context(visiting(shop.url))
    visitor.subscribe()
    shop.lab.forward()

    assert "waiting" in visitor.get("/_lab/").text
    assert "HELLO-" in visitor.get("/_lab/mails/1").text
