"""
The store does not know the promotion that runs online.

What the shopper meets: he read of an offer on the web, asks for it in the store, and there nobody and nothing knows it.

Why it matters: staff who were never told of an online promotion lose the sale at the last metre.

What to do instead: tell stores of every promotion before it goes online, and whether it holds there.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.examples import euros
from shopper.observations import Evidence, PromiseKind, PromiseMade, StoreTold

MILE = Source("Outstanding CX: three ways not to lose it in the last mile", confidence=Confidence.DERIVED)
ONLINE_ONLY = frozenset({PromiseKind.FREE_SHIPPING})
"""Nothing is sent from a store's till."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Looks for every promotion of the web in what the store told."""
    online = {(note.what, note.over): note for note in evidence.of(PromiseMade) if _runs(note)}
    for told in evidence.of(StoreTold):
        for promise in online.values():
            yield _judged(promise, told)


def _runs(promise: PromiseMade) -> bool:
    return promise.what not in ONLINE_ONLY and not promise.missing and promise.where != "store"


def _judged(promise: PromiseMade, told: StoreTold) -> Finding:
    alike = [note for note in told.promises if note.what == promise.what]
    if told.knows or any(note.over == promise.over for note in alike):
        return Clear(what=f"the store knows: “{promise.text}”", seen=(told, promise))
    if told.channel == "person" and told.knows is None:
        return Unsure(why=f"whether the staff know “{promise.text}” was not answered", seen=(told, promise))
    if alike:
        why = f"the web says “{promise.text}”, the store “{alike[0].text}”; both may be one promotion"
        return Unsure(why=why, seen=(told, promise))
    return Friction(
        expected=f"the store to know what the web promises: “{promise.text}”",
        happened="the staff do not know it" if told.channel == "person" else "the store's page says nothing of it",
        seen=(told, promise),
    )


GIFT = PromiseMade(what=PromiseKind.GIFT, text="A free brush over 400", over=euros("400.00"))
OTHER = GIFT.model_copy(update={"over": euros("300.00"), "where": "store", "text": "A free brush over 300"})
POST = PromiseMade(what=PromiseKind.FREE_SHIPPING, text="Free delivery over 50", over=euros("50.00"))


def _store(*promises: PromiseMade, knows: bool | None = None, channel: str = "page") -> StoreTold:
    return StoreTold(channel=channel, product="Bark Speaker", promises=promises, knows=knows)


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.MISLED,
    owner="store operations",
    needs=(StoreTold, PromiseMade),
    sources=(MILE,),
    seeds=(
        Seed("the store's page says nothing of it", (GIFT, _store()), Verdict.FRICTION),
        Seed("the staff do not know it", (GIFT, _store(knows=False, channel="person")), Verdict.FRICTION),
        Seed("the store's page says the same", (GIFT, _store(GIFT)), Verdict.CLEAR),
        Seed("another sum in the store", (GIFT, _store(OTHER)), Verdict.UNSURE),
        Seed("only delivery is promised online", (POST, _store()), Verdict.NOT_SEEN),
    ),
)
