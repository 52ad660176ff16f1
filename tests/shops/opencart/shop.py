"""
A shop in the manner of OpenCart 3 with its default theme, or of OpenCart 4 with the switch "4".

Every page is `/index.php?route=...`. Adding answers by JSON; a message appears under the breadcrumb, the badge follows
a little later. 3 has an accordion of six parts that arrive one by one; 4 has one page, with regions that follow the
country, and delivery and payment chosen in dialogs.

Switches: "4", "no guests", "silent add" (the first add is lost), "consent" (a bar at the bottom).
"""

from collections.abc import Callable
from decimal import Decimal

from starlette.responses import Response

from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go, tell
from tests.shops.opencart.words import WORDS

REGIONS = {
    "223": {"3613": "California", "3655": "New York"},
    "81": {"1256": "Berlin", "1254": "Bayern"},
    "74": {"1001": "Paris", "1002": "Nord"},
}
COUNTRIES = {"81": "Germany", "74": "France", "223": "United States"}
NEEDED = {
    "firstname": "First Name must be between 1 and 32 characters!",
    "lastname": "Last Name must be between 1 and 32 characters!",
    "email": "E-Mail Address does not appear to be valid!",
    "address_1": "Address 1 must be between 3 and 128 characters!",
    "city": "City must be between 2 and 128 characters!",
    "postcode": "Postcode must be between 2 and 10 characters!",
    "country_id": "Please select a country!",
    "zone_id": "Please select a region / state!",
}
FLAT = Decimal("5.00")


def front(books: Books) -> Front:
    return Front(books, "opencart", {"/": _index, "/index.php": _index}, WORDS.get(books.language, {}))


def _index(shop: Front, ask: Ask) -> Response:
    route = ask.sent.get("route", "common/home")
    return ROUTES.get(route, _lost)(shop, ask)


def _lost(shop: Front, ask: Ask) -> Response:
    return shop.page("said.html", ask, 404, title="The page you requested cannot be found!", text="Page not found.")


def _home(shop: Front, ask: Ask) -> Response:
    return shop.page("list.html", ask, title="Featured", items=shop.books.goods[:4], home=True)


def _search(shop: Front, ask: Ask) -> Response:
    words = ask.sent.get("search", "")
    return shop.page("list.html", ask, title=f"{shop.t('Search')} - {words}", items=shop.books.found(words), home=False)


def _category(shop: Front, ask: Ask) -> Response:
    slug = ask.sent.get("path", "")
    items = shop.books.listed(slug)
    return shop.page("list.html", ask, title=shop.books.categories.get(slug, ""), items=items, home=False)


def _product(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent.get("product_id", ""))
    return shop.page("product.html", ask, item=item) if item else _lost(shop, ask)


def _add(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.sent["product_id"])
    assert item
    chosen = {name: ask.sent.get(f"option[{name}]", "") for name in item.options}
    missing = {name: f"{name} {shop.t('required')}!" for name, value in chosen.items() if not value}
    if missing:
        return tell(error={"option": missing}, redirect=f"/index.php?route=product/product&product_id={item.slug}")
    if "silent add" in shop.books.switches and "lost an add" not in shop.books.events:
        shop.books.events.append("lost an add")
        return tell()
    ask.visitor.put(item, chosen, int(ask.sent.get("quantity") or 1))
    return tell(success=shop.part("added.html", ask, item=item), total=shop.part("total.html", ask))


def _minicart(shop: Front, ask: Ask) -> Response:
    return shop.page("minicart.html", ask)


def _cart(shop: Front, ask: Ask) -> Response:
    return shop.page("cart.html", ask, shipping=None)


def _edit(_shop: Front, ask: Ask) -> Response:
    for number, line in enumerate(ask.visitor.lines):
        line.quantity = int(ask.sent.get(f"quantity[{number}]", line.quantity))
    return go("/index.php?route=checkout/cart")


def _remove(_shop: Front, ask: Ask) -> Response:
    ask.visitor.lines.pop(int(ask.sent["key"]))
    return tell(success="Success: You have modified your shopping cart!")


def _checkout(shop: Front, ask: Ask) -> Response:
    if not ask.visitor.lines:
        return go("/index.php?route=checkout/cart")
    template = "checkout4.html" if "4" in shop.books.switches else "checkout3.html"
    return shop.page(template, ask, guests="no guests" not in shop.books.switches, countries=COUNTRIES)


def _part(name: str) -> Callable[[Front, Ask], Response]:
    """A part of the accordion."""
    return lambda shop, ask: shop.page(
        f"part_{name}.html", ask, countries=COUNTRIES, guests="no guests" not in shop.books.switches,
        account=ask.sent.get("account", "guest"), shipping=FLAT,
    )  # fmt: skip


def _country(_shop: Front, ask: Ask) -> Response:
    return tell(zone=REGIONS.get(ask.sent.get("country_id", ""), {}))


