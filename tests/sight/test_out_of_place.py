"""A name that only may fit is not enough on a page that hardly ever has the place."""

import pytest

from shopper.actor import Place
from shopper.sight import Scene, find, weights
from shopper.sight.out_of_place import needed
from tests.sight.conftest import Gather

ACCOUNT = '<html lang="de"><title>Mein Konto</title><h1>Mein Konto</h1><a href="/logout">Abmelden</a>'
CART = '<html lang="de"><title>Warenkorb</title><h1>Warenkorb</h1><p>Becher 9,00 €</p><a href="/kasse">Zur Kasse</a>'


@pytest.mark.parametrize(
    ("html", "url", "score", "wanted"),
    [
        (ACCOUNT, "/mein-konto/", 0.6, weights.OUT_OF_PLACE),
        (ACCOUNT, "/mein-konto/", 0.8, weights.THRESHOLD),
        (CART, "/warenkorb/", 0.6, weights.THRESHOLD),
    ],
)
def test_more_is_asked_of_what_takes_out_of_the_cart_where_no_cart_is(
    html: str, url: str, score: float, wanted: float, gather: Gather
) -> None:
    assert needed(Scene.of(gather(html, url)), Place.REMOVE, score) == wanted


def test_a_box_of_a_phone_s_kind_in_a_cart_is_none_unless_it_says_so(gather: Gather) -> None:
    def asked(label: str) -> bool:
        html = f'{CART}<label>{label} <input type="tel"></label>'
        return find(Place.PHONE, gather(html, "/warenkorb/")).chosen is not None

    assert [asked(label) for label in ("Telefon", "Gravur")] == [True, False]
