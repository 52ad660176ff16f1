"""Opening an account."""

from typing import ClassVar

from shopper.actor import PageView, Place, Shopper, Spot
from shopper.errors import CouldNotFind, NotAllowed
from shopper.observations import AddressGiven, LoggedIn, PasswordAsked
from shopper.scenario.step import Step
from shopper.steps.confirming import confirm
from shopper.steps.entering import enter, is_in
from shopper.steps.moves import fill_if_there, need, reveal_any


class SignUp(Step):
    """
    Registers an account for the shopper, and logs in with it where the shop does not do so by itself.

    Where the shop wants the address confirmed first, the link in its mail is opened.

    Only where the site file says `may: {create accounts: true}`.
    """

    goal: ClassVar[str] = "account"
    needs_may: ClassVar[frozenset[str]] = frozenset({"create_accounts"})

    def do(self, shopper: Shopper) -> None:
        """Opens the form, fills what is asked, sends it and looks whether it worked."""
        if not shopper.may.create_accounts:
            raise NotAllowed("The site file does not say `may: {create accounts: true}`, so no account is made.")
        go_to_form(shopper)
        self._fill(shopper)
        shopper.click(need(shopper, Place.REGISTER_SUBMIT))
        shopper.note(AddressGiven(address=shopper.person.email, purpose="account"))
        after = self._looked_in(shopper)
        if not self._is_let_in(shopper, after):
            said = " ".join(after.alerts) or "nothing that could be read"
            raise CouldNotFind(
                f"The account was asked for, but the shop does not show it as logged in. It said: {said}"
            )

    def _looked_in(self, shopper: Shopper) -> PageView:
        """What the shop shows next: the account, it is hoped, or the way there."""
        after = shopper.reaction(is_in)
        if not is_in(after) and (account := self._account(shopper)):
            shopper.click(account)
            after = shopper.reaction(is_in)
        return after

    def _is_let_in(self, shopper: Shopper, after: PageView) -> bool:
        """At once, by the link in a mail, or by logging in; some shops say only then that they want the link opened."""
        if not is_in(after) and not shopper.glimpse(Place.REGISTER_SUBMIT) and (said := shopper.study().asks_mail):
            return self._comes_in(shopper, self._confirmed(shopper, said))
        try:
            return self._comes_in(shopper, after)
        except CouldNotFind:
            said = shopper.study().asks_mail
            if not said:
                raise
            return self._comes_in(shopper, self._confirmed(shopper, said))

    def _confirmed(self, shopper: Shopper, said: str) -> PageView:
        confirm(shopper, said)
        return self._looked_in(shopper)

    def _comes_in(self, shopper: Shopper, after: PageView) -> bool:
        if is_in(after):
            shopper.note(LoggedIn(how="sign up"))
            return True
        return self._goes_in(shopper, after)

    def _goes_in(self, shopper: Shopper, after: PageView) -> bool:
        """Logs in with the new account, where its form is gone and the shop leaves that to the shopper."""
        if shopper.glimpse(Place.REGISTER_SUBMIT):
            return False
        way = None if after.asks_login else shopper.glimpse(Place.LOG_IN)
        if way is not None:
            shopper.click(way)
            after = shopper.reaction(lambda now: now.asks_login)
        if after.asks_login:
            enter(shopper)
        return after.asks_login

    def _account(self, shopper: Shopper) -> Spot | None:
        """The way to the account, for a shop that shows nowhere else who is in; None while its form is still there."""
        return None if shopper.glimpse(Place.REGISTER_SUBMIT) else shopper.glimpse(Place.ACCOUNT)

    def _fill(self, shopper: Shopper) -> None:
        person = shopper.person
        if not fill_if_there(shopper, Place.FULL_NAME, f"{person.first_name} {person.last_name}"):
            fill_if_there(shopper, Place.FIRST_NAME, person.first_name)
            fill_if_there(shopper, Place.LAST_NAME, person.last_name)
        shopper.fill(need(shopper, Place.EMAIL, REGISTER), person.email)
        secret = need(shopper, Place.PASSWORD, REGISTER)
        shopper.note(PasswordAsked(url=shopper.page().url, told=secret.near))
        shopper.fill(secret, person.password)
        fill_if_there(shopper, Place.PASSWORD_AGAIN, person.password)
        shopper.complete(Place.REGISTER_SUBMIT)


REGISTER = "register"
"""Tells sight which of two forms on one page is meant."""


WAYS_IN = (Place.ACCOUNT, Place.LOG_IN)
"""Where a shop shows one who is not logged in to his account; some name it by the one, some by the other."""


def go_to_form(shopper: Shopper) -> None:
    """To the registration form: straight, or by way of the account link and its log-in page."""
    if shopper.glimpse(Place.REGISTER_SUBMIT):
        return
    way = reveal_any(shopper, (Place.REGISTER, *WAYS_IN), Place.MENU)
    shopper.click(way)
    awaited = [Place.REGISTER_SUBMIT] if way.place is Place.REGISTER else [Place.REGISTER_SUBMIT, Place.REGISTER]
    shopper.reaction(lambda _: any(shopper.glimpse(place) for place in awaited))
    if not shopper.glimpse(Place.REGISTER_SUBMIT):
        shopper.click(need(shopper, Place.REGISTER))
