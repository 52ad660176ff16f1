"""The click that orders is known in many words and places; what only looks like it is not refused."""

import pytest

from shopper.sight import PageFacts, looks_like_ordering
from tests.sight.conftest import Gather

REVIEW = """<html lang="{lang}"><body><header><a href="/">Shop</a></header><main><h1>{title}</h1><p>Kettle</p><p>{total}: €64.20</p>
<form method="post">{button}</form></main></body></html>"""
PAY = """<html lang="{lang}"><body><main><h1>{title}</h1><p>{total}: €64.20</p><form method="post"><label>Card number
<input autocomplete="cc-number"></label><label>CVC <input autocomplete="cc-csc"></label>{button}</form></main></body></html>"""
PRODUCT = """<html lang="{lang}"><body><main><h1>{title}</h1><p>€64.20</p><form>{button}</form></main></body></html>"""
CART = """<html lang="{lang}"><body><main><h1>{title}</h1><table><tr><td>Kettle</td><td>€64.20</td></tr></table><p>{total}: €64.20</p>
{button}</main></body></html>"""
ADDRESS = """<html lang="{lang}"><body><main><h1>{title}</h1><form method="post"><label>Street <input></label><label>City <input></label>
<label>Postcode <input></label><p>{total}: €64.20</p>{button}</form></main></body></html>"""

SHAPES = {
    "review": (REVIEW, "/checkout/review"),
    "pay": (PAY, "/checkout/payment"),
    "product": (PRODUCT, "/p/kettle"),
    "cart": (CART, "/cart"),
    "address": (ADDRESS, "/checkout/address"),
    "plain": (REVIEW, "/step3"),
}
WORDS = {
    "en": {"review": "Review your order", "pay": "Payment", "product": "Kettle", "cart": "Your cart", "address": "Shipping address", "plain": "Order review", "total": "Total"},
    "de": {"review": "Bestellung prüfen", "pay": "Zahlung", "product": "Kessel", "cart": "Warenkorb", "address": "Lieferadresse", "plain": "Prüfen und bestellen", "total": "Gesamtsumme"},
    "fr": {"review": "Vérifiez votre commande", "pay": "Paiement", "product": "Bouilloire", "cart": "Panier", "address": "Adresse de livraison", "plain": "Récapitulatif de la commande", "total": "Total"},
    "es": {"review": "Resumen del pedido", "pay": "Pago", "product": "Hervidor", "cart": "Carrito", "address": "Dirección de envío", "plain": "Revisar pedido", "total": "Total"},
    "it": {"review": "Riepilogo ordine", "pay": "Pagamento", "product": "Bollitore", "cart": "Carrello", "address": "Indirizzo di spedizione", "plain": "Verifica ordine", "total": "Totale"},
    "nl": {"review": "Controleer je bestelling", "pay": "Betaling", "product": "Ketel", "cart": "Winkelwagen", "address": "Bezorgadres", "plain": "Besteloverzicht", "total": "Totaal"},
    "pl": {"review": "Podsumowanie zamówienia", "pay": "Płatność", "product": "Czajnik", "cart": "Koszyk", "address": "Adres dostawy", "plain": "Podsumowanie", "total": "Do zapłaty"},
    "pt": {"review": "Resumo do pedido", "pay": "Pagamento", "product": "Chaleira", "cart": "Carrinho", "address": "Morada de entrega", "plain": "Rever encomenda", "total": "Total"},
}  # fmt: skip
BIG = 'style="width:240px;height:44px"'

