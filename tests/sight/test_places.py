"""Layers, thresholds and the choice between candidates."""

import pytest

from shopper.actor import Place
from shopper.observations import Layer
from shopper.sight import find
from shopper.sight.scene import Scene
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


def test_a_word_that_the_page_s_language_has_for_another_field_is_not_taken_for_the_foreign_one(gather: Gather) -> None:
    facts = gather('<html lang="es"><form><label>Nombre <input></label><label>Apellidos <input></label></form></html>')

    assert find(Place.QUANTITY, facts).chosen is None
    first = find(Place.FIRST_NAME, facts).spot
    assert first
    assert first.name == "Nombre"


def test_the_button_that_opens_the_cart_and_the_link_to_it_are_one_cart(gather: Gather) -> None:
    facts = gather('<header><button aria-label="Cart, 1 item">1</button><a href="/cart">Cart</a></header>')

    assert find(Place.CART, facts).chosen is not None


def test_what_lies_under_a_full_overlay_is_not_clicked(gather: Gather) -> None:
    facts = gather("""<main><button>Add to cart</button></main>
        <div style="position:fixed;inset:0;background:#fff;z-index:9">Just a moment</div>""")

    assert find(Place.ADD_TO_CART, facts).chosen is None


def test_a_month_is_a_card_s_only_where_a_card_is_asked_for(gather: Gather) -> None:
    months = "".join(f"<option>{month:02}</option>" for month in range(1, 13))
    born = gather(f"<form>Born <label>Month <select>{months}</select></label></form>")
    paid = gather(f"<form><label>Card number <input></label><label>Month <select>{months}</select></label></form>")

    assert find(Place.CARD_EXPIRY_MONTH, born).chosen is None
    assert find(Place.CARD_EXPIRY_MONTH, paid).chosen is not None


def test_deleting_an_account_is_no_way_to_it(gather: Gather) -> None:
    facts = gather('<main><a href="/x">Delete account</a> <a href="/y">Konto löschen</a></main>')

    assert find(Place.ACCOUNT, facts).chosen is None


def test_a_column_with_the_way_to_the_checkout_is_no_product_card(gather: Gather) -> None:
    cart = '<a href="/cart">1 item in cart: $89.50</a><br><a href="/checkout">Go to Checkout</a>'
    facts = gather(
        '<div><div><table><tr><td><a href="/oak">Oak Speakers</a></td><td>$89.50</td></tr></table>'
        f'<a href="/checkout">Go to Checkout</a></div><div>{cart}</div></div>'
    )
    found = find(Place.CHECKOUT, facts)

    assert (found.spot and found.spot.name) == "Go to Checkout"


def test_where_products_are_wanted_the_shop_goes_before_the_blog(gather: Gather) -> None:
    facts = gather(
        '<nav><a href="/">Pony Farm</a> <a href="/about">About us</a> <a href="/blog">Blog</a>'
        ' <a href="/shop">Shop</a> <a href="/gallery">Gallery</a></nav><h1>Welcome</h1>'
    )
    found = find(Place.CATEGORY, facts)

    assert (found.spot and found.spot.name) == "Shop"


RESULTS = (
    "<p>Showing 1 to 2 of 2 results</p><h5>1) <a href='/p/oak'>Oak Speakers</a></h5><p>Made of wood.</p>"
    "<a href='/p/oak'>read more</a><h5>2) <a href='/p/birch'>Birch Speakers</a></h5><p>Made of wood.</p>"
)


def test_results_in_words_are_products_too_where_a_search_is_answered(gather: Gather) -> None:
    found = [[card.name for card in Scene.of(gather(RESULTS, url)).cards] for url in ("/search/?q=speakers", "/blog")]

    assert found == [["Oak Speakers", "Birch Speakers"], []]


def test_the_door_for_those_who_run_the_shop_is_not_the_customers(gather: Gather) -> None:
    assert find(Place.LOG_IN, gather('<a href="/admin/">Log in to the admin interface</a>')).chosen is None


@pytest.mark.parametrize("label", [
    "Bank name", "Name der Bank", "Nom de la banque", "Nombre del banco", "Nome della banca", "Naam van de bank",
    "Nazwa banku", "Nome do banco",
])  # fmt: skip
def test_a_bank_s_name_is_nobody_s_own(label: str, gather: Gather) -> None:
    form = f"<form><label>{label} <input></label><label>IBAN <input></label><button>Continue</button></form>"

    assert find(Place.FULL_NAME, gather(f"<h1>Payment</h1>{form}", "/checkout/")).chosen is None


LOGIN = """<form><label>E-mail <input type=email autocomplete=username></label>
<label>Password <input type=password autocomplete=current-password></label><button>Log in</button></form>"""


def test_of_two_forms_alike_the_one_in_the_open_dialog_is_meant(gather: Gather) -> None:
    facts = gather(
        f"<main><h1>Log in</h1>{LOGIN}</main><dialog>{LOGIN}</dialog>"
        "<script>document.querySelector('dialog').showModal()</script>"
    )

    found = [find(place, facts).spot for place in (Place.EMAIL, Place.PASSWORD, Place.LOG_IN_SUBMIT)]

    dialog = {e.index for e in facts.elements if e.dialog >= 0}
    assert [spot is not None and spot.handle in dialog for spot in found] == [True, True, True]
