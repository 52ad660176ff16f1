"""
A link in a mail leads nowhere.

What the shopper meets: he clicks on what the mail offers and gets an error page.

Why it matters: the mail did its work and the shop lost him at its own door. Trouble with tracking links is among the
frustrations named most often.

What to do instead: follow every link of a mail before it is sent, and again whenever the shop's addresses change.
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
    Unsure,
    Verdict,
)
from shopper.observations import Evidence, LinkChecked, PageKind

ERROR = 400
BARRED = frozenset({401, 403, 405, 407, 408, 425, 429, 451, 502, 503, 504})
"""What a shop may answer this visitor now, and not others or later."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Only links on hosts that may be visited were followed."""
    for note in evidence.of(LinkChecked):
        told = note.text or note.url
        if note.held:
            yield NotSeen(why=f"“{told}” leads to a host that the site file does not name", seen=(note,))
        elif note.status is None:
            yield Unsure(why=f"“{told}”: nothing answered at {note.url}", seen=(note,))
        elif note.status in BARRED:
            yield Unsure(why=f"“{told}” answered {note.status}, perhaps only now or to this visitor", seen=(note,))
        elif note.status >= ERROR:
            yield Friction(
                expected=f"“{told}” leads to a page", happened=f"{note.url} answers {note.status}", seen=(note,)
            )
        elif note.landed == PageKind.ERROR:
            yield Friction(
                expected=f"“{told}” leads to a page",
                happened=f"{note.url} opens a page that says it is an error",
                seen=(note,),
            )
        elif note.landed == PageKind.MAINTENANCE:
            yield Unsure(why=f"“{told}” leads to a shop under maintenance, perhaps only now", seen=(note,))
        else:
            yield Clear(what=f"“{told}” leads to a page", seen=(note,))


def _link(status: int | None, **more: object) -> LinkChecked:
    known = {"message": "1", "url": "https://shop.example/orders/1", "text": "See your order", "status": status}
    return LinkChecked.model_validate(known | more)


RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.STOPPED,
    owner="CRM team",
    needs=(LinkChecked,),
    sources=(
        Source("Stord, by agilebrandguide, on links to follow a parcel", 2025, Confidence.DERIVED),
        Source("Mailpit checks links the same way", confidence=Confidence.DERIVED),
    ),
    seeds=(
        Seed("not found", (_link(404),), Verdict.FRICTION),
        Seed("the server fails", (_link(500),), Verdict.FRICTION),
        Seed("a page", (_link(200, landed="other"),), Verdict.CLEAR),
        Seed("not to this visitor", (_link(403),), Verdict.UNSURE),
        Seed("no answer", (_link(None),), Verdict.UNSURE),
        Seed("a page that says with status 200 that there is none", (_link(200, landed="error"),), Verdict.FRICTION),
        Seed("the shop is under maintenance", (_link(200, landed="maintenance"),), Verdict.UNSURE),
        Seed("another host", (_link(None, held=True),), Verdict.NOT_SEEN),
    ),
)
