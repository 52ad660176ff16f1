"""Looking back on many cases at once."""

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from shopper.ledger import Ending, Finding, JourneyRecord, Ledger, Number, RuledWalk, Walk, open_ledger

NIGHT = datetime(2026, 11, 1, 2, tzinfo=UTC)
FEE = Finding(rule="surprise-fee", verdict="friction", title="A fee came late", severity="misled", happened="4.90 EUR")
FINE = FEE.model_copy(update={"verdict": "clear"})
SMOOTH = FEE.model_copy(update={"rule": "page-slow", "verdict": "clear"})


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with open_ledger(tmp_path / "ledger.db") as ledger:
        for case in ("buy@lamps/desktop", "look@lamps/desktop"):
            for day, found in enumerate(((FEE, FEE, SMOOTH), (FINE, SMOOTH), (SMOOTH,))):
                at = NIGHT + timedelta(days=day)
                ledger.begin(JourneyRecord(key=f"{case}|{day}", case=case, began=at, walked_at=at, site="lamps"))
                numbers = (Number(name="fields", value=day),)
                ledger.end(f"{case}|{day}", Ending(ended=at, outcome="smooth", findings=found, numbers=numbers))
        yield ledger


def test_the_last_walks_of_each_case_come_the_newest_first(ledger: Ledger) -> None:
    walks = ledger.walks(["buy@lamps/desktop", "look@lamps/desktop"], 2)

    assert [walk.key for walk in walks] == [
        "buy@lamps/desktop|2", "buy@lamps/desktop|1", "look@lamps/desktop|2", "look@lamps/desktop|1",
    ]  # fmt: skip
    assert walks[0] == Walk(
        "buy@lamps/desktop|2", "buy@lamps/desktop", NIGHT + timedelta(days=2), "lamps", "", "smooth", {"fields": 2.0}
    )


def test_only_what_rules_said_that_ever_met_a_friction_is_read_and_each_verdict_once(ledger: Ledger) -> None:
    assert ledger.ruled(["buy@lamps/desktop"], 3) == {
        "buy@lamps/desktop|0": [RuledWalk("surprise-fee", "friction", "A fee came late", "misled", accepted=False)],
        "buy@lamps/desktop|1": [RuledWalk("surprise-fee", "clear", "A fee came late", "misled", accepted=False)],
    }
    assert ledger.ruled(["buy@lamps/desktop"], 2) == {}