ORDERS = [
    ("en", "review", "Place order"), ("en", "review", "Place Order Now"), ("en", "review", "PLACE YOUR ORDER"),
    ("en", "review", "Submit"), ("en", "review", "Let's do it!"), ("en", "review", "Confirm"), ("en", "review", "Finish"),
    ("en", "review", "Hell yeah, ship it"), ("en", "review", "Yes please"), ("en", "review", "Continue"),
    ("en", "review", "Buy"), ("en", "review", "Complete purchase"), ("en", "review", "Order with obligation to pay"),
    ("en", "pay", "Pay now"), ("en", "pay", "Pay €64.20"), ("en", "pay", "Confirm and pay"), ("en", "pay", "Submit payment"),
    ("en", "pay", "Go for it"), ("en", "pay", "Subscribe and pay"), ("en", "pay", "Done"), ("en", "pay", ""),
    ("en", "product", "Buy now"), ("en", "product", "Buy it now"), ("en", "product", "Buy with Google Pay"),
    ("en", "product", "Order now"), ("en", "cart", "PayPal"), ("en", "cart", "Pay with Apple Pay"),
    ("en", "address", "Place order"), ("en", "address", "Order and pay"), ("en", "plain", "OK"), ("en", "plain", "Finalise order"),
    ("de", "review", "Zahlungspflichtig bestellen"), ("de", "review", "Jetzt kaufen"), ("de", "review", "Kaufen"),
    ("de", "review", "Absenden"), ("de", "review", "Los geht's"), ("de", "pay", "Bezahlen"), ("de", "product", "Jetzt kaufen"),
    ("de", "address", "Jetzt kostenpflichtig bestellen"), ("de", "review", "Bestellung abschicken"),
    ("fr", "review", "Commander"), ("fr", "review", "Valider ma commande"), ("fr", "pay", "Payer 64,20 €"),
    ("fr", "address", "Commande avec obligation de paiement"), ("fr", "product", "Acheter maintenant"),
    ("es", "review", "Realizar pedido"), ("es", "pay", "Pagar ahora"), ("es", "review", "¡Lo quiero ya!"),
    ("it", "review", "Effettua ordine"), ("it", "pay", "Paga ora"), ("it", "review", "Ordine con obbligo di pagamento"),
    ("nl", "review", "Bestelling plaatsen"), ("nl", "address", "Bestelling met betaalverplichting"), ("nl", "pay", "Betalen"),
    ("pl", "review", "Zamawiam z obowiązkiem zapłaty"), ("pl", "review", "Kupuję i płacę"), ("pl", "pay", "Płacę"),
    ("pt", "review", "Finalizar pedido"), ("pt", "pay", "Pagar agora"), ("pt", "review", "Confirmar compra"),
]  # fmt: skip
HARMLESS = [
    ("en", "address", "Continue to payment"), ("en", "address", "Continue"), ("en", "address", "Save and continue"),
    ("en", "review", "Apply"), ("en", "review", "Edit"), ("en", "review", "Back"), ("en", "review", "Search"),
    ("en", "review", "Change payment method"), ("en", "review", "Apply coupon"), ("en", "review", "Return to cart"),
    ("en", "pay", "Back to shipping"), ("en", "pay", "Continue to review"), ("en", "pay", "Review your order"),
    ("en", "product", "Add to cart"), ("en", "product", "Add to basket"), ("en", "product", "Buy"), ("en", "product", "Submit"),
    ("en", "product", "Add to wish list"), ("en", "product", "Write a review"), ("en", "cart", "Proceed to checkout"),
    ("en", "cart", "Checkout"), ("en", "cart", "Checkout now"), ("en", "cart", "Update cart"), ("en", "cart", "Remove"),
    ("en", "cart", "Continue shopping"), ("en", "cart", "Apply"), ("en", "cart", "Go to checkout"), ("en", "product", "Subscribe"),
    ("de", "address", "Weiter zur Zahlung"), ("de", "cart", "Zur Kasse"), ("de", "product", "In den Warenkorb"),
    ("de", "product", "Kaufen"), ("de", "address", "Weiter"), ("de", "review", "Zurück"), ("de", "address", "Als Gast bestellen"),
    ("fr", "cart", "Valider mon panier"), ("fr", "address", "Continuer vers le paiement"), ("fr", "product", "Ajouter au panier"),
    ("es", "cart", "Tramitar pedido"), ("es", "address", "Continuar con el pago"), ("it", "cart", "Procedi all'ordine"),
    ("it", "address", "Vai al pagamento"), ("nl", "cart", "Afrekenen"), ("nl", "address", "Verder naar betalen"),
    ("nl", "product", "In winkelwagen"), ("pl", "cart", "Przejdź do kasy"), ("pl", "product", "Do koszyka"),
    ("pl", "address", "Przejdź do płatności"), ("pt", "cart", "Finalizar compra"), ("pt", "address", "Continuar para o pagamento"),
]  # fmt: skip


def _shown(gather: Gather, language: str, shape: str, button: str) -> PageFacts:
    template, url = SHAPES[shape]
    words = WORDS[language]
    return gather(template.format(lang=language, title=words[shape], total=words["total"], button=button), url)


@pytest.mark.parametrize(("language", "shape", "name"), ORDERS)
def test_a_button_that_orders_is_recognised(language: str, shape: str, name: str, gather: Gather) -> None:
    facts = _shown(gather, language, shape, f"<button {BIG}>{name}</button>")
    button = next(e for e in facts.elements if e.role == "button")

    assert looks_like_ordering(button, facts)


@pytest.mark.parametrize(("language", "shape", "name"), HARMLESS)
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
])  # fmt: skip
def test_the_kind_of_element_does_not_matter(button: str, gather: Gather) -> None:
    facts = _shown(gather, "en", "review", button)
    element = next(e for e in facts.elements if e.node > facts.headings[0].node)

    assert looks_like_ordering(element, facts)


def test_a_coupon_form_on_the_last_page_is_left_alone(gather: Gather) -> None:
    coupon = '</form><form><label>Coupon code <input></label><button style="width:200px;height:40px">Submit</button>'
    facts = _shown(gather, "en", "review", coupon)
    button = next(e for e in facts.elements if e.role == "button")

    assert not looks_like_ordering(button, facts)
