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
    """
    Fills the log-in form in sight and sends it; CouldNotFind where the shop does not let the shopper in.

    A form that is back without a word is filled once more: it was sent before the page's script had taken hold of it.
    """
    after = _sent(shopper)
    if _is_back(after) and not after.alerts:
        after = _sent(shopper)
    if _is_back(after):
        said = " ".join(after.alerts) or "nothing that could be read"
        raise CouldNotFind(f"The shop did not let the shopper in. It said: {said}")
    shopper.note(LoggedIn(how="log in"))


def _sent(shopper: Shopper) -> PageView:
    """What the shop shows next; a page that is still blank shows nothing."""
    shopper.fill(need(shopper, Place.EMAIL, LOGIN), shopper.person.email)
    shopper.fill(need(shopper, Place.PASSWORD, LOGIN), shopper.person.password)
    shopper.click(need(shopper, Place.LOG_IN_SUBMIT))
    return shopper.reaction(lambda now: bool(now.alerts) or (not now.asks_login and bool(now.text or is_in(now))))


def _is_back(view: PageView) -> bool:
    return view.asks_login and not is_in(view)
