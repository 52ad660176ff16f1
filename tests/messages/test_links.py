from collections.abc import Callable

import pytest

from shopper.messages.links import purpose_of
from shopper.observations import Link, Message

Read = Callable[..., Message]


@pytest.mark.parametrize(
    ("url", "text", "purpose"),
    [
        ("https://s.example/cart/c/123", "", "cart"),
        ("https://s.example/checkouts/ac/77?key=1", "Take me back", "cart"),
        ("https://s.example/x/1", "Return to your cart", "cart"),
        ("https://s.example/x/1", "Zum Warenkorb", "cart"),
        ("https://s.example/x/1", "Finaliser ma commande", "cart"),
        ("https://s.example/products/aurora", "Aurora Lamp", "product"),
        ("https://s.example/aurora-lamp-p-4711.html", "Aurora Lamp", "product"),
        ("https://click.example/?url=https%3A%2F%2Fs.example%2Fproducts%2Faurora", "Aurora Lamp", "product"),
        ("https://s.example/u/77", "Unsubscribe", "unsubscribe"),
        ("https://s.example/u/77", "Hier abmelden", "unsubscribe"),
        ("https://s.example/newsletter/opt-out", "here", "unsubscribe"),
        ("https://s.example/u/77", "Wypisz się", "unsubscribe"),
        ("https://s.example/", "", "shop"),
        ("https://s.example", "Shop now", "shop"),
        ("https://s.example/privacy", "Privacy", "other"),
        ("https://s.example/cart/unsubscribe", "Unsubscribe from cart reminders", "unsubscribe"),
        ("http://[broken", "?", "other"),
    ],
)
def test_a_link_says_what_it_is_for(url: str, text: str, purpose: str) -> None:
    assert purpose_of(url, text) == purpose


def test_links_are_told_once_and_without_those_that_lead_nowhere(read: Read) -> None:
    html = (
        '<a href="https://s.example/cart"><img src="c.png" alt="Your cart"></a>'
        '<a href="https://s.example/cart">Your cart</a>'
        '<a href="mailto:a@s.example">Mail</a><a href="#top">Top</a><a href="javascript:x()">X</a><a>none</a>'
    )

    assert read(html=html).links == (Link(url="https://s.example/cart", text="Your cart", purpose="cart"),)


def test_addresses_in_a_plain_mail_are_links_named_by_the_line_before(read: Read) -> None:
    message = read(text="Return to your cart:\nhttps://s.example/x/9\n\nOr see https://s.example/help.")

    assert [(link.url, link.purpose) for link in message.links] == [
        ("https://s.example/x/9", "cart"),
        ("https://s.example/help", "other"),
    ]
