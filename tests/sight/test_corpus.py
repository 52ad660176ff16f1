"""Sight on pages of many shapes and languages, each with the right answers in it."""

from collections import Counter
from collections.abc import Callable

import pytest

from shopper.actor import CartView
from shopper.sight import PageFacts, Scene, looks_like_ordering, overlays, view
from shopper.sight.subscriptions.offer_page import offer_page
from tests.sight.conftest import SUMMARY, Show, look
from tests.sight.corpus import Looked, answers, fallen, looks, table

ANSWERS = answers()
WRONG_AT_MOST = 0.01
"""Of the looks for something that is there, and of those that came to a click."""


def test_places_are_found_right_or_not_at_all(show: Show, record_property: Callable[[str, object], None]) -> None:
    found: list[Looked] = []
    for name, answer in ANSWERS.items():
        found += looks(name, show(name, answer["url"], answer.get("device", "desktop")), look)
    told = "\n".join(
        f"{x.outcome}: {x.place} {x.like!r} on {x.page}: {x.chosen!r}"
        for x in found
        if x.outcome in {"wrong", "missed"}
    )
    record_property(SUMMARY, f"{table(found)}\n{told}")
    outcomes = Counter(x.outcome for x in found)
    decided = outcomes["right"] + outcomes["wrong"] + outcomes["missed"]

    assert [x for x in found if x.harm] == []
    assert outcomes["wrong"] <= WRONG_AT_MOST * decided, told
    assert fallen(found) == {}, told


def _sums(cart: CartView | None) -> dict[str, str] | None:
    kinds = ("subtotal", "discount", "shipping", "total")
    return {kind: str(getattr(cart, kind)) for kind in kinds if getattr(cart, kind)} if cart else None


def _offers(facts: PageFacts) -> dict[str, object]:
    """The subscriptions of a page, each with its prices and the days they are for, and how many there are in all."""
    page = offer_page(Scene.of(facts))
    if page is None:
        return {"offers": [], "combinations": 0}
    prices = [" ".join(f"{price.money}/{price.days}" for price in offer.prices) for offer in page.seen.offers]
    names = [offer.name for offer in page.seen.offers]
    told = [f"{name} {price}" for name, price in zip(names, prices, strict=True)]
    return {"offers": told, "combinations": page.seen.combinations}


@pytest.mark.parametrize("name", ANSWERS)
def test_a_page_is_read_as_a_person_reads_it(name: str, show: Show) -> None:
    answer = ANSWERS[name]
    facts = look(show(name, answer["url"], answer.get("device", "desktop")))[0]
    seen = view(facts, answer.get("status", 200))
    cart = seen.cart
    read = {
        "url": answer["url"],
        "device": answer.get("device"),
        "status": answer.get("status"),
        "kind": seen.kind.value,
        "step": seen.step,
        "product": seen.product.name if seen.product else None,
        "price": str(seen.product.price) if seen.product else None,
        "available": seen.product.available if seen.product else None,
        "cards": [card.product.name for card in seen.cards],
        "card_prices": [str(card.product.price) for card in seen.cards],
        "viewed": list(seen.viewed) if seen.viewed is not None else None,
        "wishes": list(seen.wishes) if seen.wishes is not None else None,
        "lines": [f"{x.quantity} x {x.name} {x.price}" for x in cart.lines] if cart else None,
        "sums": _sums(cart),
        "codes": list(cart.codes) if cart else None,
        "count": seen.cart_count,
        "logged_in": seen.logged_in,
        "asks_login": seen.asks_login,
        "overlay": next((o.kind for o in overlays(facts)), None),
        "language": Scene.of(facts).language,
        **_offers(facts),
    }

    assert {key: read[key] for key in answer} == answer


@pytest.mark.parametrize("name", ANSWERS)
def test_only_what_orders_is_refused(name: str, show: Show) -> None:
    answer = ANSWERS[name]
    facts, handle = look(show(name, answer["url"], answer.get("device", "desktop")))
    marks = handle.get_property("elements").evaluate("(all) => all.map((e) => e.dataset.order || '')")
    refused = [e.name for e in facts.elements if e.visible and looks_like_ordering(e, facts)]

    assert refused == [e.name for e in facts.elements if marks[e.index]]
