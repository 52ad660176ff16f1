"""A shop in the manner of Shopware 6, in German: a cart at the page's side, a checkout of two pages, guests welcome."""

from decimal import Decimal
from typing import Any

from starlette.responses import Response

from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go, tell
from tests.shops.base.still import still

METHODS = {"standard": ("Standard", Decimal("4.90")), "express": ("Express", Decimal("9.90"))}
PAYMENTS = {"invoice": "Rechnung", "prepayment": "Vorkasse", "cash": "Nachnahme"}
STATES = {"DE": ["Bayern", "Berlin", "Hamburg", "Hessen", "Sachsen"], "US": ["Alabama", "New York", "Texas"]}
TEXTS = {
    "versand": ("Versand und Zahlungsbedingungen", "Der Versand kostet 4,90 €, als Express 9,90 €."),
    "agb": ("Allgemeine Geschäftsbedingungen", "Es gilt das Gesetz."),
    "datenschutz": ("Datenschutz", "Wir speichern, was wir für die Bestellung brauchen."),
    "widerruf": ("Widerrufsbelehrung", "Sie können binnen vierzehn Tagen widerrufen."),
    "impressum": ("Impressum", "Feinwerk GmbH, Berlin."),
}  # fmt: skip


def front(books: Books) -> Front:
    return Front(books, "shopware", {
        "/": home, "/search": search, "/detail/{slug}": product, "/static/{name}": still, "/info/{name}": text,
        "/checkout/line-item/add": add, "/checkout/line-item/delete/{index}": remove,
        "/checkout/line-item/change-quantity/{index}": change, "/checkout/offcanvas": offcanvas,
        "/widgets/checkout/info": widget, "/checkout/cart": cart, "/checkout/promotion/add": promotion,
        "/country/country-state-data": states, "/account/login": login, "/account/register": register,
        "/account/logout": logout, "/account": account, "/checkout/register": checkout_register,
        "/checkout/configure": configure, "/checkout/confirm": confirm, "/checkout/order": order,
        "/checkout/finish": finish, "/newsletter": newsletter, "/{category}/": listing,
    })  # fmt: skip


def _page(shop: Front, ask: Ask, template: str, **values: Any) -> Response:
    minimal = ask.url.startswith(("/checkout/register", "/checkout/confirm"))
    given: dict[str, Any] = {
        "page": template,
        "minimal": minimal,
        "checkout": False,
        "guests": False,
        "net": Decimal("1.19"),
    } | values
    return shop.page(f"{template}.html", ask, shipping=_shipping(ask), **given)


def _shipping(ask: Ask) -> Decimal:
    return METHODS[ask.visitor.draft.get("shippingMethodId", "standard")][1] if ask.visitor.lines else Decimal(0)


def home(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "home", products=shop.books.goods[:4])


def search(shop: Front, ask: Ask) -> Response:
    found = shop.books.found(ask.sent.get("search", ""))
    heading = f"Zu „{ask.sent.get('search', '')}“ wurden {len(found)} Produkte gefunden"
    return _page(shop, ask, "listing", products=found, heading=heading, search=True)


def listing(shop: Front, ask: Ask) -> Response:
    products = shop.books.listed(ask.path["category"])
    heading = products[0].category if products else "Die angeforderte Seite wurde nicht gefunden."
    return _page(shop, ask, "listing", products=products, heading=heading, search=False)


def product(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.path["slug"])
    if item is None:
        return _page(shop, ask, "text", heading="Seite nicht gefunden", texts=())
    chosen = {name: ask.sent.get(name, values[0]) for name, values in item.options.items()}
    return _page(shop, ask, "product", product=item, chosen=chosen, others=shop.books.goods[-2:])


def text(shop: Front, ask: Ask) -> Response:
    heading, words = TEXTS[ask.path["name"]]
    return _page(shop, ask, "text", heading=heading, texts=(words,))


def add(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent["slug"])
    if item and item.stock:
        chosen = {key.removeprefix("option-"): ask.sent[key] for key in ask.sent if key.startswith("option-")}
        ask.visitor.put(item, chosen, int(ask.sent.get("quantity", "1")))
    return tell(done=True)


