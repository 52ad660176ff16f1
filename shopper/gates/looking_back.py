"""From the ledger to what gates look at."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime, timedelta

from shopper.frictions.terms import Severity, Verdict
from shopper.gates.past import Owed, Past, Ruled, Walked
from shopper.ledger import Finding, Ledger, LedgerLine, PastJourney

NIGHTS = 30
"""How many earlier walks of a case are looked at, at most."""
FAR = timedelta(days=90)
"""How far back messages are looked for."""
WORST = (Verdict.FRICTION, Verdict.UNSURE, Verdict.CLEAR, Verdict.BROKEN, Verdict.NOT_SEEN)


def look_back(ledger: Ledger, journeys: Mapping[str, str], now: datetime) -> Past:
    """
    These journeys, earlier ones of the same cases, and what was owed lately.

    `journeys` are the cases by the journeys' keys in the ledger.
    """
    walks = [past for case in sorted(set(journeys.values())) for past in ledger.history(case, NIGHTS)]
    return Past(
        now=tuple(_walked(past) for past in walks if past.journey.key in journeys),
        earlier=tuple(_walked(past) for past in walks if past.journey.key not in journeys),
        owed=tuple(_owed(line) for line in ledger.lines(since=now - FAR)),
    )


def _walked(past: PastJourney) -> Walked:
    journey = past.journey
    return Walked(
        case=journey.case, began=journey.began, site=journey.site, stage=journey.stage, outcome=past.outcome,
        ruled=tuple(_ruled(past.findings)), numbers={number.name: number.value for number in past.numbers},
    )  # fmt: skip


def _ruled(findings: Iterable[Finding]) -> Iterator[Ruled]:
    """One verdict a rule: two coupons that were refused are one friction of one rule."""
    said: dict[str, list[Finding]] = {}
    for finding in findings:
        said.setdefault(finding.rule, []).append(finding)
    for rule, of_rule in said.items():
        worst = min(of_rule, key=lambda finding: WORST.index(Verdict(finding.verdict)))
        yield Ruled(
            rule=rule, title=worst.title, verdict=Verdict(worst.verdict),
            severity=max(Severity(finding.severity) for finding in of_rule if finding.verdict == worst.verdict),
            accepted=worst.accepted,
        )  # fmt: skip


def _owed(line: LedgerLine) -> Owed:
    return Owed(
        kind=line.kind, case=line.case, since=line.since, outcome=line.state.value, site=line.site, took=line.took
    )
