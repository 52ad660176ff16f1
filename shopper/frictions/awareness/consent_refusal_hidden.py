"""
Refusing cookies takes more clicks than accepting them.

What the shopper meets: a big “Accept all”, and a way to refuse that hides behind “Settings”.

Why it matters: European authorities want refusing to be as easy as accepting (a hint for a lawyer), and shoppers
notice when they are pushed.

What to do instead: two buttons of the same kind, side by side: accept and reject.
"""

import re
from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, Rule, Seed, Severity, Source, Stage, Unsure, Verdict
from shopper.observations import ConsentMet, Evidence

ACCEPTS = re.compile(
    r"accept|allow|agree|akzept|zustimm|einverstand|erlaub|accepte|autoris|acept|permit|accett|consent|accept|toesta|akcept"
    r"|zgadzam|zezw[oó]l|aceit|concord",
    re.IGNORECASE,
)
"""What asks for consent; a mere `OK` may only take note."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Judged by the first screen of the layer."""
    for met in evidence.of(ConsentMet):
        if met.reject:
            yield Clear(what=f"“{met.reject}” stands beside “{met.accept}”", seen=(met,))
        elif met.accept and ACCEPTS.search(met.accept):
            yield Friction(
                expected=f"a way to refuse beside “{met.accept}”",
                happened=f"beside it stands only “{met.settings}”" if met.settings else "nothing stands beside it",
                seen=(met,),
            )
        else:
            yield Unsure(
                why=f"the layer offers “{met.accept or 'nothing that could be read'}” and no refusal", seen=(met,)
            )


def _met(accept: str, reject: str = "", settings: str = "") -> ConsentMet:
    return ConsentMet(url="https://shop.example/", accept=accept, reject=reject, settings=settings)


RULE = Rule(
    check,
    stage=Stage.AWARENESS,
    severity=Severity.MISLED,
    owner="marketing",
    needs=(ConsentMet,),
    sources=(Source("CNIL 2020-091: refusing as easy as accepting; majority of the EDPB taskforce", year=2020),),
    seeds=(
        Seed("refusing is behind the settings", (_met("Accept all", settings="Settings"),), Verdict.FRICTION),
        Seed(
            "refusing is one of several things behind a link",
            (_met("Accept", settings="Manage or refuse"),),
            Verdict.FRICTION,
        ),
        Seed("nur zustimmen", (_met("Alle akzeptieren"),), Verdict.FRICTION),
        Seed("a notice with an OK", (_met("OK"),), Verdict.UNSURE),
        Seed("both side by side", (_met("Accept", "Reject"),), Verdict.CLEAR),
        Seed("no cookie layer came", (), Verdict.NOT_SEEN),
    ),
)
