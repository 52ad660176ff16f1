"""
Saying no is made embarrassing.

What the shopper meets: the way out of an offer reads “No thanks, I prefer to pay full price”, or that out of a
subscription “Cancel and lose my benefits”.

Why it matters: it is one of the patterns that shoppers call manipulative; 169 cases stood in a crawl of 11,000 shops.

What to do instead: “No, thanks” or a cross.
"""

import re
from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, Rule, Seed, Severity, Source, Stage, Verdict
from shopper.frictions.shaming import shames
from shopper.observations import CancellationTried, Evidence, Observation, OverlayMet

REFUSALS = (
    r"\bno\b.{0,24}\bi(?:.?d|.?ll|.?m)?\b.{0,20}(?:full price|hate|prefer|rather|pay more|like paying|fine with)",
    r"\bno\b.{0,24}\bi\b.{0,4}(?:don.?t|do not) (?:like|want|need|care).{0,12}(?:sav|discount|free|deal|money)",
    r"\bi(?:.?d| would)? (?:prefer|rather|like|love|want)(?: to)? pay(?:ing)? (?:full|more)",
    r"\bi (?:don.?t|do not) (?:like|want|need) (?:to save|saving|discounts?|free|deals?|style)",
    r"\bi (?:really )?hate (?:saving|discounts?|deals?|money|free)|\bi (?:don.?t|do not) care\b",
    r"\bich hasse (?:es|sparen|rabatt)",
    r"nein.{0,12}\bich\b.{0,30}(?:vollen preis|lieber|nicht sparen|kein geld|keinen rabatt|mehr (?:be)?zahl)",
    r"non.{0,12}\bje\b.{0,30}(?:plein tarif|prix fort|pr[eé]f[eè]re|pas [eé]conomiser|payer plus|n.aime pas)",
    r"\bno\b.{0,12}(?:prefiero|no quiero ahorrar|no me gusta|pagar[eé]? (?:m[aá]s|el precio))",
    r"\bno\b.{0,12}(?:preferisco|non voglio risparmiare|pago (?:di pi[uù]|il prezzo))",
    r"\bnee\b.{0,12}\bik\b.{0,30}(?:volle (?:prijs|pond)|liever|niet besparen|betaal (?:graag )?meer)",
    r"\bnie\b.{0,16}(?:wol[eę]|nie chc[eę] (?:oszcz[eę]dza|rabat|zni[zż])|zap[lł]ac[eę] wi[eę]cej|pe[lł]n[aą] cen)",
    r"\bn[aã]o\b.{0,16}(?:prefiro|n[aã]o quero (?:poupar|economizar)|pago (?:mais|o pre[cç]o))",
)
SHAMES = re.compile("|".join(REFUSALS), re.IGNORECASE)
FAREWELLS = (
    r"\b(?:lose|give up|forfeit|miss out on) (?:all |every)?(?:my|the|your|these|thing)",
    r"\bi (?:don.?t|do not) (?:want|mind|care|like|deserve)(?: about| losing| missing)? (?:my|the|these|good|quality)",
    r"\bich\b.{0,20}(?:verzicht|verlier|will kein|mag kein)|(?:vorteile?|alles) (?:verlieren|aufgeben|verschenken)",
    r"\bje\b.{0,20}(?:renonce|ne veux pas de)|(?:perdre|renoncer [àa]) (?:mes|tous|tout)",
    r"renuncio|(?:perder|renunciar a) (?:mis|todo)",
    r"rinuncio|(?:perdere|rinunciare a\w*) (?:i miei|miei|tutto|tutti)",
    r"\bik\b.{0,20}(?:verlies|hoef geen)|(?:voordelen|alles) (?:verliezen|opgeven)",
    r"(?:trac[eę]|straci[ćc]|rezygnuj[eę] z) (?:moich|moje|wszystk|korzy[śs]c)",
    r"abro m[ãa]o|(?:perder|renunciar a) (?:os )?(?:meus|tudo)",
)
LEAVES = re.compile("|".join((*REFUSALS, *FAREWELLS)), re.IGNORECASE)
"""What is said on the way out of a subscription."""


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """The names of what can be pressed in layers over the page, and of what was pressed to leave a subscription."""
    met = [note for note in evidence.of(OverlayMet) if note.controls or note.closed]
    left = [note for note in evidence.of(CancellationTried) if note.pressed]
    shaming: list[tuple[Observation, str]] = [
        (note, name) for note in met for name in _names(note) if _shames(note, name)
    ]
    shaming += [(note, name) for note in left for name in note.pressed if LEAVES.search(name)]
    if shaming:
        note, name = shaming[0]
        yield Friction(expected="a plain no", happened=f"“{name}”", seen=(note, *(one for one, _ in shaming[1:])))
    elif left and not met:
        yield Clear(what=f"he could leave plainly: “{left[-1].pressed[-1]}”", seen=tuple(left))
    elif met:
        yield Clear(what=f"layers that could be declined plainly: {len(met)}", seen=tuple(met))


