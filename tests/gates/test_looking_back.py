"""From the ledger to what gates look at."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from shopper.frictions.terms import Severity, Verdict
from shopper.gates import Change, Past, Ruled, Walked, changes, look_back, standings
from shopper.ledger import Ending, Finding, JourneyRecord, Ledger, Number, open_ledger

NIGHT = datetime(2026, 11, 1, 2, tzinfo=UTC)
CASE = "guest_order@practice/desktop"
FEE = Finding(rule="surprise-fee", verdict="friction", title="A fee came late", severity="misled", happened="4.90 EUR")
NO_FEE = FEE.model_copy(update={"verdict": "clear", "severity": "misled"})


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.db") as ledger:
        yield ledger


def walk(ledger: Ledger, day: int, *findings: Finding, fields: int = 9) -> str:
    """A journey on that night; returns its key."""
    at = NIGHT + timedelta(days=day)
    key = f"{CASE}|{at.isoformat()}|robin@shopper.example"
    ledger.begin(JourneyRecord(key=key, case=CASE, began=at, walked_at=at, site="practice", stage="purchase"))
    numbers = (Number(name="fields", value=fields),)
    ledger.end(key, Ending(ended=at, outcome="friction", findings=findings, numbers=numbers))
    return key


def ruled(verdict: Verdict) -> Ruled:
    return Ruled(rule="surprise-fee", title="A fee came late", verdict=verdict, severity=Severity.MISLED)


def test_this_night_and_those_before_are_told_apart(ledger: Ledger) -> None:
    walk(ledger, 0, NO_FEE)
    key = walk(ledger, 1, FEE, FEE, fields=12)

    def walked(day: int, verdict: Verdict, fields: float) -> Walked:
        return Walked(
            case=CASE, began=NIGHT + timedelta(days=day), site="practice", stage="purchase", outcome="friction",
            ruled=(ruled(verdict),), numbers={"fields": fields},
        )  # fmt: skip

    assert look_back(ledger, {key: CASE}, NIGHT + timedelta(days=1)) == Past(
        now=(walked(1, Verdict.FRICTION, 12),), earlier=(walked(0, Verdict.CLEAR, 9),)
    )


def test_a_fee_that_was_not_there_last_night_is_new_and_breaks_the_scenarios_own_gate(ledger: Ledger) -> None:
    walk(ledger, 0, NO_FEE)
    past = look_back(ledger, {walk(ledger, 1, FEE): CASE}, NIGHT + timedelta(days=1))
    own = standings(past, ["every journey walked to its end"], {"guest_order": ["no new friction"], "other": []})

    assert [change.change for change in changes(past)] == [Change.NEW]
    assert [f"{one.gate}: {one.state.value}" for one in own] == [
        "every journey walked to its end: holds",
        "guest_order: no new friction: broken",
    ]
