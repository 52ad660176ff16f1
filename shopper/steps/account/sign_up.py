"""Opening an account."""

from contextlib import suppress
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
        after, asks_mail = self._looked_in(shopper)
        if not self._is_let_in(shopper, after, asks_mail):
            said = " ".join(after.alerts) or "nothing that could be read"
            raise CouldNotFind(
                f"The account was asked for, but the shop does not show it as logged in. It said: {said}"
            )

    def _looked_in(self, shopper: Shopper) -> tuple[PageView, str]:
        """
        What the shop shows next: the account, it is hoped, or the way there.

        With what was said on the way about a link in a mail, "" to one who is in.
        """
        after = shopper.reaction(is_in)
        said = self._asks_mail(shopper, after)
        if not is_in(after) and (account := self._account(shopper)):
            shopper.click(account)
            after = shopper.reaction(is_in)
            said = self._asks_mail(shopper, after) or said
        return after, "" if is_in(after) else said

    def _asks_mail(self, shopper: Shopper, view: PageView) -> str:
        """What a page says of a link in a mail, to one who is not in and has sent the form."""
        return "" if is_in(view) or shopper.glimpse(Place.REGISTER_SUBMIT) else shopper.study().asks_mail

    def _is_let_in(self, shopper: Shopper, after: PageView, said: str) -> bool:
        """At once, by the link in a mail, or by logging in; some shops say only then that they want the link opened."""
        if said:
            return self._comes_in_by_mail(shopper, after, said)
        try:
            return self._comes_in(shopper, after)
        except CouldNotFind:
            refused = shopper.study().asks_mail
            if not refused:
                raise
            return self._comes_in(shopper, self._confirmed(shopper, refused))

    def _comes_in_by_mail(self, shopper: Shopper, after: PageView, said: str) -> bool:
        """By the link; where no mail has one the page may have meant less, and the account is open as it is."""
        try:
            after = self._confirmed(shopper, said)
        except CouldNotFind:
            with suppress(CouldNotFind):
                if self._goes_in(shopper, after):
                    return True
            raise
        return self._comes_in(shopper, after)

    def _confirmed(self, shopper: Shopper, said: str) -> PageView:
        confirm(shopper, said)
        return self._looked_in(shopper)[0]

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
