"""Controls that end an account: never what a shopper looks for, whatever else their words or addresses say."""

import re
from functools import lru_cache

from shopper.sight.parts import Element
from shopper.sight.words import plain

_ENDS = (
    r"delet\w*|clos(?:e|ing)|deactivat\w*|eras\w*|cancel|terminat\w*|remove"
    r"|losch\w*|loesch\w*|schliess\w*|kundig\w*|deaktivier\w*|supprim\w*|ferm(?:er|ez|eture)|desactiv\w*"
    r"|eliminar?|borrar|cerrar|dar de baja|cancell\w*|chiud\w*|verwijder\w*|opheffen|sluit\w*"
    r"|usun\w*|zamkn\w*|skasuj\w*|exclu\w*|apag\w*|encerr\w*"
)
_ACCOUNT = r"accounts?|profile|konto|kundenkonto|benutzerkonto|compte|cuenta|conta|profil|perfil|profilo|konta"
_BETWEEN = r"(?: \w+){0,3}"
ENDS_ACCOUNT = re.compile(rf"\b(?:{_ENDS}){_BETWEEN} (?:{_ACCOUNT})\b|\b(?:{_ACCOUNT}){_BETWEEN} (?:{_ENDS})\b")
"""In words without accents: `Delete my account`, `Konto löschen`; at most three words between."""
ADDRESS = re.compile(
    r"/(?:account|profile|konto|customer|compte|cuenta|conta)/(?:delete|close|deactivate|remove|loeschen)(?![\w-])",
    re.IGNORECASE,
)


def ends_account(element: Element) -> bool:
    """Whether pressing it would close or delete the shopper's account, as far as its words or address tell."""
    return _says_so(element.name) or bool(element.href and ADDRESS.search(element.href))


@lru_cache(maxsize=20_000)
def _says_so(name: str) -> bool:
    """Pages repeat the same words; a long text is a story, not the name of a control."""
    return len(name) < 60 and bool(ENDS_ACCOUNT.search(plain(name)))
