# ruff: noqa: E501 - texts and markup read better on lines of their own length
"""
A shop in the manner of the xt:Commerce family (modified, Gambio), in German of the 2000s: tables, pictures for buttons.

Nothing has a label, required is what a star stands behind, everything is checked on the server alone. Du and Sie are
mixed. Switches: "no guests".
"""

import re
from decimal import Decimal
from html import escape
from typing import Any

from starlette.responses import Response

from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go
from tests.shops.base.still import still

SENDING = {
    "table": ("Tabellarische Versandkosten (Standardversand)", Decimal("5.90")),
    "pickup": ("Selbstabholung", Decimal(0)),
}
PAYING = {"moneyorder": ("Vorkasse", Decimal(0)), "invoice": ("Rechnung", Decimal(0)), "cod": ("Nachnahme", Decimal(0))}
ASKED = {
    "firstname": "Ihr Vorname muss aus mindestens 2 Zeichen bestehen.",
    "lastname": "Ihr Nachname muss aus mindestens 2 Zeichen bestehen.",
    "gender": "Bitte wählen Sie die Anrede aus.",
    "street_address": "Straße/Nr. muss aus mindestens 4 Zeichen bestehen.",
    "postcode": "Ihre Postleitzahl muss aus mindestens 4 Zeichen bestehen.",
    "city": "Ort muss aus mindestens 3 Zeichen bestehen.",
    "telephone": "Ihre Telefonnummer muss aus mindestens 3 Zeichen bestehen.",
    "privacy": "Bitte bestätigen Sie, dass Sie unsere Datenschutzerklärung gelesen haben.",
}
BUTTON = """<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="26"><rect width="{width}" height="26" rx="3" fill="#936"/>
<text x="{middle}" y="17" font-family="Verdana" font-size="11" fill="#fff" text-anchor="middle">{text}</text></svg>"""
SHOWN = {
    "button_in_cart": "In den Warenkorb", "button_continue": "Weiter", "button_checkout": "Kasse", "button_guest": "Ohne Registrierung",
    "button_login": "Anmelden", "button_register": "Weiter", "button_confirm_order": "Kaufen", "button_details": "Details",
    "button_buy_now": "Kaufen", "button_update_cart": "Aktualisieren", "logo": "Hof & Klang",
}  # fmt: skip


def front(books: Books) -> Front:
    return Front(books, "modified", {
        "/": index, "/index.php": index, "/advanced_search_result.php": search, "/product_info.php": product,
        "/shopping_cart.php": cart, "/login.php": login, "/create_account.php": create, "/create_guest_account.php": create,
        "/logoff.php": logoff, "/account.php": account, "/checkout_shipping.php": shipping,
        "/checkout_payment.php": payment, "/checkout_confirmation.php": confirmation, "/checkout_process.php": process,
        "/checkout_success.php": success, "/newsletter.php": newsletter, "/shop_content.php": content,
        "/static/{name}": static,
    })  # fmt: skip


def _page(shop: Front, ask: Ask, template: str, **values: Any) -> Response:
    given: dict[str, Any] = {"checkout": "checkout" in ask.url, "net": Decimal("6.26")} | values
    return shop.page(f"{template}.html", ask, **given)


