"""What `shopper judge` shows of rulings."""

import io
from pathlib import Path

from rich.console import Console

from shopper.commands.judging import show
from shopper.frictions.ruling import Ruling
from shopper.frictions.terms import Severity, Stage, Verdict


def test_the_names_of_rules_stand_below_each_other_whatever_the_verdict() -> None:
    shown = io.StringIO()
    rulings = [
        Ruling(
            rule="a-rule", title="", verdict=verdict, severity=next(iter(Severity)), stage=next(iter(Stage)), owner=""
        )
        for verdict in Verdict
    ]

    show(Path("case"), rulings, Console(file=shown, width=80))

    _, *lines = shown.getvalue().splitlines()
    assert {line.index("a-rule") for line in lines} == {12}
    assert len(lines) == len(Verdict)
