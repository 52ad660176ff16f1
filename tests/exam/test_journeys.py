"""The table of journeys names what there is, and each row's parts belong together."""

from pathlib import Path

import pytest

from shopper.exam import answers
from shopper.exam.sitting import SCENARIOS

PAGE = Path(__file__).parents[2] / "docs" / "journeys.md"
SHEET = answers()


def rows() -> list[list[str]]:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| ")][2:]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


def names(cell: str) -> set[str]:
    return {name.strip() for name in cell.split(",")} - {""}


WALKED = [pytest.param(row, id=row[0]) for row in rows() if row[1]]


@pytest.mark.parametrize("row", WALKED)
def test_a_row_s_switches_are_met_by_its_scenario_and_found_by_its_rules(row: list[str]) -> None:
    _, scenario, rules, switches = row
    found = {switch: SHEET[switch].found_on(scenario) for switch in names(switches)}

    assert (SCENARIOS / f"{scenario}.yaml").is_file()
    assert [switch for switch, by in found.items() if by.isdisjoint(names(rules))] == []
    assert names(rules) <= set[str]().union(*found.values())


def test_what_is_open_says_nothing_else() -> None:
    assert [row for row in rows() if not row[1] and (row[2] or row[3])] == []


def test_there_is_a_row_for_every_thing_a_shopper_lives_through() -> None:
    assert len(rows()) >= 21
