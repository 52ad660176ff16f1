"""
A shop in the manner of the Next.js storefronts of Medusa and Vendure: drawn by a script, never loading a page.

Options are buttons, the button to add says what is missing, delivery and payment are radios without inputs, the steps
of the checkout stand in the address.
"""

from starlette.responses import Response

from tests.shops.base.api import api
from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, go
from tests.shops.base.still import still


def front(books: Books) -> Front:
    books.currency = "USD"
    return Front(books, "medusa", {
        "/": lambda _shop, _ask: go("/us"), "/static/{name}": still, **api(), "/us": shell, "/us/{path:path}": shell,
    })  # fmt: skip


def shell(shop: Front, ask: Ask) -> Response:
    return shop.page("shell.html", ask)
