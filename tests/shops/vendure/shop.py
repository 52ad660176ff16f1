"""
A shop in the manner of Vendure's Remix storefront: pages that take hold of their buttons late, a cart in a tray only.

Address and name are sent as one leaves their fields, the button to pay stays shut until delivery is chosen, and the
last page is one button. Whoever registers is not logged in by it; with the switch "verified" he must first open the
link in a mail.
"""

from starlette.responses import Response

from tests.shops.base.api import api
from tests.shops.base.books import Account, Books
from tests.shops.base.front import Ask, Front, tell
from tests.shops.base.still import still


def front(books: Books) -> Front:
    books.currency = "USD"
    routes = {
        "/": shell, "/static/{name}": still, **api(), "/api/register": register, "/api/verify": verify,
        "/api/sign-in": sign_in, "/{path:path}": shell,
    }  # fmt: skip
    return Front(books, "vendure", routes)


def shell(shop: Front, ask: Ask) -> Response:
    return shop.page("shell.html", ask)


def register(shop: Front, ask: Ask) -> Response:
    """An account, and a mail to it; nobody is logged in."""
    books, told, email = shop.books, ask.json, ask.json["email"].lower()
    if email in books.accounts:
        return tell(wrong="EMAIL_ADDRESS_CONFLICT_ERROR")
    about = {"verified": "verified" not in books.switches}
    books.accounts[email] = Account(email, told["password"], told["firstName"], told["lastName"], about=about)
    books.events.append("account")
    link = f"{books.url}/verify?token={email}"
    books.write(email, "Please verify your email address", f"Welcome to Acme Audio! To activate your account: {link}")
    return tell(wrong="")


def verify(shop: Front, ask: Ask) -> Response:
    account = shop.books.accounts.get(ask.json["token"])
    if account is None:
        return tell(wrong="Verification token not recognized")
    account.about["verified"] = True
    ask.visitor.log_in(account)
    return tell(wrong="")


def sign_in(shop: Front, ask: Ask) -> Response:
    account = shop.books.accounts.get(ask.json["email"].lower())
    if account and not account.about["verified"]:
        return tell(wrong="Please verify this email address before logging in")
    right = shop.books.log_in(ask.visitor, ask.json["email"], ask.json["password"])
    return tell(wrong="" if right else "The provided credentials are invalid")
