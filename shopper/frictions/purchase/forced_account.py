"""
Nobody may order without an account.

What the shopper meets: he wants to pay and is told to register first.

Why it matters: about a quarter of shoppers who left a cart did so because the site wanted an account (24 to 26 %, as
quoted in 2023 and 2024; 19 % in 2026).

What to do instead: let everybody order as a guest, and offer the account on the page of thanks.
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
from shopper.observations import Blocked, Evidence, GuestMet, LoggedIn, LoginMet, Observation, StepTaken


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Only for shoppers who were not logged in; a login that a shop had forgotten is told by another rule."""
    orders = {note.step: note for note in evidence.of(StepTaken) if note.goal == "order"}
    known = min((note.step for note in evidence.of(LoggedIn) if note.step not in orders), default=None)
    for step, taken in orders.items():
        if known is not None and known < step:
            continue
        gates = [note for note in evidence.of(LoginMet) if note.step == step and note.why == "gate"]
        walls = [note for note in evidence.of(Blocked) if note.step == step and note.blocker == "login wall"]
        guests = [note for note in evidence.of(GuestMet) if note.step == step]
        if gates or walls:
            yield _forced(evidence, (*gates, *walls), guests)
        elif taken.outcome == "done":
            yield Clear(what="ordered without an account", seen=(*guests, taken))


def _forced(evidence: Evidence, seen: tuple[Observation, ...], guests: list[GuestMet]) -> Finding:
    if guests and _taken_before(evidence, guests[0], seen[0]):
        happened = f"“{guests[0].name}” was taken, and an account was asked for all the same"
        return Friction(expected="an order as a guest", happened=happened, seen=(*seen, guests[0]))
    if guests:
        return Unsure(why=f"an account was asked for, and “{guests[0].name}” was in sight, too", seen=(*seen, *guests))
    return Friction(expected="an order as a guest", happened="only shoppers with an account were let on", seen=seen)


def _taken_before(evidence: Evidence, guest: GuestMet, gate: Observation) -> bool:
    """A guest's way is noted as it is taken: an account that is asked for on a later page was not announced there."""
    other_page = not isinstance(gate, LoginMet) or gate.url != guest.url
    return other_page and evidence.notes.index(guest) < evidence.notes.index(gate)


ORDER = StepTaken(step=4, verb="place order", text="place order", goal="order")
GATE = LoginMet(step=4, why="gate", url="https://shop.example/login")
GUEST = GuestMet(step=4, url="https://shop.example/who", role="button", name="Continue as guest")

RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.STOPPED,
    owner="shop team",
    needs=(StepTaken,),
    uses=(LoginMet, LoggedIn, Blocked, GuestMet),
    sources=(
        Source("Baymard on reasons to leave a cart, as quoted by several", year=2024, confidence=Confidence.STATED),
    ),
    seeds=(
        Seed("a login before the checkout", (GATE, ORDER), Verdict.FRICTION),
        Seed(
            "the way ends at the login",
            (
                Blocked(step=4, blocker="login wall", said="only with an account"),
                ORDER.model_copy(update={"outcome": "stuck"}),
            ),
            Verdict.FRICTION,
        ),
        Seed("a login and a guest's way", (GATE, GUEST, ORDER), Verdict.UNSURE),
        Seed("an account is asked for after the guest's way was taken", (GUEST, GATE, ORDER), Verdict.FRICTION),
        Seed("ordered as a guest", (GUEST, ORDER), Verdict.CLEAR),
        Seed("he has an account and is logged in", (LoggedIn(step=1, how="sign up"), GATE, ORDER), Verdict.NOT_SEEN),
        Seed("nothing was ordered", (StepTaken(verb="browse", text="browse"),), Verdict.NOT_SEEN),
    ),
)
