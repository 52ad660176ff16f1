"""What nobody asked for is met, noted and closed; what the shopper opened himself stays open."""

from shopper.observations import ConsentMet, Effort, OverlayMet, StepTaken
from tests.manners.conftest import Errand, errand, open_shop, shop  # noqa: F401 - fixtures
from tests.manners.tiny_shops import TinyShop

OVER = "position:fixed;left:0;right:0;bottom:0;background:#fff;padding:20px;z-index:99"
CONSENT = f"""<div style="{OVER}"><p>We use cookies. See our privacy policy.</p>
<button onclick="this.parentElement.remove()">Reject all</button>
<button onclick="this.parentElement.remove()">Accept all</button></div>"""
POP_UP = """<div role=dialog aria-modal=true style="position:fixed;inset:20% 20%;background:#fff;z-index:99">
<h2>10 % off your first order</h2><p>Join our newsletter.</p><input type=email aria-label="Your e-mail">
<button>Subscribe</button><button aria-label="Close" onclick="this.parentElement.remove()">x</button></div>"""
SEARCH = """<header><form role=search action=/search><input type=search name=q aria-label=Search>
<button>Search</button></form></header><h1>Shop</h1>"""
CHAT = f"""<div style="{OVER};left:auto;width:200px;height:120px" role=dialog aria-label="Live chat">
<p>Live chat: how can we help?</p><button onclick="location='/chat-closed'">Close</button></div>"""


def met(shop: TinyShop, walk: Errand, over: str) -> tuple[list[tuple[str, str]], Effort]:  # noqa: F811 - a fixture's name
    shop.pages |= {"/": SEARCH + over, "/search": "<h1>Nothing found</h1>"}
    made = walk({"open": "home"}, {"search for": "lamp"})
    assert shop.times("GET", "/search") == 1, made.trouble
    first = made.evidence.of(StepTaken)[0]
    return [(note.kind, note.closed) for note in made.evidence.of(OverlayMet)], first.effort


def test_a_consent_banner_is_answered_before_the_page_is_used(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    overlays, effort = met(shop, errand, CONSENT)

    assert overlays == [("consent", "Accept all")]
    assert effort.clicks == 1


def test_what_lay_over_the_page_is_pictured_before_it_is_closed(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    shop.pages |= {"/": SEARCH + CONSENT}

    made = errand({"open": "home"})

    (consent,), (overlay,) = made.evidence.of(ConsentMet), made.evidence.of(OverlayMet)
    assert consent.screen is not None
    assert consent.screen.mark is not None
    assert consent.screen == overlay.screen
    assert (made.folder / consent.screen.file).is_file()


def test_what_manages_and_refuses_in_one_is_a_way_to_the_settings(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    both = CONSENT.replace(
        '<button onclick="this.parentElement.remove()">Reject all</button>', "<a href=/c>Manage or refuse</a>"
    )
    shop.pages |= {"/": SEARCH + both}

    (met,) = errand({"open": "home"}).evidence.of(ConsentMet)

    assert (met.accept, met.reject, met.settings) == ("Accept all", "", "Manage or refuse")


def test_a_pop_up_that_is_declined_by_speaking_ill_of_oneself_is_declined_and_noted(
    shop: TinyShop,  # noqa: F811
    errand: Errand,  # noqa: F811
) -> None:
    scornful = POP_UP.replace('aria-label="Close" ', "").replace(">x<", ">I hate saving money<")

    overlays, _ = met(shop, errand, scornful)

    assert overlays == [("newsletter", "I hate saving money")]


def test_a_newsletter_pop_up_is_closed_not_filled_in(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    overlays, _ = met(shop, errand, POP_UP)

    assert overlays == [("newsletter", "Close")]


def test_an_offer_that_can_only_be_declined_is_declined(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    no = '<button onclick="this.parentElement.remove()">Nein, ich verschenke mein Geld lieber</button></div>'
    overlays, effort = met(shop, errand, POP_UP[: POP_UP.index("<button aria-label")] + no)

    assert overlays == [("newsletter", "Nein, ich verschenke mein Geld lieber")]
    assert effort.clicks == 1


def test_two_layers_are_closed_one_after_the_other(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    overlays, effort = met(shop, errand, CONSENT + POP_UP)

    assert sorted(overlays) == [("consent", "Accept all"), ("newsletter", "Close")]
    assert effort.clicks == 2


def test_a_chat_window_is_left_alone(shop: TinyShop, errand: Errand) -> None:  # noqa: F811
    overlays, effort = met(shop, errand, CHAT)

    assert (overlays, effort.clicks) == ([], 0)
