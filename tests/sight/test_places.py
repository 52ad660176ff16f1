"""Layers, thresholds and the choice between candidates."""

from shopper.actor import Place
from shopper.observations import Layer
from shopper.sight import find
from tests.sight.conftest import Gather

TWO = (
    '<main><h1>Shop</h1><button id="a" style="width:150px;height:40px">Checkout</button>'
    '<button class="b">Weird thing</button></main>'
)


def test_the_site_file_goes_before_all_else(gather: Gather) -> None:
    facts = gather(TWO)
    found = find(Place.CHECKOUT, facts, site_places={"checkout": {"role": "button", "name": "Weird thing"}})

    assert (found.layer, found.spot and found.spot.name, found.score) == (Layer.SITE, "Weird thing", 1.0)


def test_a_css_place_is_resolved_by_the_browser_side(gather: Gather) -> None:
    facts = gather(TWO)
    asked: list[str] = []

    def resolve(css: str) -> list[int]:
        asked.append(css)
        return [1]

    found = find(Place.CHECKOUT, facts, site_places={"checkout": {"css": ".b"}}, resolve=resolve)
    assert (asked, found.spot and found.spot.name) == ([".b"], "Weird thing")


def test_a_place_the_site_file_describes_in_vain_is_looked_for_by_eye(gather: Gather) -> None:
    found = find(Place.CHECKOUT, gather(TWO), site_places={"checkout": {"name": "Not here"}})

    assert (found.layer, found.spot and found.spot.name) == (Layer.SCORED, "Checkout")


def test_the_platform_goes_before_scores_and_after_the_site(gather: Gather) -> None:
    facts = gather(TWO)
    platform = {"checkout": {"text": "weird"}}

    assert find(Place.CHECKOUT, facts, platform=platform).layer is Layer.PLATFORM
    assert (
        find(Place.CHECKOUT, facts, platform=platform, site_places={"checkout": {"name": "Checkout"}}).layer
        is Layer.SITE
    )


def test_an_autocomplete_token_is_structured_data(gather: Gather) -> None:
    found = find(Place.POSTCODE, gather('<form><input autocomplete="shipping postal-code"><input name="zip"></form>'))

    assert (found.layer, found.chosen and found.chosen.index) == (Layer.STRUCTURED, 0)


def test_two_alike_that_lead_elsewhere_are_not_chosen_between(gather: Gather) -> None:
    facts = gather('<main><a href="/a/checkout">Checkout</a> <a href="/b/checkout">Checkout</a></main>')
    found = find(Place.CHECKOUT, facts)

    assert found.chosen is None
    assert [c.name for c in found.candidates] == ["Checkout", "Checkout"]


def test_doubles_of_one_link_are_one(gather: Gather) -> None:
    found = find(
        Place.CART, gather('<header><a href="/cart">Cart</a></header><footer><a href="/cart">Cart</a></footer>')
    )

    assert found.chosen is not None
    assert found.chosen.landmark == "header"


def test_what_would_order_is_never_chosen_for_another_place(gather: Gather) -> None:
    facts = gather(
        "<main><h1>Review your order</h1><p>Total £5.00</p>"
        "<form><button>Continue and place order</button></form></main>",
        "/checkout/review",
    )

    assert find(Place.CONTINUE, facts).chosen is None


def test_points_have_names(gather: Gather) -> None:
    found = find(Place.CHECKOUT, gather(TWO))

    assert [point.feature for point in found.ranked[0].points] == ["name", "role", "landmark", "big"]


def test_a_page_with_nothing_on_it_has_no_places(gather: Gather) -> None:
    facts = gather("<p></p>")

    assert [place for place in Place if find(place, facts).chosen] == []
