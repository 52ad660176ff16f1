"""
A shop on one page, as small shops and students write it: no address ever changes, nothing in it is a link.

Cards hold their own button to add, a box filters as one types, buttons filter by category, the cart is a drawer, the
checkout a dialog. With the switch "details" a card is pressed to see the product in a dialog, and added there.
"""

from starlette.responses import Response

from tests.shops.base.api import api
from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front
from tests.shops.base.still import still


def front(books: Books) -> Front:
    books.currency = "USD"
    return Front(books, "onepage", {"/": page, "/static/{name}": still, **api()})


def page(shop: Front, ask: Ask) -> Response:
    return shop.page("index.html", ask)
