from collections.abc import Callable

import pytest

from shopper.observations import Message

Read = Callable[..., Message]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Your code: WELCOME10", "WELCOME10"),
        ("Use WELCOME10 at checkout", "WELCOME10"),
        ("WELCOME10 is your code", "WELCOME10"),
        ("with the promo code SPRING you save 5 €", "SPRING"),
        ("Coupon code\nX7-KQ9-22F\nfor you", "X7-KQ9-22F"),
        ("voucher code: summer2026", "summer2026"),
        ("Dein Gutscheincode: HALLO-5", "HALLO-5"),
        ("Gib beim Bezahlen MOIN10 ein", "MOIN10"),
        ("Votre code promo : BIENVENUE", "BIENVENUE"),
        ("Introduce el código HOLA15 al pagar", "HOLA15"),
        ("Inserisci il codice sconto CIAO10", "CIAO10"),
        ("Gebruik kortingscode TRAPPEN5", "TRAPPEN5"),
        ("Twój kod rabatowy: WITAJ10", "WITAJ10"),
        ("Use o cupom OLA10 na finalização", "OLA10"),
    ],
)
def test_a_code_is_found_in_every_language(text: str, code: str, read: Read) -> None:
    assert read(text=text).codes == (code,)


@pytest.mark.parametrize(
    "text",
    [
        "Your order number: LK-20931",
        "Order code LK20931 will ship today",
        "Tracking number JD014600003RU7752",
        "Article no. TC-2001B, EAN 4006381333931",
        "GTIN 00012345600012",
        "Call us: 0800 555 0199 or +49 40 1234567",
        "Postcode LS1 4AB, VAT GB123456789",
        "Your verification code: A7K2Q9",
        "Your security code is 482913",
        "Bestellnummer: PS-10023",
        "Artikelnummer: WH1000XM4",
        "Code postal : 75011 PARIS",
        "N° de commande : FR58213",
        "IBAN DE02120300000000202051",
        "YOUR CODE IS WAITING INSIDE, OPEN NOW",
        "Scan the QR code in the STORE",
        "Sony WH-1000XM4 headphones, now 10% off",
        "Read our code of conduct, HTML5 edition not needed",
        "https://shop.example/?code=AUTH1234",
    ],
)
def test_what_only_looks_like_a_code_is_none(text: str, read: Read) -> None:
    assert read(text=text).codes == ()


def test_colours_and_class_names_are_no_codes(read: Read) -> None:
    html = (
        "<style>.code{color:#FFAA00}</style><p style='color:#AB12CD'>Your code is in the next mail. #FFAA00</p>"
        "<p class='PROMO10'>Bye</p>"
    )

    assert read(html=html).codes == ()


def test_a_code_in_a_box_is_found_by_the_line_before_it(read: Read) -> None:
    html = "<p>Here is your discount code:</p><table><tr><td>HELLO10</td></tr></table><p>See you!</p>"

    assert read(html=html).codes == ("HELLO10",)


def test_an_order_number_in_a_box_stays_an_order_number(read: Read) -> None:
    html = "<p>Your order number</p><table><tr><td>LK20931</td></tr></table><p>A promo code was applied.</p>"

    assert read(html=html).codes == ()


def test_a_code_said_twice_is_one_code(read: Read) -> None:
    assert read(text="Code: HELLO10\n\nRemember, the code is HELLO10.").codes == ("HELLO10",)
