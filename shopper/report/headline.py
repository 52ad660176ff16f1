"""What was found on a journey, in one sentence: the first thing anybody reads."""

from collections.abc import Sequence

from shopper.report.phrases import counted, named
from shopper.report.story import FrictionTold, Standing, Story


def headline(story: Story) -> str:
    """One sentence with its full stop; never a promise that is not in the evidence."""
    if story.counting:
        return _found(story)
    if story.stopped:
        judged = story.smooth or story.frictions or story.unknowns
        return f"Stopped before its end; {'no friction was found until then' if judged else 'nothing was judged'}."
    if story.blockers:
        return f"The walk ended early, and no friction was found until then. {story.blockers[0]}".rstrip(".") + "."
    if story.waiting:
        return f"Not yet judged: {'; '.join(story.waiting)}."
    doubts = [unknown for unknown in story.unknowns if unknown.verdict != "not seen"]
    if not story.smooth and not story.frictions:
        return "Nothing on this journey could be judged."
    known = f", but {_borne(story.frictions)}" if story.frictions else ""
    look = f"; {counted(len(doubts), 'thing needs', 'things need')} a look" if doubts else ""
    return f"No friction{known}{look}." if known or look else "Smooth: nothing stood in the shopper's way."


def _borne(frictions: Sequence[FrictionTold]) -> str:
    """Those that count for nothing: accepted ones are known, the others within what the scenario tolerates."""
    accepted = sum(friction.standing is Standing.ACCEPTED for friction in frictions)
    kinds = ((accepted, "known one"), (len(frictions) - accepted, "tolerated one"))
    return named(counted(number, kind) for number, kind in kinds if number)


def _found(story: Story) -> str:
    worst = story.counting[0].title
    more = len(story.counting) - 1
    return f"{worst}, and {counted(more, 'friction')} more." if more else f"{worst}."
