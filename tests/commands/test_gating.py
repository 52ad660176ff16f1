"""The end of a night that is judged by gates."""

import io
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from shopper.commands.checking import check
from shopper.commands.gating import Night, project_gates
from shopper.errors import UsageError
from shopper.ledger import Ending, Finding, JourneyRecord, Ledger, open_ledger
from shopper.settings import Settings, read_settings

NIGHT = datetime(2026, 11, 1, 2, tzinfo=UTC)
CASE = "guest_order@practice/desktop"
FEE = Finding(rule="surprise-fee", verdict="friction", title="A fee came late", severity="misled", happened="4.90 EUR")
NO_FEE = FEE.model_copy(update={"verdict": "clear"})


@pytest.fixture
def place(tmp_path: Path) -> str:
    return str(tmp_path / "ledger.db")


@pytest.fixture
def ledger(place: str) -> Iterator[Ledger]:
    with open_ledger(place) as ledger:
        yield ledger


def walk(ledger: Ledger, day: int, finding: Finding, **told: Any) -> dict[str, Any]:
    """A journey on that night; returns what it tells of itself."""
    at = NIGHT + timedelta(days=day)
    key = f"{CASE}|{at.isoformat()}|robin@shopper.example"
    ledger.begin(JourneyRecord(key=key, case=CASE, began=at, walked_at=at, site="practice", stage="purchase"))
    ledger.end(key, Ending(ended=at, outcome="friction", findings=(finding,)))
    return {"case": CASE, "journey": key, "outcome": "friction", "gates": []} | told


def ended(night: Night, told: dict[str, Any], code: int = 1) -> tuple[int, str]:
    """The exit code, and what is shown."""
    shown = io.StringIO()
    return night.verdict([told], code, Console(file=shown, width=200)), shown.getvalue()


def test_a_friction_of_last_night_breaks_no_gate_against_new_ones(ledger: Ledger, place: str) -> None:
    walk(ledger, 0, FEE)
    code, shown = ended(Night(("no new friction",), place), walk(ledger, 1, FEE))

    assert code == 0
    assert "Still there: surprise-fee (guest_order@practice/desktop)" in shown


def test_a_new_one_does_and_is_named(ledger: Ledger, place: str) -> None:
    walk(ledger, 0, NO_FEE)
    code, shown = ended(Night(("no new friction",), place), walk(ledger, 1, FEE))

    assert code == 1
    assert "New: surprise-fee (guest_order@practice/desktop)" in shown
    assert "guest_order@practice/desktop: surprise-fee (new), A fee came late" in shown


def test_a_promise_that_was_collected_is_held_against_the_walks_of_its_case(ledger: Ledger, place: str) -> None:
    walk(ledger, 0, NO_FEE)
    told = walk(ledger, 1, FEE) | {"case": f"{CASE}::cart reminder"}

    assert ended(Night(("no new friction",), place), told)[0] == 1


def test_what_is_gone_is_told(ledger: Ledger, place: str) -> None:
    walk(ledger, 0, FEE)

    assert "Fixed: surprise-fee" in ended(Night(("no new friction",), place), walk(ledger, 1, NO_FEE), 0)[1]


def test_a_gate_of_the_scenario_itself_counts(ledger: Ledger, place: str) -> None:
    told = walk(ledger, 0, FEE, gates=["no friction of misled or worse"])

    assert ended(Night((), place), told)[0] == 1


def test_without_any_gate_any_friction_counts(ledger: Ledger, place: str) -> None:
    code, shown = ended(Night((), place), walk(ledger, 0, FEE))

    assert code == 1
    assert "No gates" in shown


def test_trouble_of_ours_is_no_good_night_unless_a_gate_bears_it(ledger: Ledger, place: str) -> None:
    told = walk(ledger, 0, NO_FEE, outcome="trouble")

    assert ended(Night(("no new friction",), place), told, 3)[0] == 3
    assert ended(Night(("at most 1 journey with trouble",), place), told, 3)[0] == 0


def test_a_ledger_that_could_not_be_written_is_trouble_whatever_the_gates_say(ledger: Ledger, place: str) -> None:
    told = walk(ledger, 0, NO_FEE, outcome="trouble") | {"ledger": "the disk is full"}

    assert ended(Night(("at most 1 journey with trouble",), place), told, 3)[0] == 3


def test_gates_are_read_from_the_project(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.mystery-shopper]\ngates = ["no friction"]\n', encoding="utf-8")

    assert project_gates(read_settings(tmp_path)) == ("no friction",)


@pytest.mark.parametrize("written", ["no friction", ["be nice"], [3]])
def test_a_gate_that_cannot_be_judged_is_told_with_its_file(tmp_path: Path, written: object) -> None:
    with pytest.raises(UsageError, match=r"pyproject\.toml"):
        project_gates(Settings(tmp_path, {"gates": written}))


def test_looking_over_the_files_tells_a_gate_that_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.mystery-shopper]\ngates = ["nothing bad"]\n', encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    with pytest.raises(UsageError, match="`nothing bad` is no gate"):
        check([], Console())
