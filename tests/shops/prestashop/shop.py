"""
A shop in the manner of PrestaShop 1.7 and 8 with its classic theme: a modal after adding, attributes as a list and as
colour radios that reload the product, a checkout of four steps on one address of which only one lies open, a title to
choose, consent boxes of modules, and an order button that comes to life with a payment method and the terms.

Switches: "no guests", "silent add" (the first add is lost).
"""

from decimal import Decimal

from starlette.responses import Response

from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go, tell
from tests.shops.prestashop.words import WORDS

COUNTRIES = {"8": "France", "1": "Germany", "21": "United States"}
STATES = {"21": {"1": "Alabama", "35": "New York"}}
CARRIERS = {
    "1": ("Click and collect", Decimal(0), "Pick up in-store"),
    "2": ("My carrier", Decimal("7.00"), "Delivery next day!"),
}


def front(books: Books) -> Front:
    return Front(books, "prestashop", {
        "/": _home, "/search": _search, "/category/{slug}": _category, "/product/{slug}.html": _product, "/cart": _cart,
        "/cart/add": _add, "/cart/refresh": _refresh, "/order": _order, "/order/refresh-address": _refresh_address,
        "/order/pay": _pay, "/order-confirmation": _confirmation, "/login": _login, "/registration": _registration,
        "/my-account": _account, "/logout": _logout, "/newsletter": _newsletter,
    }, WORDS.get(books.language, {}))  # fmt: skip


def _home(shop: Front, ask: Ask) -> Response:
    return shop.page("list.html", ask, title="Popular Products", items=shop.books.goods, home=True)


def _search(shop: Front, ask: Ask) -> Response:
    return shop.page(
        "list.html", ask, title="Search results", items=shop.books.found(ask.sent.get("s", "")), home=False
    )


def _category(shop: Front, ask: Ask) -> Response:
    slug = ask.path["slug"]
    return shop.page(
        "list.html", ask, title=shop.books.categories.get(slug, ""), items=shop.books.listed(slug), home=False
    )


def _product(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.path["slug"])
    if item is None:
        return shop.page(
            "list.html", ask, 404, title="The page you are looking for was not found.", items=(), home=False
        )
    return shop.page("product.html", ask, item=item)


def _add(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent["id_product"])
    assert item
    if "silent add" in shop.books.switches and "lost an add" not in shop.books.events:
        shop.books.events.append("lost an add")
        return tell(count=ask.visitor.count, modal="")
    chosen = {name: ask.sent.get(f"group[{name}]", values[0]) for name, values in item.options.items()}
    ask.visitor.put(item, chosen, int(ask.sent.get("qty") or 1))
    return tell(count=ask.visitor.count, modal=shop.part("modal.html", ask, item=item, chosen=chosen))


def _cart(shop: Front, ask: Ask) -> Response:
    if "remove" in ask.sent:
        ask.visitor.lines.pop(int(ask.sent["remove"]))
        return go("/cart?action=show")
    return shop.page("cart.html", ask, carrier=None)


def _refresh(shop: Front, ask: Ask) -> Response:
    ask.visitor.lines[int(ask.sent["line"])].quantity = max(1, int(ask.sent["qty"]))
    return tell(summary=shop.part("summary.html", ask, carrier=None), count=ask.visitor.count)


def _step(ask: Ask) -> str:
    """The first step that is not done."""
    draft = ask.visitor.draft
    known = ask.visitor.account is not None or "email" in draft
    if not known or draft.get("edit") == "personal":
        return "personal"
    if "address1" not in draft or draft.get("edit") == "addresses":
        return "addresses"
    return "payment" if "carrier" in draft and draft.get("edit") != "delivery" else "delivery"


def _order(shop: Front, ask: Ask) -> Response:
    if not ask.visitor.lines:
        return go("/cart?action=show")
    errors: dict[str, str] = {}
    if ask.posted:
        errors = {
            "submitCreate": _personal,
            "submitLogin": _sign_in,
            "confirm-addresses": _address,
            "confirmDeliveryOption": _delivery,
        }[ask.sent["do"]](shop, ask)
        if not errors:
            return go("/order")
    return shop.page(
        "checkout.html", ask, step=_step(ask), errors=errors, countries=COUNTRIES, carriers=CARRIERS,
        guests="no guests" not in shop.books.switches, carrier=CARRIERS.get(ask.visitor.draft.get("carrier", "")),
        states=STATES.get(ask.sent.get("id_country", "8"), {}), country=ask.sent.get("id_country", "8"),
    )  # fmt: skip


