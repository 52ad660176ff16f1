"""The vocabulary and how names are compared with it."""

import pytest

from shopper.actor import Place
from shopper.sight import PageFacts, Scene
from shopper.sight.naming import grade, near_grade
from shopper.sight.words import plain, vocabulary

SPOKEN = {"en", "de", "fr", "es", "it", "nl", "pl", "pt"}


def _scene(language: str = "en") -> Scene:
    return Scene.of(PageFacts(language=language))


def test_every_language_names_every_place() -> None:
    places: dict[str, set[str]] = {m.language: set() for ms in vocabulary().meanings.values() for m in ms}
    for meanings in vocabulary().meanings.values():
        for meaning in meanings:
            if meaning.section == "places" and meaning.strength == "names":
                places[meaning.language].add(meaning.entry)
    named_by_text = {Place.CATEGORY, Place.PRODUCT}

    assert set(places) == SPOKEN
    assert {language: set(map(str, Place)) - found - named_by_text for language, found in places.items()} == {
        language: set() for language in SPOKEN
    }


def test_every_entry_is_a_place_or_one_that_is_read() -> None:
    entries = {m.entry for ms in vocabulary().meanings.values() for m in ms if m.section == "places"}

    assert entries <= set(map(str, Place))


def test_accents_case_and_punctuation_do_not_matter() -> None:
    assert plain("  Ajouter à l'envie! ŁÓDŹ Straße ") == "ajouter a l envie lodz strasse"


@pytest.mark.parametrize(("name", "place", "language"), [
    ("Add to basket", Place.ADD_TO_CART, "en"), ("ADD TO BAG — £20.00", Place.ADD_TO_CART, "en"),
    ("In den Warenkorb", Place.ADD_TO_CART, "de"),
    ("Warenkorb (3)", Place.CART, "de"), ("Proceed to checkout", Place.CHECKOUT, "en"),
    ("Mot de passe *", Place.PASSWORD, "fr"),
    ("Código postal", Place.POSTCODE, "es"), ("Continua senza accettare", Place.CONSENT_REJECT, "it"),
    ("Wyloguj się", Place.LOG_OUT, "pl"),
    ("E-Mail-Adresse (Pflichtfeld)", Place.EMAIL, "de"), ("In den Warenkorb", Place.ADD_TO_CART, "en"),
])  # fmt: skip
def test_a_name_of_the_place_is_known(name: str, place: Place, language: str) -> None:
    assert grade(_scene(language), name, place) > 0.85


@pytest.mark.parametrize(("name", "place"), [
    ("Add to wish list", Place.ADD_TO_CART), ("Add to cart", Place.CART), ("Log in with Google", Place.LOG_IN),
    ("Continue shopping", Place.CONTINUE), ("Create account", Place.ACCOUNT), ("Guest checkout", Place.CHECKOUT),
    ("Confirm password", Place.PASSWORD), ("Forgot your password?", Place.PASSWORD), ("Empty cart", Place.CART),
    ("Accept only necessary cookies", Place.CONSENT_ACCEPT), ("Ajouter à ma liste d'envies", Place.WISH_LIST),
    ("Name on card", Place.FULL_NAME), ("Last name", Place.FULL_NAME), ("Ohne Registrierung bestellen", Place.REGISTER),
])  # fmt: skip
def test_a_longer_name_of_something_else_is_not_taken_for_it(name: str, place: Place) -> None:
    assert grade(_scene(""), name, place) < 0.5


def test_a_misspelled_name_is_nearly_known() -> None:
    assert near_grade(_scene(), "Procceed to checkout", Place.CHECKOUT) > 0.7
    assert near_grade(_scene(), "Process of checking", Place.CHECKOUT) == 0


@pytest.mark.parametrize(
    ("text", "section", "entry", "told"),
    [
        ("Transportversicherung (+ 2,00 €)", "boxes", "extras", True),
        ("Chcę otrzymywać informacje handlowe", "boxes", "news", True),
        ("I agree to the terms", "boxes", "extras", False),
        ("Gift card", "payments", "other card", True),
        ("Kreditkarte (Visa, Mastercard)", "payments", "card", True),
        ("Postcard set", "payments", "card", False),
    ],
)
def test_a_star_in_the_vocabulary_stands_for_any_form_of_the_word(
    text: str, section: str, entry: str, *, told: bool
) -> None:
    assert vocabulary().tells(text, section, entry) is told
