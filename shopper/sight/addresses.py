"""What the addresses of shops' pages often hold; hints, never enough alone."""

import re

from shopper.observations import PageKind

CARTS = (
    "cart|basket|bag|warenkorb|panier|carrito|cesta|carrello|winkelwagen|winkelmandje|winkelmand|koszyk|carrinho|sacola"
)
"""What carts are called in addresses, ids and classes."""
ROOT = re.compile(r"/?(?:[a-z]{2}(?:[-_][a-z]{2})?/?)?(?:(?:index|home)(?:\.\w+)?/?)?", re.IGNORECASE)
"""The root of a shop, or of one of its languages."""
CART_PATH = re.compile(rf"/(?:shopping-?)?(?:{CARTS})(?:[/.]|$)", re.IGNORECASE)
LAST_PATH = re.compile(
    r"checkout|payment|review|preview|confirm|place-?order|onepage|/pay\b|kasse|bestell|zahlung|caisse|paiement|commande"
    r"|pago|pedido|pagamento|ordine|betal|afreken|bestelling|zamowieni|platnos|finaliza",
    re.IGNORECASE,
)
"""Pages on which an order may be placed."""
ORDERS = re.compile(r"bestell\w*|commandes?|pedidos?|ordin[ei]|zamowieni\w*", re.IGNORECASE)
"""Words of such addresses that are those of an account's orders as well."""
SCRIPT = re.compile(r"\.(?:php\d?|aspx?|jsp|cgi|do|pl|cfm)$", re.IGNORECASE)
"""Addresses of programs that serve every page under one path, and tell in the query which."""
ORDER_ACTION = re.compile(
    r"place-?_?order|submit-?_?order|confirm-?_?order|/pay\b|/purchase|order/(?:confirm|place|submit)|/charge",
    re.IGNORECASE,
)
"""What a form that places an order is sent to."""
ASKED = re.compile(
    r"[?&](?:q|s|search|query|keywords?|sSearch|term|szukaj|text|suchausdruck)=|/(?:search|suche|suchen|szukaj)(?:[/?]|$)",
    re.IGNORECASE,
)
"""Pages that answer a search."""
PROVIDERS = re.compile(
    r"stripe|adyen|braintree|paypal|checkout\.com|mollie|klarna|worldpay|square|cardinal|recurly|payu|przelewy|card",
    re.IGNORECASE,
)
"""Frames of payment providers."""
CAPTCHA = re.compile(
    r"captcha|challenges\.cloudflare|turnstile|perimeterx|px-cloud|datadome|_incapsula_|arkoselabs|funcaptcha|akamai",
    re.IGNORECASE,
)
"""Frames of bot walls."""

PATHS: dict[PageKind, re.Pattern[str]] = {
    kind: re.compile(pattern, re.IGNORECASE)
    for kind, pattern in {
        PageKind.CART: CART_PATH.pattern,
        PageKind.CHECKOUT: r"checkout|/kasse|/caisse|/onepage|bestellung/|/afrekenen|/finalizar|/zamowienie|/pagamento"
        r"|/commande|/(?:ordine|pedido|order|bestellung)(?:[?]|$)",
        PageKind.CONFIRMATION: r"thank-?_?(?:you|s)(?![a-z])|/success|order-?_?received|confirmation|order-?_?complete"
        r"|/danke|/merci|/gracias|/grazie|/bedankt|/obrigado|/dziekujemy",
        PageKind.LOGIN: r"log-?_?in|sign-?_?in|anmelden|connexion|iniciar-?sesion|inloggen|logowanie|accedi",
        PageKind.REGISTER: r"regist|sign-?_?up|create-?account|account/create|inscription|/join|rejestracja",
        PageKind.ACCOUNT: r"/(?:my-?)?(?:[a-z]{1,6}-){0,2}(?:account|profile|konto|compte|cuenta|conta)s?(?:[/.]|$)"
        r"|/orders?(?:/|$)",
        PageKind.WISH_LIST: r"wish-?_?list|merkzettel|wunschliste|favou?rit|saved-items",
        PageKind.LIST: r"/(?:search|suche|category|categories|catalogue|catalog|collections?|shop|products|produkte|c)"
        r"(?:/|$)|[?&](?:q|search|query)=",
        PageKind.PRODUCT: r"/(?:product|products|produkt|p|item|dp|artikel)/[^/]+",
        PageKind.UNSUBSCRIBE: r"unsubscribe|opt-?out|abbestellen|desabonn|newsletter/(?:off|remove|leave)",
        PageKind.ARTICLE: r"/(?:blog|news|journal|magazin|magazine|articles?|stories|ratgeber|aktualnosci|actualites"
        r"|noticias|pages|content|cms|info|policies|about|about-us|faq|agb|impressum|datenschutz)(?:/|$)",
        PageKind.OFFERS: r"/(?:plans|pricing|subscribe|offers|abos?|abonnements?|abonnieren)(?:[/?]|$)",
    }.items()
}
