# ruff: noqa: E501 - texts and markup read better on lines of their own length
"""What a shop without pages of its own answers: goods, cart, address, account and order as JSON, for a script to draw."""

from decimal import Decimal
from typing import Any

from starlette.responses import JSONResponse, Response

from tests.shops.base.books import Line
from tests.shops.base.front import Ask, Front, Handler, tell
from tests.shops.base.goods import Item

CODE = "WELCOME10"
"""The one code, for ten per cent."""
METHODS = {"std": ("Standard Shipping", Decimal("10.00")), "exp": ("Express Shipping", Decimal("18.00"))}


def api(prefix: str = "/api") -> dict[str, Handler]:
    """Routes under a prefix."""
    return {
        f"{prefix}/products": products, f"{prefix}/products/{{slug}}": product, f"{prefix}/cart": cart,
        f"{prefix}/lines": lines, f"{prefix}/draft": draft, f"{prefix}/methods": methods, f"{prefix}/complete": complete,
        f"{prefix}/account": account, f"{prefix}/leave": leave, f"{prefix}/coupon": coupon,
    }  # fmt: skip


def products(shop: Front, ask: Ask) -> Response:
    books = shop.books
    if "q" in ask.sent:
        found = books.found(ask.sent["q"])
    else:
        found = books.listed(ask.sent["category"]) if "category" in ask.sent else list(books.goods)
    return tell(products=[_item(shop, item) for item in found], categories=books.categories)


def product(shop: Front, ask: Ask) -> Response:
    item = shop.books.item(ask.path["slug"])
    return tell(product=_item(shop, item)) if item else JSONResponse({}, 404)


def cart(shop: Front, ask: Ask) -> Response:
    return tell(**_cart(shop, ask))


def lines(shop: Front, ask: Ask) -> Response:
    """POST adds, DELETE takes out the line `index`."""
    if ask.method == "DELETE":
        del ask.visitor.lines[int(ask.sent["index"])]
        return tell(**_cart(shop, ask))
    item = shop.books.item(ask.json["slug"])
    if "silent add" in shop.books.switches and "lost an add" not in shop.books.events:
        shop.books.events.append("lost an add")
    elif item and item.stock and set(ask.json.get("chosen", {})) == set(item.options):
        ask.visitor.put(item, ask.json.get("chosen", {}), int(ask.json.get("quantity", 1)))
    return tell(**_cart(shop, ask))


def draft(shop: Front, ask: Ask) -> Response:
    """Keeps what was told of the address and the choices; empty texts are refused where the shop needs them."""
    needed = [name for name in ask.json.pop("needed", []) if not str(ask.json.get(name, "")).strip()]
    ask.visitor.draft |= ask.json
    return tell(**_cart(shop, ask), missing=needed)


def methods(shop: Front, _ask: Ask) -> Response:
    return tell(methods=[{"id": key, "name": name, "price": shop.money(cost)} for key, (name, cost) in METHODS.items()])


def coupon(shop: Front, ask: Ask) -> Response:
    """POST takes the `code`, DELETE gives it back."""
    if ask.method == "DELETE":
        ask.visitor.draft.pop("coupon", None)
    elif ask.json["code"] != CODE:
        return tell(wrong="unknown")
    else:
        ask.visitor.draft["coupon"] = CODE
    return tell(**_cart(shop, ask))


def complete(shop: Front, ask: Ask) -> Response:
    number = shop.books.order(ask.visitor, total=_total(ask))
    email = shop.books.orders[-1].get("email", "")
    if email:
        shop.books.write(
            email, f"Order confirmation {number}", f"Thank you for your order! Your order number is {number}."
        )
    return tell(number=number, total=shop.money(shop.books.orders[-1]["total"]))


def account(shop: Front, ask: Ask) -> Response:
    """GET tells who is logged in, PUT registers, POST logs in."""
    wrong = ""
    if ask.method == "PUT":
        told = ask.json
        wrong = shop.books.register(
            ask.visitor, told["email"], told["password"], told.get("first_name", ""), told.get("last_name", "")
        )
        if not wrong:
            shop.books.write(told["email"], "Welcome to our shop", "Your account has been created.")
    elif ask.method == "POST" and not shop.books.log_in(ask.visitor, ask.json["email"], ask.json["password"]):
        wrong = "wrong"
    who = ask.visitor.account
    return tell(wrong=wrong, account={"name": who.first_name, "email": who.email} if who else None)


def leave(_shop: Front, ask: Ask) -> Response:
    ask.visitor.account = None
    return tell()


def _shipping(ask: Ask) -> Decimal:
    method = ask.visitor.draft.get("shipping")
    return METHODS[method][1] if method in METHODS else Decimal(0)


def _discount(ask: Ask) -> Decimal:
    return (ask.visitor.subtotal / 10).quantize(Decimal("0.01")) if "coupon" in ask.visitor.draft else Decimal(0)


def _total(ask: Ask) -> Decimal:
    return ask.visitor.subtotal + _shipping(ask) - _discount(ask)


def _item(shop: Front, item: Item) -> dict[str, Any]:
    return {
        "slug": item.slug, "name": item.name, "price": shop.money(item.price), "text": item.text, "stock": item.stock,
        "options": {name: list(values) for name, values in item.options.items()}, "category": item.category,
    }  # fmt: skip


def _cart(shop: Front, ask: Ask) -> dict[str, Any]:
    visitor = ask.visitor
    return {
        "lines": [_line(shop, line) for line in visitor.lines], "count": visitor.count, "draft": visitor.draft,
        "subtotal": shop.money(visitor.subtotal), "shipping": shop.money(_shipping(ask)) if _shipping(ask) else "",
        "coupon": visitor.draft.get("coupon", ""), "discount": f"-{shop.money(_discount(ask))}" if _discount(ask) else "",
        "total": shop.money(_total(ask)),
    }  # fmt: skip


def _line(shop: Front, line: Line) -> dict[str, Any]:
    return {
        "slug": line.item.slug, "name": line.item.name, "chosen": line.chosen, "quantity": line.quantity,
        "price": shop.money(line.item.price), "sum": shop.money(line.sum),
    }  # fmt: skip
