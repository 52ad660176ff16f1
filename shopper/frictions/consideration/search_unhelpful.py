"""
The search does not help.

What the shopper meets: there is no search, nothing is offered while he types, a typing mistake finds nothing, or a
search without a result leaves him on an empty page.

Why it matters: searching comes first in the study that mystery shoppers have repeated for years (e-tailing group); who
searches has already made up his mind to buy.

What to do instead: a search on every page that offers products while one types, forgives a slip of the fingers, and
shows a way on where it finds nothing.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Confidence,
    Finding,
    Friction,
    Limits,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.observations import Candidate, Evidence, PlaceMissing, SearchTried

ETAILING = Source("the e-tailing group's must-haves of online shops: keyword search", confidence=Confidence.DERIVED)
PLACE, MAYBE = "search box", 0.25
"""A field that looks as much like a search as this, of 1, may be one that our eyes did not take for one."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Asks four things of every search that was tried."""
    for tried in evidence.of(SearchTried):
        if not tried.box:
            yield _without(tried, evidence)
        elif not tried.found:
            yield Unsure(why=f"“{tried.asked}” itself found nothing, so no more can be said", seen=(tried,))
        else:
            yield from _helps(tried)


def _without(tried: SearchTried, evidence: Evidence) -> Finding:
    missing = [note for note in evidence.of(PlaceMissing) if note.place == PLACE]
    maybe = [one for note in missing for one in note.candidates if one.score >= MAYBE]
    if maybe:
        why = f"no search was found, but “{maybe[0].name}” may be one; a person should look"
        return Unsure(why=why, seen=(tried, *missing))
    return Friction(expected="a search", happened="no page shows one", seen=(tried, *missing), severity=Severity.SLOWED)


def _helps(tried: SearchTried) -> Iterator[Finding]:
    yield _asked(
        bool(tried.suggested), tried, f"something to choose from while “{tried.typed}” is typed", "nothing is offered"
    )
    shrugs = bool(tried.instead) and {*tried.slip_found} == {*tried.instead} != {*tried.found}
    forgiven = tried.corrected or (not shrugs and bool({*tried.slip_found} & {*tried.found}))
    found = f"it finds {len(tried.slip_found)} other things" if tried.slip_found else "it finds nothing"
    found = "it shows what it shows for a word that nothing is called" if shrugs else found
    yield _asked(forgiven, tried, f"“{tried.slip}” to find what “{tried.asked}” finds", found)
    yield _asked(
        bool(tried.ways_on), tried, "products, shelves or help where nothing is found", "the page is a dead end"
    )


def _asked(good: bool, tried: SearchTried, expected: str, otherwise: str) -> Finding:  # noqa: FBT001 - it is the answer
    if good:
        return Clear(what=expected, seen=(tried,))
    return Friction(expected=expected, happened=otherwise, seen=(tried,))


FOUND = ("Bark Speaker", "Pine Speaker")


def _tried(
    *, suggested: tuple[str, ...] = FOUND, slip_found: tuple[str, ...] = FOUND, ways_on: tuple[str, ...] = ("/lamps",),
    found: tuple[str, ...] = FOUND,
) -> SearchTried:  # fmt: skip
    return SearchTried(
        typed="spea", suggested=suggested, asked="speaker", found=found, slip="sepaker", slip_found=slip_found,
        nonsense="qxz", ways_on=ways_on,
    )  # fmt: skip


NONE = SearchTried(box=False, asked="speaker")
PERHAPS = Candidate(role="textbox", name="Find it", score=0.4)
MISSING = PlaceMissing(place=PLACE, threshold=0.5, candidates=(PERHAPS.model_copy(update={"score": 0.1}),))

RULE = Rule(
    check,
    stage=Stage.CONSIDERATION,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(SearchTried,),
    uses=(PlaceMissing,),
    sources=(ETAILING,),
    seeds=(
        Seed("it helps in all three", (_tried(),), Verdict.CLEAR),
        Seed("nothing is offered while one types", (_tried(suggested=()),), Verdict.FRICTION),
        Seed("a slip finds nothing", (_tried(slip_found=()),), Verdict.FRICTION),
        Seed(
            "a slip is put right by name",
            (_tried(slip_found=()).model_copy(update={"corrected": True}),),
            Verdict.CLEAR,
        ),
        Seed(
            "a slip shows what is shown for any word, and one of it happens to fit",
            (
                _tried(slip_found=("Oak Lamp", "Bark Speaker")).model_copy(
                    update={"instead": ("Bark Speaker", "Oak Lamp")}
                ),
            ),
            Verdict.FRICTION,
        ),
        Seed("an empty page", (_tried(ways_on=()),), Verdict.FRICTION),
        Seed("there is no search", (MISSING, NONE), Verdict.FRICTION, Severity.SLOWED),
        Seed(
            "a field that may be one was not taken for it",
            (MISSING.model_copy(update={"candidates": (PERHAPS,)}), NONE),
            Verdict.UNSURE,
        ),
        Seed("the right word finds nothing either", (_tried(found=()),), Verdict.UNSURE),
        Seed("nobody tried it", (), Verdict.NOT_SEEN),
    ),
)
