"""
A stall that sells from a list, in the manner of ticket shops: each good asks how many, one button adds them all.

There are no product pages; the cart is a box on top of the list, the checkout two pages.
"""

from starlette.responses import Response

from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go


def front(books: Books) -> Front:
    return Front(books, "stall", {"/": goods, "/add": add, "/details": details, "/confirm": confirm, "/thanks": thanks})


def goods(shop: Front, ask: Ask) -> Response:
    return shop.page("goods.html", ask)


def add(shop: Front, ask: Ask) -> Response:
    for item in shop.books.goods:
        if (wanted := ask.sent.get(f"item_{item.slug}", "0")).isdigit() and int(wanted):
            ask.visitor.put(item, {}, int(wanted))
            ask.visitor.told = ["The products have been added to your cart."]
    return go("/")


def details(shop: Front, ask: Ask) -> Response:
    if ask.posted:
        ask.visitor.draft |= ask.sent
        return go("/confirm")
    return shop.page("details.html", ask)


def confirm(shop: Front, ask: Ask) -> Response:
    if ask.posted:
        shop.books.order(ask.visitor)
        return go("/thanks")
    return shop.page("confirm.html", ask)


def thanks(shop: Front, ask: Ask) -> Response:
    return shop.page("thanks.html", ask)
