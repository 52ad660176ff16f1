"""
A shop in the manner of WooCommerce's blocks: a mini cart, and a checkout that recalculates as one types.

Options not chosen are told by a native dialog. A press on a wallet is written down under `events` as "wallet".
"""

from starlette.responses import Response

from tests.shops.base.api import api
from tests.shops.base.books import Books
from tests.shops.base.front import Ask, Front, tell
from tests.shops.base.still import still


def front(books: Books) -> Front:
    books.currency = "USD"
    routes = {"/": shell, "/static/{name}": still, "/wallets": wallet, **api()}
    return Front(books, "blocks", routes | {"/{path:path}/": shell})


def shell(shop: Front, ask: Ask) -> Response:
    return shop.page("shell.html", ask)


def wallet(shop: Front, _ask: Ask) -> Response:
    shop.books.events.append("wallet")
    return tell()
