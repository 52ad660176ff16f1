"""
The link in a mail leads nowhere.

What the shopper meets: he follows the mail back to the shop and finds an error page, or an empty cart instead
of his own.

Why it matters: he had decided to come back, and has to search for everything again or gives up.

What to do instead: let the link restore the cart it speaks of, on any device and in one click, and keep links
to products alive.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Finding,
    Friction,
    Limits,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.examples import hour, left
from shopper.frictions.names import any_same, line
from shopper.frictions.post import left_before
from shopper.observations import Blocked, Evidence, Left, LinkOpened, PageKind

ELSEWHERE = frozenset({PageKind.HOME, PageKind.LIST, PageKind.EMPTY_RESULT})
"""Pages that are no cart and lead to none by themselves."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Any link of a mail may not end in an error; one to the cart must show what was left in it."""
    walls = {
        wall.step
        for wall in evidence.of(Blocked)
        if wall.blocker in ("bot wall", "refusal", "rate limit", "network", "maintenance")
    }
    for opened in evidence.of(LinkOpened):
        if opened.landed == PageKind.BOT_WALL or opened.step in walls:
            yield NotSeen(why="the shopper was turned away before the link could show where it leads", seen=(opened,))
        elif opened.login:
            yield NotSeen(why="a login stood before the page; that is another rule", seen=(opened,))
        elif _failed(opened):
            yield _dead(opened, f"it answered with an error{f' ({opened.status})' if opened.status else ''}")
        elif opened.purpose == "cart":
            yield _cart(opened, left_before(evidence, opened.at))
        elif opened.status is None and not opened.landed:
            yield Unsure(why=f"it is not known where the {opened.purpose} link led", seen=(opened,))
        else:
            yield Clear(what=f"the {opened.purpose} link led to a page that is there", seen=(opened,))


def _failed(opened: LinkOpened) -> bool:
    return (opened.status or 0) >= 400 or opened.landed in (PageKind.ERROR, PageKind.MAINTENANCE)


def _dead(opened: LinkOpened, happened: str, *seen: Left, severity: Severity | None = None) -> Friction:
    wanted = "the cart as it was left" if opened.purpose == "cart" else "the page the mail speaks of"
    return Friction(expected=f"the link leads to {wanted}", happened=happened, seen=(opened, *seen), severity=severity)


def _no_cart(opened: LinkOpened, leave: Left) -> Finding:
    where = f"a page ({opened.landed}) that shows no cart"
    if opened.landed not in ELSEWHERE:
        return Unsure(why=f"the link to the cart led to {where}", seen=(opened, leave))
    return _dead(opened, f"it led to {where}; whoever wants it has to look for it", leave, severity=Severity.SLOWED)


def _cart(opened: LinkOpened, leave: Left | None) -> Finding:
    if leave is None or not leave.cart:
        return NotSeen(why="it is not known what the cart should hold", seen=(opened,))
    if opened.lines is None:
        return _no_cart(opened, leave)
    shown = tuple(line(written)[0] for written in opened.lines)
    gone = [name for name in leave.cart if not any_same(shown, (name,))]
    if not shown:
        return _dead(opened, f"it opened an empty cart; left in it: {', '.join(leave.cart)}", leave)
    if len(gone) == len(leave.cart):
        return _dead(opened, f"it opened a cart with {', '.join(shown)} instead of {', '.join(gone)}", leave)
    if gone:
        return Unsure(why=f"the cart opened by the link lacks {', '.join(gone)}", seen=(opened, leave))
    return Clear(what="the link restored the cart", seen=(opened, leave))


def _opened(purpose: str, status: int, landed: str, lines: tuple[str, ...] | None = None) -> LinkOpened:
    url = f"https://shop.example/{purpose}/1"
    return LinkOpened(at=hour(2), message="m", purpose=purpose, url=url, status=status, landed=landed, lines=lines)


CART = left(cart=("Bark Speaker",))

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.STOPPED,
    owner="CRM team",
    needs=(LinkOpened,),
    uses=(Left, Blocked),
    sources=(Source("Barilliance cross-device study", 2014),),
    seeds=(
        Seed("the product link answers 404", (_opened("product", 404, "error"),), Verdict.FRICTION),
        Seed("the cart link answers 404", (CART, _opened("cart", 404, "error")), Verdict.FRICTION),
        Seed("the page says sorry with status 200", (_opened("product", 200, "error"),), Verdict.FRICTION),
        Seed("the cart is empty", (CART, _opened("cart", 200, "cart", ())), Verdict.FRICTION),
        Seed("the cart holds something else", (CART, _opened("cart", 200, "cart", ("1 x Lamp",))), Verdict.FRICTION),
        Seed("the cart is restored", (CART, _opened("cart", 200, "cart", ("1 x Bark Speaker",))), Verdict.CLEAR),
        Seed("the product is there", (_opened("product", 200, "product"),), Verdict.CLEAR),
        Seed("the home page opens instead", (CART, _opened("cart", 200, "home")), Verdict.FRICTION, Severity.SLOWED),
        Seed("the page shows no cart", (CART, _opened("cart", 200, "other")), Verdict.UNSURE),
        Seed(
            "one of two things is missing",
            (left(cart=("Bark Speaker", "Cable")), _opened("cart", 200, "cart", ("1 x Bark Speaker",))),
            Verdict.UNSURE,
        ),
        Seed("a bot wall stood there", (CART, _opened("cart", 403, "bot wall")), Verdict.NOT_SEEN),
        Seed("no link was opened", (CART,), Verdict.NOT_SEEN),
    ),
)
