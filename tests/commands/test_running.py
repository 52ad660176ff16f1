"""How a run's endings become one exit code."""

from pathlib import Path

import pytest
from rich.console import Console

from shopper.commands.progress import Progress
from shopper.commands.running import arguments, exit_code

OUTCOMES = {"smooth": 0, "not due": 0, "turned away": 0, "friction": 1, "trouble": 3}


@pytest.mark.parametrize(("outcome", "code"), OUTCOMES.items())
def test_each_outcome_has_its_exit_code(outcome: str, code: int) -> None:
    told = [{"outcome": "smooth"}, {"outcome": outcome}]

    assert exit_code(Progress(Console(), told=told), 0) == code


def test_the_greatest_counts() -> None:
    told = [{"outcome": "trouble"}, {"outcome": "friction"}]

    assert exit_code(Progress(Console(), told=told), 1) == 3


def test_a_failure_before_a_journey_could_tell_anything_is_trouble() -> None:
    assert exit_code(Progress(Console(), troubles=["left@practice/desktop"]), 1) == 3


@pytest.mark.parametrize("code", [2, 3, 4, 5])
def test_a_run_that_did_not_come_to_its_end_is_trouble(code: int) -> None:
    assert exit_code(Progress(Console()), code) == 3


def test_scenarios_are_walked_where_no_file_is_named(tmp_path: Path) -> None:
    assert "scenarios" in arguments(["-k", "phone"], tmp_path)
    assert "scenarios" not in arguments([f"{__file__}::x"], tmp_path)
