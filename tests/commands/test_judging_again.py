"""`shopper judge --write` and the ledger."""

from pathlib import Path

import pytest
from typer.testing import CliRunner

from shopper.command_line.app import app
from shopper.ledger import journey_key
from tests.collecting.night import Night


def test_what_is_judged_again_and_written_is_in_the_ledger_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SHOPPER_LEDGER", raising=False)
    night = Night(tmp_path)
    journey = night.walk()
    key = journey_key(journey.heading)

    CliRunner().invoke(app, ["judge", str(night.reports / "journeys")])
    with night.ledger() as ledger:
        assert [past.outcome for past in ledger.history(journey.heading.case)] == [""]

    CliRunner().invoke(app, ["judge", str(night.reports / "journeys"), "--write"])
    with night.ledger() as ledger:
        (past,) = ledger.history(journey.heading.case)
    assert past.journey.key == key
    assert past.outcome
    assert {number.name for number in past.numbers} >= {"clicks", "seconds"}
