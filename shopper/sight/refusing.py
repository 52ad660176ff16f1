"""How an answer begins that says no, in the languages of the vocabulary."""

import re

from shopper.sight.words import plain

REFUSES = re.compile(
    r"(?:no|none|not|without|skip|decline|dont|don t|i dont|i don t|nein|ohne|keine?[nrsm]?|nicht|non|sans|aucune?|pas"
    r"|sin|ningun[oa]?|senza|nessun[oa]?|nee|geen|zonder|nie|bez|brak|zadn\w+|nao|sem|nenhuma?)\b"
)


def refuses(text: str) -> bool:
    """`No donation`, `Ohne Versicherung`, `Non merci`."""
    return bool(REFUSES.match(plain(text)))


SCORNS = re.compile(
    r"(?:i|id|im|ich|je|j|yo|prefiero|odio|preferisco|rinuncio|ik|wole|nienawidze|eu|prefiro|odeio)\b.*"
    r"\b(?:hate|prefer|rather|full price|pay|dont (?:want|like|care)|don t (?:want|like|care)|hasse|zahle|lieber"
    r"|verzichte|prefere|deteste|renonce|prefiero|odio|pago|preferisco|rinuncio|haat|betaal|liever|wole|nienawidze"
    r"|place|prefiro|odeio|pagar|pagare)\b"
)
"""What nobody says who takes an offer: he would speak ill of himself."""


def scorns(text: str) -> bool:
    """`I hate saving money`, `Ich zahle lieber mehr`."""
    return bool(SCORNS.match(plain(text)))
