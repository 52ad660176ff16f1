"""
The password has to be more complicated than a shop needs.

What the shopper meets: ten characters, a capital, a figure and a sign, and none of his usual passwords will do.

Why it matters: 82 % of sites ask for more than needed, and up to 18 % of shoppers give up when they have to reset
what they forgot.

What to do instead: six to eight characters of any kind, and a check against passwords that are known to be stolen.
"""

import re
from collections.abc import Iterator
from typing import Annotated

from pydantic import NonNegativeInt

from shopper.frictions import Clear, Confidence, Finding, Friction, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.observations import Evidence, PasswordAsked

CHARACTERS = r"(?:characters|chars|letters|signs|zeichen|buchstaben|caract|caratteri|tekens|znak)"
LEAST = r"(?:at least|minimum|min\.|mindestens|au moins|almeno|al menos|m[ií]nimo|minstens|ten minste|najmniej|menos)"
MORE = r"(?:or more|minimum|oder mehr|ou plus|o m[aá]s)"
SHORTEST = (
    rf"{LEAST}\D{{0,20}}(\d{{1,2}})\W{{0,3}}{CHARACTERS}",
    rf"(\d{{1,2}})\W{{0,3}}(?:{MORE} )?{CHARACTERS}\W{{0,3}}{MORE}",
    rf"(\d{{1,2}})\s?(?:to|-|\u2013|bis|à|a)\s?\d{{1,3}}\W{{0,3}}{CHARACTERS}",
)
COMPOSED = re.compile(
    r"upper.?case|capital letter|special (?:character|sign)|at least (?:one|1) (?:number|digit|figure|symbol)"
    r"|gro(?:ß|ss)buchstabe|sonderzeichen|mindestens eine (?:zahl|ziffer)|majuscule|caract[eè]re sp[eé]cial"
    r"|may[uú]scula"
    r"|car[aá]cter especial|maiuscol|carattere speciale|hoofdletter|speciaal teken|leesteken|wielk\w+ liter"
    r"|znak specjaln"
    r"|mai[uú]scula|caractere especial",
    re.IGNORECASE,
)


class PasswordLimits(Limits):
    """What is asked of a password."""

    friction: Annotated[
        NonNegativeInt,
        "Characters that may be asked for",
        Source("Baymard on passwords: six to eight characters are enough"),
    ] = 8


def check(evidence: Evidence, limits: PasswordLimits) -> Iterator[Finding]:
    """By what the form says before anything is typed; a shop that says nothing tells nothing here."""
    for asked in evidence.of(PasswordAsked):
        shortest = _shortest(asked.told)
        composed = COMPOSED.search(asked.told)
        if composed or (shortest is not None and shortest > limits.friction):
            what = f"{shortest} characters" if shortest is not None else ""
            also = f"“{composed[0]}”" if composed else ""
            yield Friction(
                expected=f"a password of {limits.friction} characters at most, of any kind",
                happened=f"asked for: {' and '.join(filter(None, (what, also)))}",
                seen=(asked,),
            )
        elif shortest is not None:
            yield Clear(what=f"a password of {shortest} characters is enough", seen=(asked,))


def _shortest(told: str) -> int | None:
    found = (match for pattern in SHORTEST if (match := re.search(pattern, told, re.IGNORECASE)))
    return next((int(match[1]) for match in found), None)


def _asked(told: str) -> PasswordAsked:
    return PasswordAsked(url="https://shop.example/register", told=told)


RULE = Rule(
    check,
    stage=Stage.PURCHASE,
    severity=Severity.SLOWED,
    owner="shop team",
    needs=(PasswordAsked,),
    limits=PasswordLimits,
    sources=(Source("Baymard on password requirements: 82 % too complex", confidence=Confidence.STATED),),
    seeds=(
        Seed("twelve characters", (_asked("Password. At least 12 characters."),), Verdict.FRICTION),
        Seed("a capital and a sign", (_asked("Min. 8 characters, one uppercase letter"),), Verdict.FRICTION),
        Seed("in German", (_asked("Passwort: mindestens 8 Zeichen, ein Sonderzeichen"),), Verdict.FRICTION),
        Seed("in French", (_asked("Mot de passe (au moins 10 caractères)"),), Verdict.FRICTION),
        Seed("eight characters", (_asked("Password. At least 8 characters."),), Verdict.CLEAR),
        Seed("in Spanish", (_asked("Contraseña: mínimo 6 caracteres"),), Verdict.CLEAR),
        Seed("nothing is said", (_asked("Password"),), Verdict.NOT_SEEN),
        Seed("no password was asked for", (), Verdict.NOT_SEEN),
    ),
)
