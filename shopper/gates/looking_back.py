"""From the ledger to what gates look at."""

from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import lru_cache

from shopper.frictions.terms import Severity, Verdict
from shopper.gates.past import Owed, Past, Ruled, Walked
from shopper.ledger import Ledger, LedgerLine, RuledWalk, Walk

NIGHTS = 30
"""How many earlier walks of a case are looked at, at most."""
FAR = timedelta(days=90)
"""How far back messages are looked for."""
WORST = (Verdict.FRICTION, Verdict.UNSURE, Verdict.CLEAR, Verdict.BROKEN, Verdict.NOT_SEEN)
RANKS = {verdict.value: place for place, verdict in enumerate(WORST)}


def look_back(ledger: Ledger, journeys: Mapping[str, str], now: datetime) -> Past:
    """
    These journeys, earlier ones of the same cases, and what was owed lately; of rules those that found a friction.

    `journeys` are the cases by the journeys' keys in the ledger.
    """
    owed = tuple(_owed(line) for line in ledger.lines(since=now - FAR))
    return walks_before(ledger, journeys).model_copy(update={"owed": owed})


def walks_before(ledger: Ledger, journeys: Mapping[str, str]) -> Past:
    """The same without what was owed: a ledger may hold very many promises."""
    cases = sorted(set(journeys.values()))
    ruled = ledger.ruled(cases, NIGHTS)
    walks = [(walk.key, _walked(walk, ruled.get(walk.key, ()))) for walk in ledger.walks(cases, NIGHTS)]
    return Past(
        now=tuple(walked for key, walked in walks if key in journeys),
        earlier=tuple(walked for key, walked in walks if key not in journeys),
    )


def _walked(walk: Walk, said: Iterable[RuledWalk]) -> Walked:
    """One verdict a rule, the worst: two coupons that were refused are one friction of one rule."""
    worst: dict[str, RuledWalk] = {}
    for one in said:
        other = worst.get(one.rule)
        if other is None or RANKS[one.verdict] < RANKS[other.verdict]:
            worst[one.rule] = one
    return Walked(
        case=walk.case, began=walk.began, site=walk.site, stage=walk.stage, outcome=walk.outcome,
        ruled=tuple(map(_ruled, worst.values())), numbers=walk.numbers,
    )  # fmt: skip


@lru_cache(maxsize=10_000)
def _ruled(said: RuledWalk) -> Ruled:
    """Remembered, for most rules say the same night after night."""
    return Ruled(
        rule=said.rule, title=said.title, verdict=Verdict(said.verdict), severity=Severity(said.severity),
        accepted=said.accepted,
    )  # fmt: skip


def _owed(line: LedgerLine) -> Owed:
    return Owed(
        kind=line.kind, case=line.case, since=line.since, outcome=line.state.value, site=line.site, took=line.took
    )
