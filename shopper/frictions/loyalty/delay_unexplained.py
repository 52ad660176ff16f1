"""
A delay is told without a reason.

What the shopper meets: “your order is delayed”, and not why.

Why it matters: a reason, even a dull one, shows that somebody has looked; without one the shopper suspects that nobody
has. A traveller was told only that paperwork was missing.

What to do instead: say in one plain sentence what happened and what is done about it.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import PositiveInt

from shopper.frictions import (
    OURS,
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
from shopper.frictions.examples import mail
from shopper.frictions.post import mails
from shopper.observations import Care, Evidence, MessageCame, MessageKind

DELAY = MessageKind.DELAY_NEWS
ARTICLE = Source("“CX: marketing that listens to customers”")


EVENT = re.compile(
    r"\b(?:str(?:i|ei)k\w*|broke|broken|breakdown|storms?|snow\w*|flood\w*|fire|accident|customs|shortage|repairs?|machines?"
    r"|maker|manufacturer|suppliers?|raw material|illness|sick|weather|port|harbou?r|power cut|sold more"
    r"|sturm\w*|schnee\w*|hochwasser|brand|unfall|zoll\w*|engpass|engp[aä]ss\w*|reparatur|maschinen?|hersteller\w*"
    r"|lieferant\w*|rohstoff\w*|krank\w*|wetter|hafen|stromausfall|ausgefallen|kaputt"
    r"|gr[eè]ve|temp[eê]te|neige|inondation\w*|incendie|douanes?|p[eé]nurie|panne|fabricant|fournisseur|m[eé]t[eé]o"
    r"|huelga|tormenta|nieve|inundaci\w*|incendio|aduanas?|escasez|aver[ií]a|fabricante|proveedor"
    r"|sciopero|tempesta|neve|alluvione|dogana|carenza|guasto|produttore|fornitore"
    r"|staking|storm|sneeuw|overstroming|brand|douane|tekort|storing|fabrikant|leverancier"
    r"|strajk\w*|burz\w*|[sś]nieg\w*|pow[oó]d[zź]\w*|po[zż]ar|awari\w*|producent\w*|dostawc\w*"
    r"|greve|tempestade|inc[eê]ndio|alf[aâ]ndega|escassez|avaria|fornecedor)\b",
    re.IGNORECASE,
)
"""What may be a reason without a word such as `because`, in the languages of the vocabulary."""


class ReasonLimits(Limits):
    """How much may be said before a reason may hide in it."""

    friction: Annotated[PositiveInt, "Words in which no reason could be overlooked", OURS] = 120


def check(evidence: Evidence, limits: ReasonLimits) -> Iterator[Finding]:
    """Looks for words that give a reason; `unforeseen circumstances` is none."""
    for note in mails(evidence, DELAY):
        words, care = len(re.findall(r"\w+", note.message.text)), note.message.care
        if care and care.reason:
            yield Clear(what=f"the reason: {care.reason}", seen=(note,))
        elif not words or not care:
            yield NotSeen(why="the mail has no text that could be read", seen=(note,))
        elif found := EVENT.search(note.message.text):
            yield Unsure(why=f"“{_sentence(found)}” may be the reason", seen=(note,))
        elif words > limits.friction:
            yield Unsure(why="no words for a reason were found, but the mail is long", seen=(note,))
        else:
            yield Friction(
                expected="the reason why the order is late",
                happened=f"“{note.message.subject}” gives none",
                seen=(note,),
            )


def _sentence(found: re.Match[str]) -> str:
    """The sentence around, cut to a sane length."""
    head = re.split(r"[.!?\n]\s*", found.string[: found.start()])[-1]
    tail = re.split(r"[.!?\n]", found.string[found.start() :])[0]
    return " ".join(f"{head}{tail}".split())[:160]


def _late(text: str, reason: str = "") -> MessageCame:
    return mail(DELAY, 24, text=text, care=Care(reason=reason))


RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(MessageCame,),
    limits=ReasonLimits,
    sources=(ARTICLE,),
    seeds=(
        Seed("only that it is late", (_late("Your order is delayed. We are sorry."),), Verdict.FRICTION),
        Seed(
            "the storm was it",
            (_late("Your order is delayed because the storm closed the port.", "because the storm closed the port"),),
            Verdict.CLEAR,
        ),
        Seed("a machine broke down", (_late("It is late. A machine at the maker broke down."),), Verdict.UNSURE),
        Seed("a long letter", (_late("We have much to tell. " * 40),), Verdict.UNSURE),
        Seed("one picture", (_late(""),), Verdict.NOT_SEEN),
    ),
)
