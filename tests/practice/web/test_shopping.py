import json
from collections.abc import Callable

from tests.practice.visitor import EMAIL, Visitor, found


def test_a_product_page_tells_everything_to_decide(visitor: Visitor) -> None:
    page = visitor.get("/p/harbour-anc").text

    for told in ("€249.00", "In stock", "delivery from €3.50", "Data sheet", "Reviews", "Night blue", "Add to cart"):
        assert told in page


def test_a_product_page_tells_machines_the_same(visitor: Visitor) -> None:
    told = json.loads(
        found(r'<script type="application/ld\+json">(.*?)</script>', visitor.get("/p/attic-classic").text)
    )

    assert (told["@type"], told["name"]) == ("Product", "Attic Classic On-Ear Headphones")
    assert told["offers"]["price"] == "59.00"
    assert told["offers"]["availability"] == "https://schema.org/OutOfStock"


def test_what_is_sold_out_cannot_be_added_and_shows_a_way_on(visitor: Visitor) -> None:
    page = visitor.get("/p/attic-classic").text
    visitor.add("attic-classic")

    assert "Sold out" in page
    assert "Add to cart" not in page
    assert "See what is like it" in page
    assert visitor.cart() == {}


def test_searching_shows_products_and_never_a_dead_end(visitor: Visitor) -> None:
    found_page, empty_page = visitor.get("/search", q="hedphones").text, visitor.get("/search", q="zzzz").text

    assert "Fjord Open-Back Headphones" in found_page
    assert "Nothing found" in empty_page
    assert 'href="/c/speakers"' in empty_page


def test_suggestions_come_as_json(visitor: Visitor) -> None:
    assert visitor.get("/search/suggest", q="moon").json() == [{"name": "Moon Table Lamp", "path": "/p/moon-table"}]


def test_a_shelf_can_be_sorted(visitor: Visitor) -> None:
    page = visitor.get("/c/headphones", sort="cheap").text

    assert page.index("€39.00") < page.index("€149.00") < page.index("€249.00")


def test_what_was_looked_at_last_is_shown_first(visitor: Visitor) -> None:
    visitor.look("fjord-open", "moon-table", "fjord-open")

    assert visitor.viewed() == ["fjord-open", "moon-table"]


def test_a_wish_list_keeps_and_forgets(visitor: Visitor) -> None:
    for slug in ("fjord-open", "moon-table"):
        visitor.post("/wishes", product=slug)
    visitor.post("/wishes", product="fjord-open", off="1")

    assert visitor.wishes() == ["moon-table"]


def test_two_visitors_share_nothing(visit: Callable[[], Visitor]) -> None:
    one, other = visit(), visit()
    one.look("fjord-open")
    one.add("fjord-open")
    one.post("/wishes", product="fjord-open")

    assert (other.cart(), other.viewed(), other.wishes()) == ({}, [], [])


def test_an_account_is_the_same_on_every_device(visit: Callable[[], Visitor]) -> None:
    web, phone = visit(), visit()
    web.look("fjord-open")
    web.add("pebble-buds", option="Slate")
    web.post("/wishes", product="moon-table")
    web.post("/cart/code", code="CORNER5")
    web.register()

    phone.add("velvet-brush")
    phone.login()

    assert phone.cart() == web.cart() == {"pebble-buds": 1, "velvet-brush": 1}
    assert phone.viewed() == web.viewed() == ["velvet-brush", "pebble-buds", "fjord-open"]
    assert phone.wishes() == web.wishes() == ["moon-table"]
    assert phone.code() == web.code() == "CORNER5"
    assert EMAIL in phone.get("/account").text


def test_the_cookie_question_is_asked_once_and_both_answers_are_as_easy(visitor: Visitor) -> None:
    first = visitor.get("/").text
    visitor.post("/consent", choice="reject", back="/cart")

    assert first.count('<button name="choice"') == 2
    assert '<button name="choice"' not in visitor.get("/").text
