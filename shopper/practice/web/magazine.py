"""The magazine: its front page, its articles, and what a subscription costs."""

from typing import Any

from starlette.responses import Response

from shopper.practice.press import meter, offers, subscriptions
from shopper.practice.press.articles import article, articles
from shopper.practice.web.here import Here


def front(here: Here) -> Response:
    """All articles."""
    return here.show("magazine/front.html", articles=articles(here.shop))


def read(here: Here) -> Response:
    """One article, or its beginning."""
    found = article(here.shop, here.named["slug"])
    if found is None:
        return here.missing()
    whole = meter.admits(here.shop, here.visit, found.slug)
    subscribes = subscriptions.of(here.shop, here.visit) is not None
    more = [one for one in articles(here.shop) if one.slug != found.slug]
    return here.show(
        "magazine/article.html",
        article=found,
        whole=whole,
        left=None if subscribes else meter.left(here.shop, here.visit),
        more=more,
    )


def offer_page(here: Here) -> Response:
    """What there is to choose from."""
    return here.show(
        "magazine/offers.html",
        offers=offers.offers(here.shop),
        plans=tuple(offers.PLANS),
        back=here.asked.get("back", ""),
        **told(here),
    )


def choose(here: Here) -> Response:
    """On to the account, or to paying."""
    offer = offers.offer(here.shop, here.field("offer"))
    if offer is None:
        return here.go("/magazine/subscribe", back=here.field("back"))
    subscriptions.choose(here.shop, here.visit, offer.slug, here.field("back"))
    wanted = "/magazine/subscribe/again" if here.shop.has("subscribe-domino") else "/magazine/subscribe/payment"
    return here.go(wanted) if here.visit.account else here.go("/register", next=wanted)


def told(here: Here) -> dict[str, Any]:
    """What the language of the look says of plans, periods and terms."""
    return {"said": here.shop.look.magazine["offers"], "pitch": here.shop.look.magazine["pitch"]["text"]}


SHOWN = {"/magazine": front, "/magazine/subscribe": offer_page, "/magazine/{slug}": read}
CHANGED = {"/magazine/subscribe": choose}
