"""
The shop asks to log in once more.

What the shopper meets: he was logged in on this device, or came by a link sent to him alone, and has to type
his password again.

Why it matters: up to 18 % of shoppers give up when signing in goes wrong.

What to do instead: keep the login on a device for weeks whatever happens on the others; ask again only before
payment, and not of one who has just logged in.
"""

from collections.abc import Iterator

from shopper.frictions import Clear, Confidence, Finding, Friction, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.examples import ME, hour
from shopper.frictions.memory import looked
from shopper.observations import (
    Evidence,
    Left,
    LinkOpened,
    LoggedIn,
    LoggedOut,
    LoginMet,
    MemoryLooked,
    Observation,
    Remembered,
    Unsubscribed,
)

WHYS = {
    "return": ("still logged in when coming back to this device", "the shop had forgotten the login"),
    "link": ("let in by the link that was sent to him", "the shop asked for a login"),
}


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """A login before a cart or product, or before unsubscribing, is told by the rules for these."""
    told = {_where(note) for note in evidence.of(LinkOpened) if note.login}
    told |= {_where(note) for note in evidence.of(Unsubscribed) if note.login}
    met = [note for note in evidence.of(LoginMet) if note.why in WHYS]
    for note in met:
        if note.why != "link" or _where(note) not in told:
            expected, happened = WHYS[note.why]
            yield Friction(expected=expected, happened=happened, seen=(note,))
    yield from _on_the_way(evidence)
    for look in looked(evidence, Remembered.LOGIN):
        if look.found:
            yield Clear(what="still logged in when coming back", seen=(look,))
        elif _where(look) not in {_where(note) for note in met}:
            expected, happened = WHYS["return"]
            yield Friction(expected=expected, happened=happened, seen=(look,))


def _on_the_way(evidence: Evidence) -> Iterator[Finding]:
    """A login that stands in the way of one who had logged in on this device before, and had not been away since."""
    known: set[str] = set()
    for note in evidence.notes:
        if isinstance(note, LoggedIn):
            known.add(note.device)
        elif isinstance(note, Left | LoggedOut):
            known.discard(note.device)
        elif isinstance(note, LoginMet) and note.why == "gate" and note.device in known:
            happened = "the shop asked for a login once more before it let him on"
            yield Friction(expected="still logged in on the way to the order", happened=happened, seen=(note,))


def _where(note: Observation) -> tuple[int, str]:
    return note.step, note.device


def _look(*found: str) -> MemoryLooked:
    return MemoryLooked(at=hour(1), step=7, device="desktop", what=Remembered.LOGIN, expected=(ME,), found=found)


def _met(why: str) -> LoginMet:
    return LoginMet(at=hour(1), step=7, device="desktop", why=why, url="https://shop.example/login")


IN = LoggedIn(at=hour(0), step=3, device="desktop", how="sign up")
TO_CART = LinkOpened(at=hour(1), step=7, device="desktop", message="m", purpose="cart", url="/login", login=True)

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="shop team",
    uses=(LoginMet, LoggedIn, LoggedOut, Left, MemoryLooked, LinkOpened, Unsubscribed),
    sources=(Source("Baymard on passwords: up to 18 % abandon", confidence=Confidence.DERIVED),),
    seeds=(
        Seed("logged out when he comes back", (_look(), _met("return")), Verdict.FRICTION),
        Seed("logged out, seen by the missing name only", (_look(),), Verdict.FRICTION),
        Seed("a link sent to him asks for a login", (_met("link"),), Verdict.FRICTION),
        Seed("another login in the middle of the checkout", (IN, _met("gate")), Verdict.FRICTION),
        Seed("the first login of this journey", (_met("gate"), IN), Verdict.NOT_SEEN),
        Seed("still logged in", (_look(ME),), Verdict.CLEAR),
        Seed("he wanted to log in himself", (_met("asked"),), Verdict.NOT_SEEN),
        Seed("the link of a reminder, which is another friction", (TO_CART, _met("link")), Verdict.NOT_SEEN),
    ),
)
