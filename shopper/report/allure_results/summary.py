"""The text a failed journey ends with: for a terminal, an IDE and Allure's first line."""

from collections.abc import Sequence

from shopper.frictions.ruling import Failing, Ruling, outcome
from shopper.frictions.terms import Severity
from shopper.report.phrases import counted


def summary(rulings: Sequence[Ruling], tolerance: str | Severity = "none") -> str:
    """
    The frictions over the tolerance, the worst first, a line each; "" where there are none.

    One line says how many others are accepted or tolerated.
    """
    failing = sorted(outcome(rulings, tolerance), key=_severity, reverse=True)
    if not failing:
        return ""
    others = sum(len(ruling.frictions) for ruling in rulings) - len(failing)
    lines = [f"Friction: {counted(len(failing), 'friction')} found", *map(_line, failing)]
    return "\n".join([*lines, f"  and {counted(others, 'more')} accepted or tolerated"] if others else lines)


def _severity(failing: Failing) -> Severity:
    return failing.friction.severity or failing.ruling.severity


def _line(failing: Failing) -> str:
    happened = " ".join(failing.friction.happened.split())
    return f"  ✗ {failing.ruling.rule} ({_severity(failing).value}): {happened}"
