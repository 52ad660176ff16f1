"""What is taken out of the cart, and what only sounds like it."""

import pytest

from shopper.actor import Place
from shopper.sight import find
from tests.sight.conftest import Gather


@pytest.mark.parametrize("name", ["Delete this address", "Delete", "Remove card", "Löschen", "Supprimer", "Usuń"])
def test_what_stands_beside_no_price_is_taken_out_of_no_cart(name: str, gather: Gather) -> None:
    facts = gather(f"<main><h1>Account</h1><div><p>4 Maple Lane, Leeds</p><button>{name}</button></div></main>")

    assert find(Place.REMOVE, facts).chosen is None


def test_of_two_products_none_is_taken_out_unless_it_is_named(gather: Gather) -> None:
    lines = "".join(
        f'<div class="row"><img src="/{n}.jpg" alt="" width="60" height="60">'
        f'<a href="/p/{n}">{n}</a> <span>$20.00</span>'
        f'<button aria-label="Remove {n}">x</button></div>'
        for n in ("Linocut Print", "Postcard Set")
    )
    facts = gather(f"<main><h1>Cart</h1><div>{lines}</div></main>", "/cart")
    named = find(Place.REMOVE, facts, "Linocut Print").chosen

    assert (find(Place.REMOVE, facts).chosen, named and named.name) == (None, "Remove Linocut Print")


def test_an_address_may_say_in_its_query_that_it_removes(gather: Gather) -> None:
    facts = gather(
        '<main><h1>Cart</h1><ul><li><a href="/p/pot">Pot</a> <span>9.00 EUR</span>'
        '<a href="/cart?delete=1&amp;id=20" style="display:inline-block;width:20px;height:20px"></a></li></ul></main>',
        "/cart",
    )  # fmt: skip
    found = find(Place.REMOVE, facts, "Pot").chosen

    assert found is not None
    assert found.href.endswith("/cart?delete=1&id=20")
