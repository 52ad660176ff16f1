"""Where a person should look: what was asked for, and the best that was there, with why none of it was clicked."""

from collections.abc import Iterator

from shopper.observations import Blocked, Candidate, Evidence, PlaceMissing
from shopper.report.story import Question, Suspect

MOST = 3
LOOK = frozenset({"not recognised", "no product", "no add to cart", "form gate", "age or country gate"})
"""Blockers that a person settles by looking, whether or not there are candidates."""


def questions(evidence: Evidence) -> tuple[Question, ...]:
    """One for each way that ended so, in order."""
    return tuple(_asked(evidence))


def _asked(evidence: Evidence) -> Iterator[Question]:
    for wall in evidence.of(Blocked):
        if wall.blocker not in LOOK:
            continue
        missing = [note for note in evidence.of(PlaceMissing) if (note.step, note.device) == (wall.step, wall.device)]
        place = missing[-1] if missing else None
        yield Question(
            blocker=wall.blocker,
            url=wall.url,
            picture=wall.picture,
            asked=(f"{place.place} “{place.like}”" if place.like else place.place) if place else "",
            needed=place.threshold if place else 0.0,
            suspects=tuple(_suspects(place)) if place else (),
        )


def _suspects(place: PlaceMissing) -> Iterator[Suspect]:
    for number, one in enumerate(place.candidates[:MOST], 1):
        yield Suspect(
            number=number, label=one.name or f"a {one.role} without a name", role=one.role, score=one.score,
            why=_why(one, place.threshold), made_of=one.why, mark=one.box,
        )  # fmt: skip


def _why(one: Candidate, needed: float) -> str:
    if one.score >= needed:
        return "too like the others: only one can be meant"
    return f"{needed - one.score:.2f} short of the {needed:.2f} needed"
