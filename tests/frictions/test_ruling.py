"""What fails a journey."""

import pytest

from shopper.errors import UsageError
from shopper.frictions import Friction, Severity, Stage, Verdict
from shopper.frictions.ruling import Failing, Ruling, outcome
from shopper.observations import Acceptance

SLOW = Friction(expected="soon", happened="late", severity=Severity.SLOWED)
STOP = Friction(expected="a page", happened="none", severity=Severity.STOPPED)


def _ruling(*frictions: Friction, accepted: Acceptance | None = None) -> Ruling:
    return Ruling(
        rule="made-up",
        title="Made up",
        verdict=Verdict.FRICTION,
        severity=Severity.SLOWED,
        stage=Stage.ANY,
        owner="us",
        frictions=frictions,
        accepted=accepted,
    )


@pytest.mark.parametrize(
    ("tolerance", "failing"),
    [
        ("none", [SLOW, STOP]),
        ("annoyed", [SLOW, STOP]),
        ("slowed", [STOP]),
        (Severity.MISLED, [STOP]),
        ("stopped", []),
    ],
)
def test_frictions_beyond_the_tolerance_fail_the_journey(tolerance: str | Severity, failing: list[Friction]) -> None:
    ruling = _ruling(SLOW, STOP)

    assert outcome((ruling,), tolerance) == tuple(Failing(ruling, friction) for friction in failing)


def test_an_accepted_friction_fails_nothing() -> None:
    assert outcome((_ruling(STOP, accepted=Acceptance(why="known", until="2027-01-01")),)) == ()


def test_an_unknown_tolerance_is_refused_with_advice() -> None:
    with pytest.raises(UsageError, match=r"`slow` is not a tolerance. Did you mean `slowed`\?"):
        outcome((), "slow")


def test_severities_go_from_the_least_to_the_worst() -> None:
    assert sorted(Severity, reverse=True) == [Severity.STOPPED, Severity.MISLED, Severity.SLOWED, Severity.ANNOYED]