def _names(note: OverlayMet) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*note.controls, note.closed)))


def _shames(note: OverlayMet, name: str) -> bool:
    return bool(SHAMES.search(name)) or (note.kind != "consent" and shames(name, note.text))


def _met(*controls: str) -> OverlayMet:
    return OverlayMet(kind="newsletter", text="10 % off", closed=controls[-1], share=0.4, controls=controls)


def _left(name: str) -> CancellationTried:
    return CancellationTried(how="online", pressed=("Cancel subscription", name))


RULE = Rule(
    check,
    stage=Stage.AWARENESS,
    severity=Severity.ANNOYED,
    owner="marketing",
    uses=(OverlayMet, CancellationTried),
    sources=(Source("Mathur and others, Dark Patterns at Scale: 169 cases of confirmshaming", year=2019),),
    seeds=(
        Seed("full price", (_met("Sign up", "No thanks, I prefer to pay full price"),), Verdict.FRICTION),
        Seed("in German", (_met("Anmelden", "Nein danke, ich zahle lieber den vollen Preis"),), Verdict.FRICTION),
        Seed("in French", (_met("S'inscrire", "Non merci, je préfère payer plein tarif"),), Verdict.FRICTION),
        Seed("in Spanish", (_met("Sí", "No, gracias, prefiero pagar más"),), Verdict.FRICTION),
        Seed("in Italian", (_met("Sì", "No grazie, preferisco pagare il prezzo intero"),), Verdict.FRICTION),
        Seed("in Dutch", (_met("Ja", "Nee bedankt, ik betaal liever de volle prijs"),), Verdict.FRICTION),
        Seed("in Polish", (_met("Tak", "Nie, dziękuję, wolę zapłacić więcej"),), Verdict.FRICTION),
        Seed("in Portuguese", (_met("Sim", "Não, obrigado, prefiro pagar mais"),), Verdict.FRICTION),
        Seed("money is not for me", (_met("Claim it", "No, saving money is not for me"),), Verdict.FRICTION),
        Seed("Geld verschenken", (_met("Rabatt holen", "Nein, ich verschenke mein Geld lieber"),), Verdict.FRICTION),
        Seed("he hates it, without a no", (_met("Sign up", "I hate saving money"),), Verdict.FRICTION),
        Seed("on cookies", (_met("Accept", "Reject (I do not care about small shops)"),), Verdict.FRICTION),
        Seed("a reason that anybody may have", (_met("Claim it", "No, I already have a discount"),), Verdict.CLEAR),
        Seed("a plain no", (_met("Sign up", "No, thanks"),), Verdict.CLEAR),
        Seed("I am not interested", (_met("Sign up", "No, I already have an account"),), Verdict.CLEAR),
        Seed("leaving costs", (_left("Cancel and lose my benefits"),), Verdict.FRICTION),
        Seed("leaving costs, in German", (_left("Kündigen und alle Vorteile verlieren"),), Verdict.FRICTION),
        Seed("leaving is a plain word", (_left("I still want to cancel"),), Verdict.CLEAR),
        Seed("no layer came", (), Verdict.NOT_SEEN),
    ),
)
