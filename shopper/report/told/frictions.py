"""A friction as it is told to whoever has to mend it, with what proves it."""

from enum import StrEnum

from shopper.observations import Box, Frozen


class Standing(StrEnum):
    """What a friction means for the outcome of its journey."""

    COUNTS = "counts"
    TOLERATED = "below the tolerance of this journey"
    ACCEPTED = "accepted by the team for now"


class Exhibit(Frozen):
    """Something to look at. `kind` is picture or mail, `file` is relative to the journey's folder."""

    kind: str
    file: str
    caption: str
    mark: Box | None = None


class FrictionTold(Frozen):
    """
    One friction, told for whoever has to mend it.

    `severity` is the shopper's word (annoyed, slowed, misled, stopped), `step` the one in which it showed, counted
    from 1, `figure` what was measured beside its limit, `note` more about its standing.
    """

    rule: str
    title: str
    severity: str
    stage: str
    owner: str
    expected: str
    happened: str
    figure: str = ""
    why: str = ""
    remedy: str = ""
    sources: tuple[str, ...] = ()
    standing: Standing = Standing.COUNTS
    note: str = ""
    step: int = 0
    exhibits: tuple[Exhibit, ...] = ()


WORST_FIRST = ("stopped", "misled", "slowed", "annoyed")


def weight(friction: FrictionTold) -> tuple[bool, int]:
    """The order in which frictions are told: those that count first, the worst first."""
    return friction.standing is not Standing.COUNTS, WORST_FIRST.index(friction.severity)
