"""The click that orders is known in many words and places; what only looks like it is not refused."""

from pathlib import Path

import pytest
import yaml

from shopper.sight import PageFacts, looks_like_ordering
from tests.sight.conftest import Gather

BODY = '<html lang="{lang}"><body><header><a href="/">Shop</a></header><main><h1>{title}</h1>'
SUM = "<p>Kettle</p><p>{total}: €64.20</p>"
REVIEW = BODY + SUM + '<form method="post">{button}</form></main></body></html>'
PAY = (
    BODY + SUM + '<form method="post"><label>Card number <input autocomplete="cc-number"></label>'
    '<label>CVC <input autocomplete="cc-csc"></label>{button}</form></main></body></html>'
)
PRODUCT = BODY + "<p>€64.20</p><form>{button}</form></main></body></html>"
CART = BODY + "<table><tr><td>Kettle</td><td>€64.20</td></tr></table>" + SUM + "{button}</main></body></html>"
ADDRESS = (
    BODY + '<form method="post"><label>Street <input></label><label>City <input></label><label>Postcode <input></label>'
    + SUM + "{button}</form></main></body></html>"
)  # fmt: skip
SHAPES = {
    "review": (REVIEW, "/checkout/review"),
    "pay": (PAY, "/checkout/payment"),
    "product": (PRODUCT, "/p/kettle"),
    "cart": (CART, "/cart"),
    "address": (ADDRESS, "/checkout/address"),
    "plain": (REVIEW, "/step3"),
}
BUTTONS = yaml.safe_load((Path(__file__).parent / "buttons.yaml").read_text(encoding="utf-8"))
WORDS = BUTTONS["headings"]
BIG = 'style="width:240px;height:44px"'


def _listed(kind: str) -> list[tuple[str, str, str]]:
    return [
        (language, shape, name)
        for language, shapes in BUTTONS[kind].items()
        for shape, names in shapes.items()
        for name in names
    ]


def _shown(gather: Gather, language: str, shape: str, button: str) -> PageFacts:
    template, url = SHAPES[shape]
    words = WORDS[language]
    return gather(template.format(lang=language, title=words[shape], total=words["total"], button=button), url)


@pytest.mark.parametrize(("language", "shape", "name"), _listed("orders"))
def test_a_button_that_orders_is_recognised(language: str, shape: str, name: str, gather: Gather) -> None:
    facts = _shown(gather, language, shape, f"<button {BIG}>{name}</button>")
    button = next(e for e in facts.elements if e.role == "button")

    assert looks_like_ordering(button, facts)


@pytest.mark.parametrize(("language", "shape", "name"), _listed("harmless"))
def test_a_button_that_orders_nothing_is_not_refused(language: str, shape: str, name: str, gather: Gather) -> None:
    facts = _shown(gather, language, shape, f"<button {BIG}>{name}</button>")
    button = next(e for e in facts.elements if e.role == "button")

    assert not looks_like_ordering(button, facts)


@pytest.mark.parametrize("button", [
    '<input type="image" alt="Place order" src="/b.png" width="160" height="40">',
    '<input type="submit" value="Buy now">',
    f'<div role="button" tabindex="0" {BIG}>Complete order</div>',
    f'<a href="#" role="button" {BIG}>Pay now</a>',
    '<a href="/checkout/finish">Place order</a>',
    f'<button aria-label="Place order" {BIG}><svg width="20" height="20"></svg></button>',
    f'<button id="place-order" {BIG}>Weee!</button>',
    f'<div onclick="buy()" {BIG}>Order now</div>',
    '<span role="button" tabindex="0">Weee!</span>',
    f'<button aria-controls="wait" {BIG}>Weee!</button><p id="wait" hidden>Please wait</p>',
    f'<button type="button" {BIG}>Weee! (€64.20)</button>',
    f'<label><input type="checkbox" name="newsletter"> Newsletter</label><button {BIG}>Submit</button>',
])  # fmt: skip
def test_the_kind_of_element_does_not_matter(button: str, gather: Gather) -> None:
    facts = _shown(gather, "en", "review", button)
    element = next(e for e in facts.elements if e.node > facts.headings[0].node and (e.is_button or e.href))

    assert looks_like_ordering(element, facts)


