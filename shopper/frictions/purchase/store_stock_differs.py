"""
The store has not got what the web has, or the other way round.

What the shopper meets: he read online that the thing is there, goes to the store with the phone in his hand, and it is
not; or he is told online that it is sold out while it lies on the counter.

Why it matters: the way was for nothing, or the sale is lost; most retailers cannot show the store's stock online.

What to do instead: show beside the web's stock what each store has, and keep both up to date.
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
from shopper.frictions.examples import START
from shopper.frictions.names import plain, same
from shopper.observations import Evidence, StockTold, StoreTold

KIBO = Source("Kibo and Astound, omnichannel index, as told by MediaPost 305450", 2017, Confidence.DERIVED)
WORDS = {True: "to be had", False: "sold out"}


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Holds what a store said of a product against what its page said last."""
    for told in evidence.of(StoreTold):
        online = [note for note in evidence.of(StockTold) if note.name and same(note.name, told.product)]
        if told.available is None or not online:
            yield NotSeen(why=f"whether {told.product} is there was not told in both places", seen=(told, *online[-1:]))
        else:
            yield _judged(told, told.available, online[-1])


def _judged(told: StoreTold, available: bool, online: StockTold) -> Finding:  # noqa: FBT001 - it is what was told
    stands = f"{WORDS[online.available]} online, {WORDS[available]} in the store"
    if available == online.available:
        return Clear(what=f"{told.product} is {WORDS[available]} online and in the store", seen=(told, online))
    if plain(told.product) != plain(online.name):
        return Unsure(why=f"{stands}, but the names differ: {told.product}, {online.name}", seen=(told, online))
    return Friction(
        expected=f"{told.product} {WORDS[online.available]} in the store, as online",
        happened=stands,
        seen=(told, online),
        severity=Severity.STOPPED if online.available else None,
    )


def _online(*, available: bool) -> StockTold:
    return StockTold(at=START, name="Bark Speaker", where="product page", available=available)


def _store(available: bool | None, product: str = "Bark Speaker") -> StoreTold:  # noqa: FBT001 - as above
    return StoreTold(channel="page", product=product, available=available)


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.ANNOYED,
    owner="store operations",
    needs=(StoreTold, StockTold),
    sources=(KIBO,),
    seeds=(
        Seed(
            "there online, not in the store",
            (_online(available=True), _store(available=False)),
            Verdict.FRICTION,
            Severity.STOPPED,
        ),
        Seed(
            "sold out online, there in the store", (_online(available=False), _store(available=True)), Verdict.FRICTION
        ),
        Seed("there in both", (_online(available=True), _store(available=True)), Verdict.CLEAR),
        Seed(
            "a longer name is not there",
            (_online(available=True), _store(available=False, product="Bark Speaker Oak")),
            Verdict.UNSURE,
        ),
        Seed("the store did not say", (_online(available=True), _store(None)), Verdict.NOT_SEEN),
    ),
)
