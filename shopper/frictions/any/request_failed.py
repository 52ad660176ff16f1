"""
A part of the page could not be loaded from the shop.

What the shopper meets: a missing piece of the page, a button without effect, a price that never appears.

Why it matters: what fails in the background fails in front of the shopper sooner or later.

What to do instead: find the address in the server's log and mend it; don't ask for what is no longer there.
"""

from collections.abc import Iterator
from typing import Annotated

from pydantic import NonNegativeInt

from shopper.frictions import (
    OURS,
    Clear,
    Finding,
    Friction,
    Limits,
    Measure,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Stage,
    Verdict,
)
from shopper.observations import Blocked, Evidence, LinkOpened, PageSeen, RequestFailed


class RequestLimits(Limits):
    """How many failed requests are borne."""

    friction: Annotated[NonNegativeInt, "Addresses of the shop that fail and are still borne", OURS] = 0


def check(evidence: Evidence, limits: RequestLimits) -> Iterator[Finding]:
    """Only the shop's own; a whole page that fails is told by other rules."""
    if any(
        wall.blocker in ("bot wall", "refusal", "rate limit", "network", "maintenance") for wall in evidence.of(Blocked)
    ):
        yield NotSeen(why="the shopper was turned away, so refused requests prove nothing")
        return
    pages = {page.url for page in evidence.of(PageSeen)} | {opened.url for opened in evidence.of(LinkOpened)}
    failed = {note.url: note for note in evidence.of(RequestFailed) if note.own and note.url not in pages}
    # A refused login or payment answers with these on purpose; 429 is said to those who ask faster than people do.
    failed = {url: note for url, note in failed.items() if note.status not in (401, 402, 422, 429)}
    if len(failed) <= limits.friction:
        yield Clear(what=f"requests of the shop that failed: {len(failed)}")
        return
    first = next(iter(failed.values()))
    yield Friction(
        expected="everything the page asks of the shop is answered",
        happened=f"{len(failed)} failed, first {first.url} ({first.status or first.text or 'no answer'})",
        seen=tuple(failed.values()),
        measure=Measure(what="failed requests", value=len(failed), unit="addresses", limit=limits.friction),
    )


HOME = PageSeen(url="https://shop.example/")


def _failed(path: str, status: int | None, *, own: bool = True) -> RequestFailed:
    return RequestFailed(url=f"https://shop.example{path}", status=status, own=own)


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(PageSeen,),
    uses=(RequestFailed, LinkOpened, Blocked),
    limits=RequestLimits,
    sources=(OURS,),
    seeds=(
        Seed("the prices could not be loaded", (HOME, _failed("/api/prices", 500)), Verdict.FRICTION),
        Seed("the shopper asked too often", (HOME, _failed("/api/customers", 429)), Verdict.CLEAR),
        Seed("a script got no answer", (HOME, _failed("/shop.js", None)), Verdict.FRICTION),
        Seed("an advertisement of others failed", (HOME, _failed("/ad.js", 404, own=False)), Verdict.CLEAR),
        Seed("the whole page failed, told by another rule", (HOME, _failed("/", 404)), Verdict.CLEAR),
        Seed("a bot wall", (HOME, Blocked(blocker="bot wall", said="?"), _failed("/a", 403)), Verdict.NOT_SEEN),
    ),
)
