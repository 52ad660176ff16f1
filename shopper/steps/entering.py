"""Into an account by its log-in form, and how a page shows that one is in."""

from shopper.actor import PageView, Place, Shopper
from shopper.errors import CouldNotFind
from shopper.observations import LoggedIn, PageKind
from shopper.steps.moves import need

LOGIN = "log in"
"""Tells sight which of two forms on one page is meant."""


def is_in(view: PageView) -> bool:
    """Whether the page shows someone who is logged in; an account's page that is still empty says so by its frame."""
    if view.logged_in is not None:
        return view.logged_in
    return view.kind is PageKind.ACCOUNT and not view.asks_login


def enter(shopper: Shopper) -> None:
    """Fills the log-in form in sight and sends it; CouldNotFind where the shop does not let the shopper in."""
    shopper.fill(need(shopper, Place.EMAIL, LOGIN), shopper.person.email)
    shopper.fill(need(shopper, Place.PASSWORD, LOGIN), shopper.person.password)
    shopper.click(need(shopper, Place.LOG_IN_SUBMIT))
    after = shopper.reaction(lambda now: not now.asks_login or bool(now.alerts))
    if after.asks_login and not is_in(after):
        said = " ".join(after.alerts) or "nothing that could be read"
        raise CouldNotFind(f"The shop did not let the shopper in. It said: {said}")
    shopper.note(LoggedIn(how="log in"))
