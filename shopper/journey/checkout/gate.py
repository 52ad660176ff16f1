"""Where an account is demanded: the shopper's own is used; one is made only with permission; else the way ends."""

from typing import TYPE_CHECKING

from shopper.actor import Place, Shopper, Spot
from shopper.errors import CouldNotFind, LoginWall
from shopper.journey.checkout.sheet import Sheet
from shopper.observations import AddressGiven, LoggedIn, LoginMet, PageKind
from shopper.sight import purposes
from shopper.steps.account.sign_up import SignUp
from shopper.steps.entering import enter
from shopper.steps.recall import logged_in_anywhere

if TYPE_CHECKING:
    from shopper.journey.browser import BrowserShopper

SECRETS = (Place.PASSWORD, Place.PASSWORD_AGAIN)


def stands_before(shopper: "BrowserShopper", sheet: Sheet) -> bool:
    """Whether the page lets on only those with an account."""
    if sheet.look.view.kind in {PageKind.CART, PageKind.CONFIRMATION} or sheet.fields or sheet.radios:
        return False
    scene = sheet.look.scene
    secrets = [e for e in sheet.look.facts.elements if e.type == "password" and e.visible]
    asks = any(purposes.of(scene, e) in {"log in", "register"} for e in secrets)
    return asks and shopper.glimpse(Place.GUEST) is None


def pass_through(shopper: "BrowserShopper") -> None:
    """Logs in or signs up; LoginWall where neither is possible."""
    view = shopper.page()
    shopper.note(LoginMet(why="gate", url=view.url))
    if logged_in_anywhere(shopper):
        if not view.asks_login:
            spot = shopper.glimpse(Place.LOG_IN)
            view = shopper.click(spot) if spot else view
        enter(shopper)
    elif shopper.may.create_accounts:
        _join(shopper)
    else:
        raise LoginWall(
            f"{view.url} lets on only those with an account. The shopper has none, and the site file does not say "
            "`may: {create accounts: true}`."
        )


def demands_password(sheet: Sheet) -> bool:
    """Whether a form of the checkout itself wants a password for a new account."""
    asked = [entry for entry in sheet.fields if entry.place in SECRETS and entry.state.empty]
    return any(entry.state.required or "*" in entry.label for entry in asked) or len(asked) > 1


def give_password(shopper: "BrowserShopper", sheet: Sheet) -> None:
    """Fills the passwords of such a form; LoginWall without permission."""
    shopper.note(LoginMet(why="gate", url=sheet.look.view.url))
    if not shopper.may.create_accounts:
        raise LoginWall(
            f"{sheet.look.view.url} makes an account of every order, and the site file does not say "
            "`may: {create accounts: true}`."
        )
    for entry in sheet.fields:
        if entry.place in SECRETS and entry.state.empty:
            shopper.fill(entry.spot, shopper.person.password)
    shopper.note(AddressGiven(address=shopper.person.email, purpose="account"))


class _Joining(SignUp):
    """Signing up on the way to something else: he does not leave it to look into his account."""

    def _account(self, shopper: Shopper) -> Spot | None:  # noqa: ARG002 - as the verb has it
        return None


def _join(shopper: "BrowserShopper") -> None:
    """Signs up; in a checkout the page that follows may not show who is logged in, or ask for the login at once."""
    try:
        _Joining().do(shopper)
    except CouldNotFind:
        if shopper.glimpse(Place.REGISTER_SUBMIT):
            raise
        shopper.note(LoggedIn(how="sign up"))
