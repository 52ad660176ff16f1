"""How a journey stands, in the few words beside its title."""

from typing import NamedTuple

from shopper.report.phrases import counted
from shopper.report.story import Story


class Badge(NamedTuple):
    """`style` is a class of the stylesheet."""

    style: str
    text: str


def badge(story: Story) -> Badge:
    """`smooth` is said only of a whole journey in which something was looked at and nothing was found."""
    if story.counting:
        return Badge(story.counting[0].severity, counted(len(story.counting), "friction"))
    if story.frictions and not (story.stopped or story.blockers or story.waiting):
        return Badge("calm", "no friction that counts")
    return Badge("smooth", "smooth") if not (short := _short(story)) else Badge("calm", short)


def _short(story: Story) -> str:
    if story.stopped:
        return "stopped before its end"
    if story.blockers:
        return "not walked to its end"
    if story.waiting:
        return "not yet due"
    if any(unknown.verdict != "not seen" for unknown in story.unknowns):
        return "needs a look"
    return "" if story.smooth else "not judged"
