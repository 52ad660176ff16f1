"""Pages after an order that thank nobody."""

from shopper.observations import PageKind
from shopper.sight.view import view
from tests.sight.conftest import Gather

PAGE = """<html lang="en"><title>{title}</title><nav><a href="/">Harbour</a> <a href="/checkout/cart">Cart 0</a></nav>
<h2>{head}</h2><p><strong>Order ID: </strong>6b0c974155bd</p><h5>Please keep it.</h5><a href="/">Home</a>"""


def test_a_paid_order_is_confirmed_by_its_payment_or_by_its_title_and_number(gather: Gather) -> None:
    heads = {
        "Your payment has been successfully processed": "Your order",
        "Please pay in our store on pickup.": "Payment complete",
    }
    for head, title in heads.items():
        assert view(gather(PAGE.format(title=title, head=head), "/payment/6b0c")).kind is PageKind.CONFIRMATION


def test_a_failed_payment_is_none(gather: Gather) -> None:
    page = PAGE.format(title="Payment failed", head="Your payment has failed. Please try again or contact us.")

    assert view(gather(page, "/payment/6b0c")).kind is not PageKind.CONFIRMATION
