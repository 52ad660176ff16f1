# ruff: noqa: E501 - sentences of the shop on lines of their own length
"""
A shop in the manner of Magento 2 with its Luma theme: what belongs to the shopper (messages, minicart) is loaded after the
page, swatches are drawn, the checkout is drawn by scripts from nothing, with its e-mail field in a form of its own and a
password field that only comes when the address is known, a loading mask over all, and two steps on one address.

Switches: "no guests", "consent" (a notice on cookies in the page).
"""

import re
from decimal import Decimal
from typing import Any

from starlette.responses import Response

from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go, tell

COUNTRIES = {"AT": "Austria", "DE": "Germany", "US": "United States"}
REGIONS = {"US": {"12": "California", "43": "New York"}, "DE": {"82": "Berlin"}}
RATES = {
    "flatrate_flatrate": ("Fixed", "Flat Rate", Decimal("5.00")),
    "tablerate_bestway": ("Table Rate", "Best Way", Decimal("15.00")),
}
NEEDED = ("firstname", "lastname", "street[0]", "city", "postcode", "country_id", "telephone")


def front(books: Books) -> Front:
    return Front(
        books,
        "magento",
        {
            "/": _home,
            "/catalogsearch/result/": _search,
            "/{slug}.html": _page,
            "/checkout/cart/": _cart,
            "/checkout/cart/add/": _add,
            "/checkout/cart/delete/": _delete,
            "/customer/section/load/": _section,
            "/checkout/": _checkout,
            "/rest/email-available": _available,
            "/rest/rates": _rates,
            "/rest/shipping": _shipping,
            "/rest/order": _order,
            "/rest/login": _rest_login,
            "/checkout/onepage/success/": _success,
            "/customer/account/login/": _login,
            "/customer/account/create/": _create,
            "/customer/account/": _account,
            "/customer/account/logout/": _logout,
            "/newsletter/subscriber/new/": _newsletter,
        },
    )


def _home(shop: Front, ask: Ask) -> Response:
    return shop.page("list.html", ask, title="Home Page", items=shop.books.goods[:4])


def _search(shop: Front, ask: Ask) -> Response:
    words = ask.sent.get("q", "")
    return shop.page("list.html", ask, title=f"Search results for: '{words}'", items=shop.books.found(words))


def _page(shop: Front, ask: Ask) -> Response:
    slug = ask.path["slug"]
    item = shop.books.item(slug)
    if item:
        return shop.page("product.html", ask, item=item)
    if slug in shop.books.categories:
        return shop.page("list.html", ask, title=shop.books.categories[slug], items=shop.books.listed(slug))
    return shop.page("list.html", ask, 404, title="Whoops, our bad...", items=())


def _add(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent["product"])
    assert item
    chosen = {name: ask.sent.get(f"super_attribute[{name}]", "") for name in item.options}
    if not all(chosen.values()):
        ask.visitor.told.append("You need to choose options for your item.")
        return tell(backUrl=f"/{item.slug}.html")
    ask.visitor.put(item, chosen, int(ask.sent.get("qty") or 1))
    ask.visitor.told.append(f"You added {item.name} to your <a href='/checkout/cart/'>shopping cart</a>.")
    return tell()


def _section(shop: Front, ask: Ask) -> Response:
    return tell(messages=ask.visitor.tell(), count=ask.visitor.count, minicart=shop.part("minicart.html", ask))


def _cart(shop: Front, ask: Ask) -> Response:
    return shop.page("cart.html", ask)


def _delete(_shop: Front, ask: Ask) -> Response:
    ask.visitor.lines.pop(int(ask.sent["id"]))
    return go("/checkout/cart/")


def _checkout(shop: Front, ask: Ask) -> Response:
    if not ask.visitor.lines:
        return go("/checkout/cart/")
    if "no guests" in shop.books.switches and not ask.visitor.account:
        ask.visitor.told.append("Guest checkout is disabled.")
        return go("/customer/account/login/")
    return shop.page("checkout.html", ask, countries=COUNTRIES, regions=REGIONS)


def _available(shop: Front, ask: Ask) -> Response:
    return tell(free=ask.json["email"].lower() not in shop.books.accounts)


def _rates(shop: Front, ask: Ask) -> Response:
    known = ask.json.get("country_id") and ask.json.get("postcode")
    rates = [
        {"code": code, "title": title, "carrier": carrier, "price": shop.money(price)}
        for code, (title, carrier, price) in RATES.items()
    ]
    return tell(rates=rates if known else rates[:1])


def _shipping(shop: Front, ask: Ask) -> Response:
    missing = [key for key in NEEDED if not ask.json["address"].get(key)]
    if missing:
        return tell(missing=missing)
    ask.visitor.draft |= {**ask.json["address"], "email": ask.json["email"], "rate": ask.json["rate"]}
    cost = RATES[ask.json["rate"]][2]
    return tell(summary=shop.part("summary.html", ask, cost=cost))


def _order(shop: Front, ask: Ask) -> Response:
    draft: dict[str, Any] = ask.visitor.draft
    total = ask.visitor.subtotal + RATES[draft["rate"]][2]
    to = draft.get("email") or (ask.visitor.account.email if ask.visitor.account else "")
    number = shop.books.order(ask.visitor, total=total, payment=ask.json["method"])
    shop.books.write(to, f"Your Main Website Store order confirmation {number:09}", f"Thank you. Order #{number:09}.")
    return tell(number=number)


def _success(shop: Front, ask: Ask) -> Response:
    return (
        shop.page("success.html", ask, number=f"{ask.visitor.order:09}") if ask.visitor.order else go("/checkout/cart/")
    )


def _rest_login(shop: Front, ask: Ask) -> Response:
    known = shop.books.log_in(ask.visitor, ask.json["username"], ask.json["password"])
    return tell(errors=not known, message="" if known else "Invalid login or password.")


def _login(shop: Front, ask: Ask) -> Response:
    if ask.posted and shop.books.log_in(
        ask.visitor, ask.sent.get("login[username]", ""), ask.sent.get("login[password]", "")
    ):
        return go("/customer/account/")
    if ask.posted:
        ask.visitor.told.append("The account sign-in was incorrect. Please wait and try again later.")
    return shop.page("login.html", ask)


def _create(shop: Front, ask: Ask) -> Response:
    if ask.posted:
        kinds = [bool(re.search(kind, ask.sent["password"])) for kind in ("[a-z]", "[A-Z]", r"\d", r"[^\w]")]
        if sum(kinds) < 3 or ask.sent["password"] != ask.sent["password_confirmation"]:
            ask.visitor.told.append("Minimum of different classes of characters in password is 3.")
        elif not shop.books.register(ask.visitor, ask.sent["email"], ask.sent["password"], ask.sent["firstname"]):
            ask.visitor.told.append("Thank you for registering with Main Website Store.")
            shop.books.write(ask.sent["email"], "Welcome to Main Website Store", "Welcome to Main Website Store.")
            return go("/customer/account/")
    return shop.page("create.html", ask)


def _account(shop: Front, ask: Ask) -> Response:
    return shop.page("account.html", ask) if ask.visitor.account else go("/customer/account/login/")


def _logout(shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    return shop.page("loggedout.html", ask)


def _newsletter(shop: Front, ask: Ask) -> Response:
    shop.books.letters.append(ask.sent["email"])
    ask.visitor.told.append("Thank you for your subscription.")
    return go("/")
