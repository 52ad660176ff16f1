"""What is written where; and the numbers of orders."""

import pytest

from shopper.journey.checkout.answers import PHONES, POSTCODES, split_street, user_name
from shopper.journey.checkout.ordering import order_number


@pytest.mark.parametrize(
    ("written", "parts"),
    [
        ("12 Elm Street", ("Elm Street", "12")),
        ("Elmstraße 12a", ("Elmstraße", "12a")),
        ("12b, rue de la Paix", ("rue de la Paix", "12b")),
        ("Old Mill", ("Old Mill", "")),
    ],
)
def test_a_house_number_is_found_before_and_after_the_street(written: str, parts: tuple[str, str]) -> None:
    assert split_street(written) == parts


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("Thank you. Your order number is QC-100001. We have sent", "QC-100001"),
        ("Order #1042 confirmed", "1042"),
        ("Ihre Bestellnummer lautet 2026-55.", "2026-55"),
        ("Bestell-Nr.: 77123", "77123"),
        ("Votre numéro de commande : CMD-9912", "CMD-9912"),
        ("Número de pedido: 000000123", "000000123"),
        ("Numero ordine: IT/2026/44", "IT/2026/44"),
        ("Order reference: ABCD1234", "ABCD1234"),
        ("Ihre Bestellung ist unter der Nummer 1001 bei uns registriert.", "1001"),
        ("Zu Ihrer Bestellung erreichen Sie uns unter der Nummer 0800 123456.", ""),
        ("Your order is on its way in 3 days", ""),
        ("Thank you for your order", ""),
    ],
)
def test_the_number_of_an_order_is_read_in_many_languages(text: str, number: str) -> None:
    assert order_number(text) == number


def test_every_country_with_a_phone_has_a_postcode() -> None:
    assert set(PHONES) <= set(POSTCODES)


def test_a_user_name_is_made_of_letters_and_digits() -> None:
    assert user_name("average.guest-d.xz5@shopper.example") == "averageguestdxz5"