def static(shop: Front, ask: Ask) -> Response:
    name = ask.path["name"].removesuffix(".svg")
    if name == ask.path["name"]:
        return still(shop, ask)
    text = SHOWN.get(name, "»")
    width = 20 + 8 * len(text)
    return Response(BUTTON.format(width=width, middle=width // 2, text=escape(text)), media_type="image/svg+xml")


def index(shop: Front, ask: Ask) -> Response:
    if ask.sent.get("action") == "buy_now":
        item = shop.books.item(ask.sent["BUYproducts_id"])
        if item and item.stock:
            ask.visitor.put(item, {})
        return go("/shopping_cart.php")
    slug = ask.sent.get("cPath", "")
    heading = shop.books.categories.get(slug, "Willkommen bei Hof & Klang")
    return _page(shop, ask, "list", heading=heading, products=shop.books.listed(slug) if slug else shop.books.goods[:3])


def search(shop: Front, ask: Ask) -> Response:
    return _page(
        shop, ask, "list", heading="Ihre Suchergebnisse", products=shop.books.found(ask.sent.get("keywords", ""))
    )


def product(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent.get("products_id", ""))
    if item is None:
        return _page(shop, ask, "text", heading="Artikel wurde nicht gefunden!", texts=())
    if ask.sent.get("action") == "add_product":
        chosen = {name: ask.sent[f"id[{name}]"] for name in item.options}
        ask.visitor.put(item, chosen, int(ask.sent.get("products_qty", "1")))
        return go("/shopping_cart.php")
    return _page(shop, ask, "product", product=item, others=shop.books.goods[-2:])


def cart(shop: Front, ask: Ask) -> Response:
    if ask.posted and "cart_delete[]" in ask.sent:
        del ask.visitor.lines[int(ask.sent["cart_delete[]"])]
    return _page(shop, ask, "cart")


def login(shop: Front, ask: Ask) -> Response:
    if not ask.posted:
        return _page(shop, ask, "login")
    if shop.books.log_in(ask.visitor, ask.sent["email_address"], ask.sent["password"]):
        ask.visitor.draft |= ask.visitor.account.about if ask.visitor.account else {}
        return go("/shopping_cart.php" if ask.visitor.lines else "/index.php")
    ask.visitor.told.append("Fehler: Keine Übereinstimmung der eingegebenen E-Mail-Adresse und/oder dem Passwort.")
    return go("/login.php")


def create(shop: Front, ask: Ask) -> Response:
    guest = "guest" in ask.url
    if not ask.posted:
        return _page(shop, ask, "account_form", guest=guest)
    ask.visitor.draft |= {key: value for key, value in ask.sent.items() if key not in {"password", "confirmation"}}
    wrong = _wrong(ask, guest=guest)
    if not wrong and not guest and shop.books.register(ask.visitor, ask.sent["email_address"], ask.sent["password"]):
        wrong = ["Unter dieser E-Mail-Adresse gibt es schon ein Kundenkonto."]
    if wrong:
        ask.visitor.told.append(" ".join(wrong))
        return _page(shop, ask, "account_form", guest=guest)
    if ask.visitor.account:
        ask.visitor.account.about = dict(ask.visitor.draft)
        shop.books.write(
            ask.sent["email_address"], "Ihr Kundenkonto bei Hof & Klang", "Willkommen! Ihr Kundenkonto wurde eröffnet."
        )
    return go("/checkout_shipping.php" if ask.visitor.lines else "/account.php")


def _wrong(ask: Ask, *, guest: bool) -> list[str]:
    wrong = [text for name, text in ASKED.items() if not ask.sent.get(name, "").strip()]
    if not re.fullmatch(r"[^@\s]+@[^@\s]+\.\w+", ask.sent.get("email_address", "")):
        wrong.append("Ihre E-Mail-Adresse scheint nicht gültig zu sein.")
    if ask.sent.get("email_address") != ask.sent.get("confirm_email_address"):
        wrong.append("Ihre eingegebenen E-Mail-Adressen stimmen nicht überein.")
    if ask.sent.get("dob") and not re.fullmatch(r"\d\d\.\d\d\.\d{4}", ask.sent["dob"]):
        wrong.append("Ihr Geburtsdatum muss im Format TT.MM.JJJJ (zum Beispiel 21.05.1970) eingegeben werden.")
    if not guest and (len(ask.sent["password"]) < 8 or ask.sent["password"] != ask.sent["confirmation"]):
        wrong.append("Ihr Passwort muss aus mindestens 8 Zeichen bestehen und mit der Bestätigung übereinstimmen.")
    return wrong


def logoff(shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    ask.visitor.draft.clear()
    return _page(
        shop,
        ask,
        "text",
        heading="Abgemeldet!",
        texts=("Sie wurden abgemeldet. Der Inhalt Deines Warenkorbes ist gespeichert.",),
    )


def account(shop: Front, ask: Ask) -> Response:
    if not ask.visitor.account:
        return go("/login.php")
    return _page(
        shop, ask, "text", heading="Ihr Konto", texts=("Ihre Bestellungen", "Ihre Adressen", ask.visitor.account.email)
    )


def shipping(shop: Front, ask: Ask) -> Response:
    if not ask.visitor.lines:
        return go("/shopping_cart.php")
    if "street_address" not in ask.visitor.draft:
        return go("/login.php")
    if ask.posted:
        ask.visitor.draft |= ask.sent
        return go("/checkout_payment.php")
    return _page(
        shop, ask, "step", heading="Versandinformationen", step=1, name="checkout_address", to="/checkout_shipping.php",
        label="Versandart", hint="Bitte wählen Sie die gewünschte Versandart für Ihre Bestellung aus.",
        methods=SENDING, field="shipping", chosen="table",
    )  # fmt: skip


def payment(shop: Front, ask: Ask) -> Response:
    return _page(
        shop, ask, "step", heading="Zahlungsinformationen", step=2, name="checkout_payment", to="/checkout_confirmation.php",
        label="Zahlungsweise", hint="Bitte wähle die gewünschte Zahlungsweise für Deine Bestellung.",
        methods=PAYING, field="payment", chosen="",
    )  # fmt: skip


def confirmation(shop: Front, ask: Ask) -> Response:
    ask.visitor.draft |= ask.sent
    missing = [
        text for name, text in {
            "payment": "Bitte wählen Sie eine Zahlungsweise für Ihre Bestellung.",
            "conditions": "Sofern Sie unsere AGB nicht akzeptieren, können wir Ihre Bestellung leider nicht entgegennehmen!",
        }.items() if name not in ask.sent
    ]  # fmt: skip
    if missing:
        ask.visitor.told += missing
        return go("/checkout_payment.php")
    method, cost = SENDING[ask.visitor.draft["shipping"]]
    return _page(shop, ask, "confirmation", payment=PAYING[ask.sent["payment"]][0], method=method, shipping=cost)


def process(shop: Front, ask: Ask) -> Response:
    email = ask.visitor.draft["email_address"]
    number = shop.books.order(ask.visitor)
    shop.books.write(
        email, f"Ihre Bestellung Nr. {number}", f"Vielen Dank für Ihre Bestellung. Ihre Bestellnummer lautet {number}."
    )
    return go("/checkout_success.php")


def success(shop: Front, ask: Ask) -> Response:
    texts = (
        "Ihre Bestellung ist eingegangen und wird bearbeitet! Die Lieferung erfolgt innerhalb von ca. 2-7 Werktagen.",
        f"Ihre Bestellnummer lautet {ask.visitor.order}.", "Vielen Dank für Deinen Online-Einkauf!",
    )  # fmt: skip
    return _page(shop, ask, "text", heading="Erfolg!", texts=texts)


def newsletter(shop: Front, ask: Ask) -> Response:
    shop.books.letters.append(ask.sent["email"])
    return _page(
        shop,
        ask,
        "text",
        heading="Newsletter",
        texts=("Sie haben eine E-Mail erhalten, mit der Sie Deine Anmeldung bestätigen.",),
    )


def content(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "text", heading="Informationen", texts=("Hier steht, was Sie wissen sollten.",))
