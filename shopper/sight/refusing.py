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