def remove(_shop: Front, ask: Ask) -> Response:
    del ask.visitor.lines[int(ask.path["index"])]
    return go("/checkout/cart")


def change(_shop: Front, ask: Ask) -> Response:
    ask.visitor.lines[int(ask.path["index"])].quantity = int(ask.sent["quantity"])
    return go("/checkout/cart")


def offcanvas(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "offcanvas", added="added" in ask.sent)


def widget(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "cart_widget")


def cart(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "cart")


def promotion(_shop: Front, ask: Ask) -> Response:
    ask.visitor.told.append(f"Gutschein mit dem Code „{ask.sent['code']}“ konnte nicht gefunden werden.")
    return go("/checkout/cart")


def states(_shop: Front, ask: Ask) -> Response:
    return Response(str(STATES.get(ask.sent["country"], [])).replace("'", '"'), media_type="application/json")


def login(shop: Front, ask: Ask) -> Response:
    if not ask.posted:
        return _page(shop, ask, "login")
    if shop.books.log_in(ask.visitor, ask.sent["username"], ask.sent["password"]):
        return go(ask.sent["redirectTo"])
    ask.visitor.told.append("Es konnte kein Benutzerkonto mit den angegebenen Zugangsdaten gefunden werden.")
    return go("/account/login")


def register(shop: Front, ask: Ask) -> Response:
    if not ask.posted:
        return _page(shop, ask, "login")
    ask.visitor.draft |= ask.sent
    if ask.sent.get("password"):
        if shop.books.register(
            ask.visitor, ask.sent["email"], ask.sent["password"], ask.sent["firstName"], ask.sent["lastName"]
        ):
            ask.visitor.told.append("Diese E-Mail-Adresse ist bereits registriert.")
            return go("/account/login")
        shop.books.write(
            ask.sent["email"],
            "Ihre Registrierung bei Feinwerk",
            f"Hallo {ask.sent['firstName']}, Ihr Kundenkonto wurde angelegt.",
        )
    return go(ask.sent["redirectTo"])


def logout(_shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    ask.visitor.draft.clear()
    return go("/account/login")


def account(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "account") if ask.visitor.account else go("/account/login")


def checkout_register(shop: Front, ask: Ask) -> Response:
    if "street" in ask.visitor.draft:
        return go("/checkout/confirm")
    return _page(shop, ask, "checkout_register", checkout=True, guests="no guests" not in shop.books.switches)


def configure(_shop: Front, ask: Ask) -> Response:
    ask.visitor.draft |= ask.sent
    return go("/checkout/confirm")


def confirm(shop: Front, ask: Ask) -> Response:
    if not ask.visitor.lines:
        return go("/checkout/cart")
    if "street" not in ask.visitor.draft:
        return go("/checkout/register")
    draft = ask.visitor.draft
    return _page(
        shop, ask, "confirm", methods=METHODS, payments=PAYMENTS,
        method=draft.get("shippingMethodId", "standard"), payment=draft.get("paymentMethodId", "invoice"),
    )  # fmt: skip


def order(shop: Front, ask: Ask) -> Response:
    if "tos" not in ask.sent:
        ask.visitor.told.append("Sie müssen zustimmen.")
        return go("/checkout/confirm")
    email, total = ask.visitor.draft["email"], ask.visitor.subtotal + _shipping(ask)
    number = shop.books.order(ask.visitor, total=total)
    shop.books.write(
        email, f"Bestellbestätigung {number}", f"Vielen Dank für Ihre Bestellung Nummer {number} bei Feinwerk."
    )
    return go("/checkout/finish")


def finish(shop: Front, ask: Ask) -> Response:
    return _page(shop, ask, "finish", number=ask.visitor.order, total=shop.books.orders[-1]["total"])


def newsletter(shop: Front, ask: Ask) -> Response:
    shop.books.letters.append(ask.sent["email"])
    return _page(
        shop,
        ask,
        "text",
        heading="Newsletter",
        texts=("Vielen Dank! Wir haben Ihnen eine Bestätigungs-E-Mail gesendet.",),
    )
