"""
A shop in the manner of Bagisto: each page is loaded, its parts are drawn by Vue after grey boxes that shimmer.

Icons are a font, what opens is a drawer or a modal without roles, labels belong to no field, and the checkout opens
address, shipping, payment and the button to order one after another as radios are chosen. The code WELCOME10 takes ten
per cent off.
"""

from starlette.responses import Response

from tests.shops.base.api import api
from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, tell
from tests.shops.base.still import still


def front(books: Books) -> Front:
    books.currency = "USD"
    routes = {"/": shell, "/static/{name}": still, **api(), "/api/register": register, "/{path:path}": shell}
    return Front(books, "bagisto", routes)


def shell(shop: Front, ask: Ask) -> Response:
    return shop.page("shell.html", ask)


def register(shop: Front, ask: Ask) -> Response:
    """An account; nobody is logged in by it."""
    told = ask.json
    wrong = shop.books.register(ask.visitor, told["email"], told["password"], told["first_name"], told["last_name"])
    if not wrong:
        ask.visitor.account = None
        shop.books.write(told["email"], "New customer registration", "Your account has now been created successfully.")
    return tell(wrong=wrong)
