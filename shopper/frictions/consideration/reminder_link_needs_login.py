"""
The link in a reminder asks for a login first.

What the shopper meets: he taps the mail about his cart on the phone and faces a password field instead of the
cart.

Why it matters: passwords are forgotten, above all on the phone; the way back to the cart should be one click.

What to do instead: let the link carry a signed token that shows the cart at once; ask for the login at payment
if at all.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Verdict,
)
from shopper.frictions.examples import hour
from shopper.observations import Evidence, LinkOpened, PageKind

BACK = ("cart", "product")
"""Purposes of links that lead back to what was left or looked at."""
NOWHERE = (PageKind.ERROR, PageKind.MAINTENANCE, PageKind.BOT_WALL, "")
"""Kinds of page that are not the shop's own."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Only links to the cart and to products: an account or an order may well be behind a login."""
    for opened in evidence.of(LinkOpened):
        if opened.purpose not in BACK:
            continue
        if opened.login:
            yield Friction(
                expected=f"the link opens the {opened.purpose} at once",
                happened="it asked for a login first",
                seen=(opened,),
            )
        elif opened.landed in NOWHERE or (opened.status or 0) >= 400:
            yield NotSeen(why="the link did not lead to a page of the shop", seen=(opened,))
        else:
            yield Clear(what=f"the {opened.purpose} link asked for no login", seen=(opened,))


def _opened(landed: str, *, login: bool, status: int = 200, purpose: str = "cart") -> LinkOpened:
    url = "https://shop.example/cart/1"
    return LinkOpened(at=hour(2), message="m", purpose=purpose, url=url, status=status, landed=landed, login=login)


RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(LinkOpened,),
    sources=(Source("Barilliance cross-device study", 2014, Confidence.DERIVED),),
    seeds=(
        Seed("a login stands before the cart", (_opened("login", login=True),), Verdict.FRICTION),
        Seed("refused with a login form", (_opened("login", login=True, status=401),), Verdict.FRICTION),
        Seed("the cart opens", (_opened("cart", login=False),), Verdict.CLEAR),
        Seed("the order list wants a login", (_opened("login", login=True, purpose="other"),), Verdict.NOT_SEEN),
        Seed("the link is dead", (_opened("error", login=False, status=404),), Verdict.NOT_SEEN),
        Seed("no link was opened", (), Verdict.NOT_SEEN),
    ),
)
