"""
Nobody to ask is in sight.

What the shopper meets: he has a question in the cart or at the checkout, and the page shows no phone number, no chat
and no link to help.

Why it matters: a question without an answer is a cart left behind. A phone number in sight is one of the must-haves
of the yearly study of 100 merchants.

What to do instead: show a number, a chat or a link to help on every page, at the checkout above all.
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
from shopper.observations import Evidence, HelpLooked

MATTERS = ("home", "cart", "checkout")
"""The pages on which help must be in sight."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Judges the pages on which the shopper looked for help."""
    for note in evidence.of(HelpLooked):
        if note.ways:
            yield Clear(what=f"{note.where}: {', '.join(note.ways)}", seen=(note,))
        elif note.where not in MATTERS:
            yield NotSeen(why=f"on a page of the kind “{note.where}” help need not be in sight", seen=(note,))
        elif note.perhaps:
            yield Unsure(why=f"no way to help was made out, but the page says “{note.perhaps}”", seen=(note,))
        else:
            yield Friction(
                expected="a phone number, a chat or a link to help",
                happened=f"the {note.where} page shows none",
                seen=(note,),
            )


RULE = Rule(
    check,
    stage=Stage.ANY,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(HelpLooked,),
    sources=(Source("e-tailing group, mystery shopping study, must-have no. 4"),),
    seeds=(
        Seed("nothing at the checkout", (HelpLooked(where="checkout"),), Verdict.FRICTION),
        Seed(
            "a number on one page, nothing on the other",
            (HelpLooked(where="home", ways=("phone",)), HelpLooked(where="cart")),
            Verdict.FRICTION,
        ),
        Seed("a link in the footer", (HelpLooked(where="cart", ways=("help",)),), Verdict.CLEAR),
        Seed("a word that may lead there", (HelpLooked(where="cart", perhaps="Service"),), Verdict.UNSURE),
        Seed("a page that needs none", (HelpLooked(where="article"),), Verdict.NOT_SEEN),
    ),
)
