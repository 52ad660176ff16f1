"""Newsletter, unsubscribing, the consent banner, and the pages about the shop."""

from starlette.responses import Response

from shopper.practice.people import newsletter
from shopper.practice.people.addresses import clean_address
from shopper.practice.web.here import Here
from shopper.practice.web.pages import YEAR


def newsletter_form(here: Here) -> Response:
    """Offers the newsletter."""
    return here.show("newsletter.html", email="", error="")


def subscribe(here: Here) -> Response:
    """Takes an address on the list."""
    typed = here.field("email")
    email = clean_address(typed)
    if email is None:
        return here.show("newsletter.html", email=typed, error="email-wrong")
    newsletter.subscribe(here.shop, here.visit, email)
    return here.go("/newsletter/thanks")


def subscribed(here: Here) -> Response:
    """Says that the mail is on its way."""
    return here.show("subscribed.html", email=here.visit.email or "")


def unsubscribe_form(here: Here) -> Response:
    """The link in a mail: one button."""
    email = here.shop.signer.read("unsubscribe", here.named["token"])
    return here.show("unsubscribe.html", email=email, done=False) if email else here.missing()


def unsubscribe(here: Here) -> Response:
    """The button, or the mail program's one click (RFC 8058)."""
    email = here.shop.signer.read("unsubscribe", here.named["token"])
    if email is None:
        return here.missing()
    newsletter.unsubscribe(here.shop, email)
    return here.show("unsubscribe.html", email=email, done=True)


def consent(here: Here) -> Response:
    """Remembers what was answered to the cookie question."""
    response = here.go(here.inside(here.field("back")))
    response.set_cookie(
        "consent", "all" if here.field("choice") == "accept" else "needed", max_age=YEAR, samesite="lax"
    )
    return response


def about(here: Here) -> Response:
    """Help, imprint and privacy."""
    return here.show(f"{here.request.url.path.strip('/')}.html")


SHOWN = {
    "/newsletter": newsletter_form,
    "/newsletter/thanks": subscribed,
    "/unsubscribe/{token}": unsubscribe_form,
    "/help": about,
    "/imprint": about,
    "/privacy": about,
}
CHANGED = {
    "/newsletter": subscribe,
    "/unsubscribe/{token}": unsubscribe,
    "/consent": consent,
}
