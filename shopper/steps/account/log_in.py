"""Logging in."""

from shopper.actor import PageView, Place, Shopper
from shopper.errors import NothingToUse
from shopper.observations import LoginMet
from shopper.scenario.step import Step
from shopper.steps.entering import enter, is_in
from shopper.steps.moves import reveal_anywhere
from shopper.steps.recall import logged_in_anywhere


class LogIn(Step):
    """Logs in with the shopper's own account, made earlier on this journey."""

    def do(self, shopper: Shopper) -> None:
        """Opens the form if it is not in sight, and logs in; an already open account is left as it is."""
        if not logged_in_anywhere(shopper):
            raise NothingToUse("This shopper has no account yet; `sign up` comes first.")
        view = shopper.page()
        if not view.asks_login:
            view = go_to_form(shopper)
        if is_in(view) and not view.asks_login:
            return
        shopper.note(LoginMet(why="asked", url=view.url))
        enter(shopper)


def go_to_form(shopper: Shopper) -> PageView:
    """To the log-in form: straight, or by way of what the account button opens."""
    shopper.click(reveal_anywhere(shopper, (Place.LOG_IN, Place.ACCOUNT), Place.MENU))
    view = shopper.reaction(lambda now: now.asks_login or is_in(now) or shopper.glimpse(Place.LOG_IN) is not None)
    link = None if view.asks_login or is_in(view) else shopper.glimpse(Place.LOG_IN)
    if link is not None:
        shopper.click(link)
        view = shopper.reaction(lambda now: now.asks_login or is_in(now))
    return view