def _personal(shop: Front, ask: Ask) -> dict[str, str]:
    errors = {
        key: shop.t("This field is required.")
        for key in ("firstname", "lastname", "email", "psgdpr", "customer_privacy")
        if not ask.sent.get(key)
    }
    if "no guests" in shop.books.switches and len(ask.sent.get("password", "")) < 5:
        errors["password"] = shop.t("Enter a password between 5 and 72 characters.")
    if errors:
        return errors
    ask.visitor.draft |= {
        key: ask.sent.get(key, "") for key in ("id_gender", "firstname", "lastname", "email", "newsletter", "optin")
    }
    if ask.sent.get("password"):
        shop.books.register(ask.visitor, ask.sent["email"], ask.sent["password"], ask.sent["firstname"])
    return {}


def _sign_in(shop: Front, ask: Ask) -> dict[str, str]:
    known = shop.books.log_in(ask.visitor, ask.sent.get("email", ""), ask.sent.get("password", ""))
    return {} if known else {"login": shop.t("Authentication failed.")}


def _address(shop: Front, ask: Ask) -> dict[str, str]:
    needed = [
        "firstname",
        "lastname",
        "address1",
        "postcode",
        "city",
        *(["id_state"] if ask.sent.get("id_country") in STATES else []),
    ]
    errors = {key: shop.t("This field is required.") for key in needed if not ask.sent.get(key)}
    if not errors:
        ask.visitor.draft |= {key: ask.sent.get(key, "") for key in (*needed, "id_country", "phone", "company")}
    return errors


def _delivery(_shop: Front, ask: Ask) -> dict[str, str]:
    ask.visitor.draft["carrier"] = ask.sent["delivery_option"]
    return {}


def _refresh_address(shop: Front, ask: Ask) -> Response:
    country = ask.sent["id_country"]
    return tell(
        form=shop.part(
            "address.html", ask, errors={}, countries=COUNTRIES, states=STATES.get(country, {}), country=country
        )
    )


def _pay(shop: Front, ask: Ask) -> Response:
    if _step(ask) != "payment":
        return go("/order")
    draft = ask.visitor.draft
    to = draft.get("email") or (ask.visitor.account.email if ask.visitor.account else "")
    total = ask.visitor.subtotal + CARRIERS[draft["carrier"]][1]
    number = shop.books.order(ask.visitor, total=total, payment=ask.sent["payment"])
    shop.books.write(
        to, f"[Lantern] Order confirmation {number}", f"Thank you for shopping. Order reference XKB{number}."
    )
    return go(f"/order-confirmation?id_order={number}")


def _confirmation(shop: Front, ask: Ask) -> Response:
    order = shop.books.orders[int(ask.sent["id_order"]) - 1001]
    return shop.page("confirmation.html", ask, number=ask.sent["id_order"], order=order)


def _login(shop: Front, ask: Ask) -> Response:
    failed = ask.posted and not shop.books.log_in(ask.visitor, ask.sent.get("email", ""), ask.sent.get("password", ""))
    return go("/my-account") if ask.visitor.account else shop.page("login.html", ask, failed=failed)


def _registration(shop: Front, ask: Ask) -> Response:
    errors: dict[str, str] = {}
    if ask.posted:
        errors = {
            key: shop.t("This field is required.")
            for key in ("firstname", "lastname", "email", "password", "psgdpr", "customer_privacy")
            if not ask.sent.get(key)
        }
        if not errors and not shop.books.register(
            ask.visitor, ask.sent["email"], ask.sent["password"], ask.sent["firstname"]
        ):
            shop.books.write(ask.sent["email"], "Welcome!", "Thank you for creating a customer account at Lantern.")
            return go("/")
    return shop.page("registration.html", ask, errors=errors)


def _account(shop: Front, ask: Ask) -> Response:
    return shop.page("account.html", ask) if ask.visitor.account else go("/login?back=my-account")


def _logout(_shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    ask.visitor.draft.clear()
    return go("/")


def _newsletter(shop: Front, ask: Ask) -> Response:
    shop.books.letters.append(ask.sent["email"])
    return shop.page("list.html", ask, title="Popular Products", items=shop.books.goods, home=True)
