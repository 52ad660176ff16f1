"""Registering, logging in and out, and the customer's own pages."""

from starlette.responses import Response

from shopper.practice.buying import orders
from shopper.practice.mail import marketing
from shopper.practice.people import accounts, memories, newsletter, visits
from shopper.practice.people.addresses import clean_address
from shopper.practice.press import subscriptions
from shopper.practice.web.here import Here


def login_form(here: Here) -> Response:
    """Asks for address and password."""
    return here.show("login.html", email="", error="", next=here.inside(here.asked.get("next", ""), "/account"))


def login(here: Here) -> Response:
    """Logs in and goes on to where the shopper wanted to go."""
    wanted, email = here.inside(here.field("next"), "/account"), here.field("email")
    if accounts.log_in(here.shop, here.visit, email, here.fields.get("password", "")):
        return here.go(wanted)
    return here.show("login.html", email=email, error="login-wrong", next=wanted)


def register_form(here: Here) -> Response:
    """Asks for what an account needs."""
    wanted = here.inside(here.asked.get("next", ""), "/account")
    return here.show("register.html", name="", email="", news=False, errors={}, next=wanted)


def register(here: Here) -> Response:
    """Opens an account and logs in."""
    wanted, news = here.inside(here.field("next"), "/account"), bool(here.field("news"))
    name, email, password = here.field("name"), here.field("email"), here.fields.get("password", "")
    errors = accounts.registration_errors(here.shop, name, email, password)
    if errors:
        return here.show("register.html", name=name, email=email, news=news, errors=errors, next=wanted)
    address = clean_address(email) or email
    entered = accounts.register(here.shop, here.visit, name, address, password)
    marketing.address_known(here.shop, entered, address)
    if news:
        newsletter.subscribe(here.shop, entered, address)
    return here.go(wanted, note="registered")


def logout(here: Here) -> Response:
    """Logs out."""
    visits.log_out(here.shop, here.visit)
    return here.go("/", note="logged-out")


def account(here: Here) -> Response:
    """The customer's own page."""
    if not here.visit.account:
        return here.go("/login", next="/account")
    wishes = memories.wishes(here.shop, here.visit)
    subscribes = subscriptions.of(here.shop, here.visit) is not None
    ordered = orders.history(here.shop, here.visit.account)[:3]
    return here.show("account.html", orders=ordered, wishes=wishes, subscribes=subscribes)


def order_list(here: Here) -> Response:
    """Everything the customer ever ordered."""
    if not here.visit.account:
        return here.go("/login", next="/account/orders")
    return here.show("orders.html", orders=orders.history(here.shop, here.visit.account))


def order(here: Here) -> Response:
    """One order."""
    if not here.visit.account:
        return here.go("/login", next=here.request.url.path)
    found = orders.visible(here.shop, here.visit, here.named["number"])
    return here.show("order.html", order=found) if found else here.missing()


def mails_form(here: Here) -> Response:
    """Which mails the customer gets."""
    mine = accounts.of(here.shop, here.visit)
    if mine is None:
        return here.go("/login", next="/account/mails")
    return here.show("mails.html", wanted=newsletter.wanted(here.shop, mine.email))


def mails(here: Here) -> Response:
    """Changes which mails the customer gets."""
    mine = accounts.of(here.shop, here.visit)
    if mine is None:
        return here.go("/login", next="/account/mails")
    if here.field("wanted"):
        newsletter.subscribe(here.shop, here.visit, mine.email)
    else:
        newsletter.unsubscribe(here.shop, mine.email)
    return here.go("/account/mails", note="saved")


SHOWN = {
    "/login": login_form,
    "/register": register_form,
    "/account": account,
    "/account/orders": order_list,
    "/account/orders/{number}": order,
    "/account/mails": mails_form,
}
CHANGED = {
    "/login": login,
    "/register": register,
    "/logout": logout,
    "/account/mails": mails,
}
