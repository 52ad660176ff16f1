"""Giving an address for news."""

from shopper.actor import PageView, Place, Shopper
from shopper.observations import ActChecked, AddressGiven
from shopper.scenario.step import Step
from shopper.steps.moves import need


class SubscribeToNewsletter(Step):
    """Leaves the shopper's e-mail address for the newsletter, and notes what was promised for it."""

    def do(self, shopper: Shopper) -> None:
        """Fills the field, sends it, and looks for an answer."""
        before = shopper.page()
        field = need(shopper, Place.NEWSLETTER)
        shopper.fill(field, shopper.person.email)
        button = shopper.glimpse(Place.NEWSLETTER_SUBMIT)
        if button is None:
            shopper.submit(field)
        else:
            shopper.click(button)
        shopper.note(AddressGiven(address=shopper.person.email, purpose="newsletter", promised=field.near))
        after = shopper.reaction(lambda now: answered(now, before))
        shopper.note(ActChecked(act="subscribe to newsletter", worked=answered(after, before)))


def answered(now: PageView, before: PageView) -> bool:
    """Whether the page says something it did not say before."""
    return bool(set(now.alerts) - set(before.alerts)) or now.url != before.url or now.text != before.text
