"""
Nothing fitting is suggested to one who comes back.

What the shopper meets: he has looked around here before, and the shop greets him as if it had never seen him.

Why it matters: 73 % of retailers suggest something fitting on the second visit (Kibo and Astound, 2017); where nothing
is, he starts his search from the beginning.

What to do instead: show him on the home page what goes with what he looked at or bought.
"""

from collections.abc import Iterator

from shopper.frictions import (
    Clear,
    Finding,
    Friction,
    Limits,
    NotSeen,
    Rule,
    Seed,
    Severity,
    Source,
    Stage,
    Unsure,
    Verdict,
)
from shopper.frictions.names import plain, same
from shopper.observations import Evidence, Suggested, SuggestionsLooked

KIBO = Source("Kibo and Astound, omnichannel index, as told by MediaPost 305450: 73 % of retailers", 2017)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Asks of each look whether what was suggested stood beside what the shopper knows."""
    for look in evidence.of(SuggestionsLooked):
        yield _judged(look)


def _judged(look: SuggestionsLooked) -> Finding:
    if not look.known:
        return NotSeen(why="the shopper had looked at nothing before", seen=(look,))
    if not look.lists:
        return Friction(
            expected=f"something that goes with {look.known[-1]}",
            happened="the home page suggests nothing",
            seen=(look,),
        )
    fitting = next((one for one in look.lists if _fits(one, look)), None)
    if fitting is None:
        names = ", ".join(name for one in look.lists for name in one.names[:3])
        return Unsure(
            why=f"suggested: {names}; whether that goes with {look.known[-1]}, a person should say", seen=(look,)
        )
    return Clear(what=f"“{fitting.heading}” goes with {look.known[-1]}", seen=(look,))


def _fits(one: Suggested, look: SuggestionsLooked) -> bool:
    """Whether it names what he knows, or what stood in the same list, or says in its heading that it does."""
    named = any(same(name, other) for name in one.names for other in (*look.known, *look.alike))
    return named or any(plain(name) in plain(one.heading) for name in look.known)


PINE = Suggested(heading="You might also like", names=("Pine Speaker", "Oak Speaker"))


def _look(*lists: Suggested, known: tuple[str, ...] = ("Bark Speaker",)) -> SuggestionsLooked:
    return SuggestionsLooked(known=known, alike=("Pine Speaker",), lists=lists)


RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.ANNOYED,
    owner="CRM team",
    needs=(SuggestionsLooked,),
    sources=(KIBO,),
    seeds=(
        Seed("nothing is suggested", (_look(),), Verdict.FRICTION),
        Seed("something from the same shelf", (_look(PINE),), Verdict.CLEAR),
        Seed(
            "because he looked at it",
            (_look(Suggested(heading="Because you saw Bark Speaker", names=("Wax",))),),
            Verdict.CLEAR,
        ),
        Seed("something else", (_look(Suggested(heading="Bestsellers", names=("Wool Hat",))),), Verdict.UNSURE),
        Seed("he comes for the first time", (_look(PINE, known=()),), Verdict.NOT_SEEN),
    ),
)
