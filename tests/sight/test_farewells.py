"""What ends an account is never pressed, in whatever words it says so."""

import pytest

from shopper.actor import Place
from shopper.sight import find
from shopper.sight.farewells import ends_account
from shopper.sight.parts import Element
from tests.sight.conftest import Gather


@pytest.mark.parametrize(
    "name",
    [
        "Delete my account", "Close account", "Account deletion: delete account", "Konto löschen",
        "Mein Kundenkonto unwiderruflich löschen", "Supprimer mon compte", "Eliminar mi cuenta",
        "Elimina il mio account", "Account verwijderen", "Usuń konto", "Excluir minha conta",
    ],
)  # fmt: skip
def test_words_that_end_an_account(name: str) -> None:
    assert ends_account(Element(index=0, node=0, name=name))


@pytest.mark.parametrize(
    "name", ["My account", "Delete", "Remove Desk Lamp", "Konto erstellen", "Close", "Warenkorb löschen", "Mon compte"]
)
def test_words_that_end_none(name: str) -> None:
    assert not ends_account(Element(index=0, node=0, name=name))


def test_an_address_that_deletes_an_account_is_enough() -> None:
    assert ends_account(Element(index=0, node=0, name="Goodbye", href="https://shop.example/account/delete"))


@pytest.mark.parametrize("place", [Place.ACCOUNT, Place.REMOVE, Place.CONTINUE, Place.UNSUBSCRIBE, Place.LOG_OUT])
def test_nobody_who_looks_for_something_else_gets_there(gather: Gather, place: Place) -> None:
    page = gather("<html lang=en><h1>Account</h1><a href='/account/delete'>Delete my account</a></html>", "/account")

    assert find(place, page).chosen is None
