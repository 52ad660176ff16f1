from collections.abc import Callable

import pytest

from shopper.observations import Message

Read = Callable[..., Message]


def claims(message: Message) -> list[tuple[str, str, str]]:
    return [(claim.about, claim.what, claim.value) for claim in message.claims]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Use code HELLO10 for 10% off.", ("HELLO10", "discount", "10 %")),
        ("Code: HELLO5\n5 € discount on your first order", ("HELLO5", "discount", "5.00 EUR")),
        ("Mit dem Gutscheincode MOIN10 bekommst du 10 % Rabatt.", ("MOIN10", "discount", "10 %")),
        ("15 % de réduction avec le code promo MERCI15", ("MERCI15", "discount", "15 %")),
        ("20% zniżki z kodem ZIMA20", ("ZIMA20", "discount", "20 %")),
    ],
)
def test_a_discount_is_tied_to_its_code(text: str, claim: tuple[str, str, str], read: Read) -> None:
    assert claims(read(text=text)) == [claim]


@pytest.mark.parametrize(
    "text",
    ["100% cotton", "VAT 19 % included in the total", "5 % of us are cats", "Up to 50 % off", "Bis zu 30 % Rabatt"],
)
def test_a_percentage_is_not_yet_a_discount(text: str, read: Read) -> None:
    assert claims(read(text=text)) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Valid until 31 December 2026.", "2026-12-31"),
        ("The offer ends on Dec 5, 2026", "2026-12-05"),
        ("Expires tomorrow at midnight", "2026-11-22"),
        ("This code is valid for 14 days", "2026-12-05"),
        ("Nur noch 48 Stunden gültig, bis 23.11.2026", "2026-11-23"),
        ("Gültig bis zum 15. Dezember 2026", "2026-12-15"),
        ("Offre valable jusqu'au 20/12/2026 pour vous", "2026-12-20"),
        ("Válido hasta el 20 de diciembre de 2026 para tu pedido", "2026-12-20"),
        ("Valido fino al 31 dicembre 2026 per il tuo ordine", "2026-12-31"),
        ("Geldig tot en met 31 december 2026 voor je bestelling", "2026-12-31"),
        ("Kod jest ważny do 31.12.2026 dla Twoich zakupów", "2026-12-31"),
        ("O código é válido até 31 de dezembro de 2026 para você", "2026-12-31"),
    ],
)
def test_the_last_day_is_found_in_every_language(text: str, day: str, read: Read) -> None:
    assert [claim for claim in claims(read(text=text)) if claim[1] == "expiry"] == [("", "expiry", day)]


@pytest.mark.parametrize(
    "text",
    [
        "Until soon!",
        "We are open until 18:00",
        "By the way, 3 new colours",
        "We deliver before you wake, since 1998",
        "Do 3 rzeczy wracamy chętnie",
    ],
)
def test_until_without_a_day_claims_nothing(text: str, read: Read) -> None:
    assert claims(read(text=text)) == []
