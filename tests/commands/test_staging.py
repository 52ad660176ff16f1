"""The customer's way, stage by stage."""

import json
from pathlib import Path

from shopper.commands.checking import library
from shopper.commands.staging import stage_rows
from shopper.frictions import Stage
from shopper.frictions.catalogue import rules
from shopper.scenario import read_scenario
from tests.commands.test_cli import shopper

ERRAND = "title: An errand\nstage: purchase\nsteps: [open: home]\n"


def test_every_rule_and_every_scenario_stands_in_one_stage(tmp_path: Path) -> None:
    path = tmp_path / "errand.yaml"
    path.write_text(ERRAND, encoding="utf-8")
    rows = stage_rows([read_scenario(path, library())], rules(), ())

    assert [row.stage for row in rows] == [stage.value for stage in Stage]
    assert [row.scenarios for row in rows if row.scenarios] == [("errand",)]
    assert sorted(rule for row in rows for rule in row.rules) == sorted(rule.id for rule in rules())


def test_what_no_journey_told_is_not_seen() -> None:
    rows = stage_rows((), rules(), ())

    assert all((row.judged, row.unseen) == ((), row.rules) for row in rows)


def test_stages_are_listed_for_programs(tmp_path: Path) -> None:
    (tmp_path / "scenarios").mkdir()
    (tmp_path / "scenarios" / "errand.yaml").write_text(ERRAND, encoding="utf-8")
    done = shopper(tmp_path, "stages", "--json")

    rows = {row["stage"]: row for row in json.loads(done.stdout)}
    assert (rows["purchase"]["scenarios"], rows["advocacy"]["judged"]) == (["errand"], [])