def test_a_coupon_form_on_the_last_page_is_left_alone(gather: Gather) -> None:
    coupon = '</form><form><label>Coupon code <input></label><button style="width:200px;height:40px">Submit</button>'
    facts = _shown(gather, "en", "review", coupon)
    button = next(e for e in facts.elements if e.role == "button")

    assert not looks_like_ordering(button, facts)


@pytest.mark.parametrize("name", ["Next", "Weiter", "Suivant", "Siguiente", "Avanti", "Volgende", "Dalej", "Avançar"])
def test_next_orders_after_a_last_look_and_not_while_something_is_to_be_chosen(name: str, gather: Gather) -> None:
    button = f'<button type="submit" {BIG}>{name}</button>'
    ways = '<label><input type="radio" name="pay"> Invoice</label><label><input type="radio" name="pay"> Card</label>'

    def orders(within: str) -> bool:
        html = REVIEW.format(lang="en", title="Step 3 of 3", total="Total", button=within)
        facts = gather(html, "/shop/checkout/")
        return any(looks_like_ordering(e, facts) for e in facts.elements if e.name == name)

    assert (orders(button), orders(ways + button)) == (True, False)


@pytest.mark.parametrize("frame", ["header", "nav", "footer"])
def test_a_button_that_orders_does_so_in_a_bar_that_stays_in_sight_as_well(frame: str, gather: Gather) -> None:
    bar = f'</form></main><{frame} style="position:fixed;bottom:0"><button {BIG}>Place order</button></{frame}><main>'
    facts = _shown(gather, "en", "review", bar)
    button = next(e for e in facts.elements if e.name == "Place order")

    assert (button.landmark, looks_like_ordering(button, facts)) == (frame, True)


STEPS = {
    "en": ("Continue", ("Payment", "Review your order")), "de": ("Weiter", ("Zahlung", "Bestellung prüfen")),
    "fr": ("Suivant", ("Paiement", "Récapitulatif")), "es": ("Siguiente", ("Pago", "Revisar pedido")),
    "it": ("Avanti", ("Pagamento", "Riepilogo ordine")), "nl": ("Volgende", ("Betaling", "Bestelling controleren")),
    "pl": ("Dalej", ("Płatność", "Podsumowanie")), "pt": ("Avançar", ("Pagamento", "Rever encomenda")),
}  # fmt: skip


@pytest.mark.parametrize("language", STEPS)
def test_next_orders_nothing_while_the_steps_say_that_the_order_is_still_to_be_looked_over(
    language: str, gather: Gather
) -> None:
    name, (pays, reviews) = STEPS[language]

    def orders(title: str, *current: str) -> bool:
        items = "".join(f'<li class="{c}">{text}</li>' for c, text in zip(current, (pays, reviews), strict=True))
        form = f'<button type="submit" {BIG}>{name}</button></form><ol>{items}</ol><form>'
        facts = gather(REVIEW.format(lang=language, title=title, total="Total", button=form), "/shop/checkout/")
        return any(looks_like_ordering(e, facts) for e in facts.elements if e.name == name)

    at_payment, at_review = ("current", ""), ("done", "current")
    assert (orders(pays, *at_payment), orders(reviews, *at_review), orders(reviews, *at_payment)) == (False, True, True)


def test_nothing_is_ordered_where_a_shopper_is_asked_who_he_is(gather: Gather) -> None:
    who = "".join(
        f'<p><input type="radio" name="who" id="w{n}"><label for="w{n}">{text}</label></p>'
        for n, text in enumerate(("Log in with an account", "Continue as guest"))
    )
    html = f'<h1>Checkout</h1><form method="post">{who}<button type="submit" {BIG}>Continue</button></form>'
    facts = gather(f'<html lang="en"><body>{html}</body></html>', "/checkout/customer/")
    button = next(e for e in facts.elements if e.name == "Continue")

    assert not looks_like_ordering(button, facts)
