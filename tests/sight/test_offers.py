"""What one line says of delivery and of promises, in the languages of the vocabulary."""

import pytest

from shopper.observations import PromiseKind
from shopper.sight.arrivals import dates, spans
from shopper.sight.offers import read_promise, read_way
from shopper.sight.words import vocabulary

WORDS = vocabulary()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("arrives Tue 1 December to Wed 2 December", ("1 december", "2 december")),
        ("Lieferung bis Dienstag, 1.12.", ("dienstag", "1.12.")),
        ("Get it by Thursday", ("thursday",)),
        ("consegna entro lunedì 3 marzo", ("3 marzo", "lunedi")),
        ("Dostawa do 5 grudnia", ("5 grudnia",)),
        ("Entrega até 3 de dezembro", ("3 de dezembro",)),
        ("Levering uiterlijk vrijdag", ("vrijdag",)),
        ("Standard 3,95 €", ()),
        ("may ship in 2-3 working days", ()),
    ],
)
def test_a_day_is_told_from_a_price_and_a_speed(text: str, told: tuple[str, ...]) -> None:
    assert dates(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("2-3 working days", ("2 to 3 working days",)),
        ("Lieferzeit: 1\N{EN DASH}3 Werktage", ("1 to 3 werktage",)),
        ("Livraison sous 48 heures", ("48 heures",)),
        ("frete em 5 dias úteis", ("5 dias uteis",)),
        ("Dostawa 2 do 3 dni roboczych", ("2 do 3 dni roboczych",)),
        ("Express 9.90", ()),
    ],
)
def test_a_speed_is_read_in_every_language(text: str, told: tuple[str, ...]) -> None:
    assert spans(text) == told


@pytest.mark.parametrize(
    ("text", "what", "over"),
    [
        ("Free delivery on orders over €50", PromiseKind.FREE_SHIPPING, "50.00 EUR"),
        ("Versandkostenfrei ab 50 €", PromiseKind.FREE_SHIPPING, "50.00 EUR"),
        ("Livraison offerte dès 49 €", PromiseKind.FREE_SHIPPING, "49.00 EUR"),
        ("Envío gratis a partir de 50 €", PromiseKind.FREE_SHIPPING, "50.00 EUR"),
        ("Spedizione gratuita da 49 €", PromiseKind.FREE_SHIPPING, "49.00 EUR"),
        ("Gratis verzending vanaf € 50", PromiseKind.FREE_SHIPPING, "50.00 EUR"),
        ("Darmowa dostawa od 200 zł", PromiseKind.FREE_SHIPPING, "200.00 PLN"),
        ("Frete grátis acima de R$ 199", PromiseKind.FREE_SHIPPING, "199.00 BRL"),
        ("Free tote bag with orders over €60", PromiseKind.GIFT, "60.00 EUR"),
        ("Gratis Geschenk ab 60 € Bestellwert", PromiseKind.GIFT, "60.00 EUR"),
        ("Prezent gratis do zamówień powyżej 150 zł", PromiseKind.GIFT, "150.00 PLN"),
        ("€10 off orders over €80", PromiseKind.AMOUNT_OFF, "80.00 EUR"),
        ("10 € Rabatt ab 80 €", PromiseKind.AMOUNT_OFF, "80.00 EUR"),
    ],
)
def test_a_promise_is_read_with_the_sum_from_which_it_holds(text: str, what: PromiseKind, over: str) -> None:
    promise = read_promise(WORDS, text)

    assert promise is not None
    assert (promise.what, str(promise.over)) == (what, over)


@pytest.mark.parametrize(
    "text",
    [
        "This week 10 % off everything",
        "Diese Woche 10 % Rabatt auf alles",
        "-10 % de remise sur tout le site",
        "10 % de descuento en toda la tienda",
        "Sconto del 10 % su tutto",
        "10% korting op alles",
        "Rabat 10% na wszystko",
        "10% de desconto em tudo",
    ],
)
def test_what_is_taken_off_everything_needs_no_sum(text: str) -> None:
    promise = read_promise(WORDS, text)

    assert promise is not None
    assert (promise.what, promise.percent, promise.over, promise.code) == (PromiseKind.PERCENT_OFF, 10, None, "")


@pytest.mark.parametrize(
    "text",
    [
        "Members get 10 % off everything",
        "From tomorrow: 10 % off everything",
        "10 % off everything except books",
        "20 % Rabatt auf alles für Newsletter-Abonnenten",
        "Free returns within 30 days",
        "Save 20 % on all headphones",
        "Up to 50 % off orders over €80",
        "Sign up and get 10 % off your first order",
        "Free gift card over €50",
        "A sugar-free drink from €4",
        "Standard delivery €4.90",
    ],
)
def test_what_only_looks_like_a_promise_is_none(text: str) -> None:
    assert read_promise(WORDS, text) is None


def test_what_is_still_to_be_added_is_no_threshold() -> None:
    promise = read_promise(WORDS, "Add €12.50 more for free delivery")

    assert promise is not None
    assert (promise.over, str(promise.missing)) == (None, "12.50 EUR")


@pytest.mark.parametrize(
    ("text", "price", "over", "at_least"),
    [
        ("incl. VAT, plus delivery from €3.50", "3.50 EUR", "None", True),
        ("Standard delivery €4.90 (free over €50)", "4.90 EUR", "50.00 EUR", False),
        ("Free delivery over €50", "None", "50.00 EUR", False),
        ("Kostenloser Versand", "0.00", "None", False),
        ("zzgl. 4,90 € Versandkosten", "4.90 EUR", "None", False),
    ],
)
def test_the_price_of_a_delivery_is_read(text: str, price: str, over: str, at_least: bool) -> None:  # noqa: FBT001
    way = read_way(WORDS, text)

    assert way is not None
    assert (str(way.price), str(way.over), way.at_least) == (price, over, at_least)
