"""
A shop in the manner of Saleor's Next.js storefront: a bag in a sheet, options as pressed buttons and in a list.

The steps of the checkout stand in the address; on a phone the buttons lie in a bar below and those of the desktop are
hidden. The last of them names only the sum: "Pay $59.00". The code WELCOME10 takes ten per cent off. Whoever registers
is not logged in by it.
"""

from starlette.responses import Response

from tests.shops.base.api import api
from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go, tell
from tests.shops.base.still import still

HOME = "/en/default-channel"


def front(books: Books) -> Front:
    books.currency = "USD"
    routes = {
        "/": lambda _shop, _ask: go(HOME), "/static/{name}": still, **api(), "/api/register": register,
        HOME: shell, HOME + "/{path:path}": shell, "/checkout": shell, "/checkout/complete": shell,
    }  # fmt: skip
    return Front(books, "saleor", routes)


def shell(shop: Front, ask: Ask) -> Response:
    return shop.page("shell.html", ask)


def register(shop: Front, ask: Ask) -> Response:
    """An account; nobody is logged in by it."""
    told = ask.json
    wrong = shop.books.register(
        ask.visitor, told["email"], told["password"], told.get("firstName", ""), told.get("lastName", "")
    )
    if not wrong:
        ask.visitor.account = None
        shop.books.write(told["email"], "Welcome to our shop", "Your account has been created.")
    return tell(wrong=wrong)
