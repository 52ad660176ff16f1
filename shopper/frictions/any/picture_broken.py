"""
A picture does not load.

What the shopper meets: an empty frame, or a torn symbol, where the product should be.

Why it matters: who sees that the shop does not look after its pictures wonders what else it does not look after.

What to do instead: mend the address or the file, and watch for pictures that fail.
"""

from collections.abc import Iterator

from shopper.frictions import (
    OURS,
    Clear,
    Finding,
    Friction,
    Limits,
    Measure,
    Rule,
    Seed,
    Severity,
    Stage,
    Unsure,
    Verdict,
)
from shopper.observations import Evidence, PageMeasured, RequestFailed


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Of pictures that were in sight; those of other hosts may fail only where the shopper stands."""
    pages = evidence.of(PageMeasured)
    lost = {note.url for note in evidence.of(RequestFailed) if not note.own}
    broken = {picture: page for page in pages for picture in page.broken}
    own = [picture for picture in broken if picture not in lost]
    if own:
        yield Friction(
            expected="every picture is shown",
            happened=f"{len(own)} did not load, first {own[0]} on {broken[own[0]].url}",
            seen=tuple(broken[picture] for picture in own),
            measure=Measure(what="broken pictures", value=len(own), unit="pictures", limit=0),
        )
    elif broken:
        first = next(iter(broken))
        yield Unsure(
            why=f"{first} did not come from another host; it may be out of reach only here", seen=(broken[first],)
        )
    elif pages:
        yield Clear(what=f"pages on which every picture was shown: {len(pages)}")


def _page(*broken: str) -> PageMeasured:
    return PageMeasured(url="https://shop.example/", broken=broken)


ELSEWHERE = "https://cdn.example/lamp.jpg"

RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(PageMeasured,),
    uses=(RequestFailed,),
    sources=(OURS,),
    seeds=(
        Seed("a file that is no picture", (_page("https://shop.example/lamp.jpg"),), Verdict.FRICTION),
        Seed(
            "another host could not be reached",
            (_page(ELSEWHERE), RequestFailed(url=ELSEWHERE, status=None, own=False, text="net::ERR_NAME_NOT_RESOLVED")),
            Verdict.UNSURE,
        ),
        Seed("all there", (_page(),), Verdict.CLEAR),
        Seed("nothing was measured", (), Verdict.NOT_SEEN),
    ),
)
