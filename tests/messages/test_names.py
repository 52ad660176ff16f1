from collections.abc import Callable

import pytest

from shopper.observations import Message

Read = Callable[..., Message]
AURORA = '<img src="a.jpg" width="200" alt="">'


def test_a_name_before_its_picture_is_pictured(read: Read) -> None:
    message = read(html=f"<h3>Aurora Lamp</h3>{AURORA}<p>79,00 €</p><h3>Borealis Lamp</h3>{AURORA}<p>99,00 €</p>")

    assert (message.names, message.pictured) == (("Aurora Lamp", "Borealis Lamp"),) * 2


def test_brand_and_details_around_a_name_are_not_names(read: Read) -> None:
    cell = f"<td>{AURORA}</td><td><b>Aurora Lamp</b><br>Brass, 40 cm<br>In stock<br>79,00 €</td>"

    assert read(html=f"<table><tr>{cell}</tr></table>").names == ("Aurora Lamp",)


def test_names_in_one_row_and_prices_in_the_next_belong_together(read: Read) -> None:
    html = (
        f"<table><tr><td>{AURORA}</td><td>{AURORA}</td></tr><tr><td>Aurora Lamp</td><td>Borealis Lamp</td></tr>"
        "<tr><td>79,00 €</td><td>99,00 €</td></tr></table>"
    )
    message = read(html=html)

    assert message.names == ("Aurora Lamp", "Borealis Lamp")
    assert [(claim.about, claim.value) for claim in message.claims] == [
        ("Aurora Lamp", "79.00 EUR"),
        ("Borealis Lamp", "99.00 EUR"),
    ]


def test_the_alternative_text_of_a_linked_picture_is_a_name(read: Read) -> None:
    html = '<a href="https://shop.example/products/aurora"><img src="a.jpg" width="300" alt="Aurora Lamp"></a>'
    message = read(html=html)

    assert (message.names, message.pictured) == (("Aurora Lamp",), ("Aurora Lamp",))


def test_a_struck_price_is_not_the_price(read: Read) -> None:
    html = f"{AURORA}<p>Aurora Lamp</p><p><del>99,00 €</del> <b>79,00 €</b></p>"
    message = read(html=html)

    assert [str(price) for price in message.prices] == ["79.00 EUR"]
    assert [(claim.about, claim.what, claim.value) for claim in message.claims] == [
        ("Aurora Lamp", "price", "79.00 EUR")
    ]


def test_logos_banners_icons_and_counters_are_not_products(read: Read) -> None:
    html = (
        '<a href="https://shop.example/"><img src="l.png" alt="Lumen &amp; Sons" width="200"></a>'
        '<img src="b.jpg" alt="Autumn is here" width="600"><img src="f.png" alt="Facebook" width="24" height="24">'
        '<img src="t.gif" width="1" height="1" alt="pixel"><p>New in our shop</p><p>Free shipping over 50 €</p>'
    )
    message = read(html=html)

    assert (message.names, message.pictured) == ((), ())


def test_an_address_and_a_bill_are_not_products(read: Read) -> None:
    html = (
        "<table><tr><td>2 x Aurora Lamp</td><td>158,00 €</td></tr><tr><td>Subtotal</td><td>158,00 €</td></tr>"
        "<tr><td>Shipping</td><td>4,90 €</td></tr><tr><td>Total</td><td>162,90 €</td></tr></table>"
        "<p>Sam Doe<br>12 Elm Street<br>12345 Springfield</p>"
    )

    assert read(subject="Order confirmation", html=html).names == ("Aurora Lamp",)


def test_a_sentence_that_quotes_a_name_gives_it_away(read: Read) -> None:
    assert read(text="You left “Aurora Floor Lamp” in your cart.").names == ("Aurora Floor Lamp",)


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("2 x Aurora Lamp    GBP 158.00", "Aurora Lamp"),
        ("- Aurora Lamp: $79.00", "Aurora Lamp"),
        ("* 1x Aurora Lamp, brass - 79,00 EUR", "Aurora Lamp, brass"),
        ("Aurora Lamp (79,00 €) https://shop.example/products/aurora", "Aurora Lamp"),
        ("3 szt. Lampa Zorza 199,00 zł", "Lampa Zorza"),
    ],
)
def test_a_line_of_a_plain_mail_is_stripped_to_the_name(line: str, name: str, read: Read) -> None:
    assert read(text=f"Hello Sam,\n\n{line}\n\nBye").names == (name,)