def _save_address(shop: Front, ask: Ask) -> Response:
    error = {key: text for key, text in NEEDED.items() if not ask.sent.get(key)}
    wants_account = ask.sent.get("account") in {"register", "1"}
    if ask.visitor.account:
        error.pop("email", None)
    if wants_account and len(ask.sent.get("password", "")) < 4:
        error["password"] = "Password must be between 4 and 20 characters!"
    if wants_account and "4" not in shop.books.switches and ask.sent.get("password") != ask.sent.get("confirm"):
        error["confirm"] = "Password confirmation does not match password!"
    if error:
        return tell(error=error)
    if wants_account:
        shop.books.register(ask.visitor, ask.sent["email"], ask.sent["password"], ask.sent["firstname"])
    ask.visitor.draft |= {key: value for key, value in ask.sent.items() if key not in {"route", "password", "confirm"}}
    return tell(success="Success: Your details have been saved!")


def _save_method(kind: str) -> Callable[[Front, Ask], Response]:
    def save(shop: Front, ask: Ask) -> Response:
        if kind not in ask.sent:
            return tell(error={"warning": f"Warning: {kind.replace('_', ' ').capitalize()} required!"})
        if kind == "payment_method" and "4" not in shop.books.switches and "agree" not in ask.sent:
            return tell(error={"warning": shop.t("Warning: You must agree to the Terms & Conditions!")})
        ask.visitor.draft[kind] = ask.sent[kind]
        return tell(success=f"Success: You have changed the {kind.replace('_', ' ')}!")

    return save


def _agree(_shop: Front, ask: Ask) -> Response:
    ask.visitor.draft["agree"] = ask.sent.get("agree", "")
    return tell()


def _confirm(shop: Front, ask: Ask) -> Response:
    return shop.page("part_confirm.html", ask, shipping=FLAT)


def _order(shop: Front, ask: Ask) -> Response:
    draft = ask.visitor.draft
    if "payment_method" not in draft or ("4" in shop.books.switches and not draft.get("agree")):
        return tell(error="Warning: You must agree to the Terms & Conditions!")
    to = draft.get("email") or (ask.visitor.account.email if ask.visitor.account else "")
    number = shop.books.order(ask.visitor)
    shop.books.write(to, f"Your Shop - Order {number}", f"Thank you for your interest. Order ID: {number}\n")
    return tell(redirect="/index.php?route=checkout/success")


def _success(shop: Front, ask: Ask) -> Response:
    return shop.page(
        "said.html", ask, title="Your order has been placed!", text="Your order has been successfully processed!"
    )


def _register(shop: Front, ask: Ask) -> Response:
    errors: dict[str, str] = {}
    if ask.posted:
        names = ("firstname", "lastname", "email", *(() if "4" in shop.books.switches else ("telephone",)))
        errors = {key: NEEDED.get(key, "Telephone must be filled!") for key in names if not ask.sent.get(key)}
        if "agree" not in ask.sent:
            errors["warning"] = shop.t("Warning: You must agree to the Privacy Policy!")
        if not errors and not shop.books.register(ask.visitor, ask.sent["email"], ask.sent["password"]):
            shop.books.write(ask.sent["email"], "Your Shop - Thank you for registering", "Welcome and thank you!\n")
            return go("/index.php?route=account/success")
    return shop.page("register.html", ask, errors=errors)


def _registered(shop: Front, ask: Ask) -> Response:
    text = "Congratulations! Your new account has been successfully created!"
    return shop.page("said.html", ask, title="Your Account Has Been Created!", text=text)


def _login(shop: Front, ask: Ask) -> Response:
    if ask.posted and shop.books.log_in(ask.visitor, ask.sent.get("email", ""), ask.sent.get("password", "")):
        return tell(redirect="/index.php?route=checkout/checkout") if "ajax" in ask.sent else go(
            "/index.php?route=account/account"
        )  # fmt: skip
    if "ajax" in ask.sent:
        return tell(error={"warning": "Warning: No match for E-Mail Address and/or Password."})
    return shop.page("login.html", ask, failed=ask.posted)


def _account(shop: Front, ask: Ask) -> Response:
    return shop.page("account.html", ask) if ask.visitor.account else go("/index.php?route=account/login")


def _logout(shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    text = "You have been logged off your account. It is now safe to leave the computer."
    return shop.page("said.html", ask, title="Account Logout", text=text)


ROUTES: dict[str, Callable[[Front, Ask], Response]] = {
    "common/home": _home,
    "product/search": _search, "product/category": _category, "product/product": _product,
    "common/minicart": _minicart, "checkout/cart/add": _add, "checkout/cart": _cart,
    "checkout/cart/edit": _edit, "checkout/cart/remove": _remove,
    "checkout/checkout": _checkout, "checkout/country": _country, "checkout/save": _save_address,
    "checkout/part/address": _part("address"), "checkout/part/shipping_method": _part("shipping_method"),
    "checkout/part/payment_method": _part("payment_method"), "checkout/confirm": _confirm,
    "checkout/shipping_method/save": _save_method("shipping_method"),
    "checkout/payment_method/save": _save_method("payment_method"), "checkout/agree": _agree,
    "checkout/order": _order, "checkout/success": _success, "account/register": _register,
    "account/success": _registered, "account/login": _login, "account/account": _account, "account/logout": _logout,
}  # fmt: skip
