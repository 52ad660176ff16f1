"""
Secrets too short or common to be replaced wherever they stand: `123` is also a price, a width and part of every time.

A card's security code, a PIN and anything under four characters are taken out only where they are a whole word and
their surroundings say that they are the secret: beside the name of such a field, or as what the browser was told to
type. Elsewhere the same characters stay: they tell nobody anything, and without them dates and prices would be ruined.
"""

import re

NEAR = 200
"""Bytes that are looked at on either side, up to the end of the tag, object or line."""
FIELD = re.compile(
    rb"cvc|cvv|cvn|csc|card.?code|card.?pin|(?:security|verification|access).?(?:code|value|number)|pass(?:word|code|wd)"
    rb"|\bpwd\b|\bpin\b|\botp\b|one.?time|pr(?:\xc3\xbc|ue)f(?:nummer|ziffer|code)|sicherheitscode|cryptogramme"
    rb"|c(?:\xc3\xb3|o)digo.de.seguridad|codice.di.sicurezza|mot.?de.?passe|kennwort|passwort|contrase",
    re.IGNORECASE,
)
"""Words that name a field for such a secret, in attributes, keys and labels."""
TYPED = re.compile(
    rb"""("method":"\w*(?:fill|type|insertText)"[^\n]*"(?:value|text)":"|\b(?:fill|type|insert_text|press_sequentially)\b"""
    rb"""\W{1,3})$""",
    re.IGNORECASE,
)
"""What stands before a typed text in Playwright's traces, logs and calls."""
EDGE = re.compile(rb"[<>{}\n]")
WORDS = frozenset({"true", "false", "null"})


def is_weak(secret: str) -> bool:
    """Under four characters, a number under eight digits, or a word of JSON."""
    return len(secret) < 4 or (secret.isdigit() and len(secret) < 8) or secret in WORDS


def weak_pattern(secret: str) -> re.Pattern[bytes]:
    """The secret as a whole word, and no part of a decimal number, a date or an escape."""
    return re.compile(rb"(?<![\w%\\-])(?<!\d\.)" + re.escape(secret.encode()) + rb"(?!\w|[.-]\w)")


def tells_a_secret(data: bytes, start: int, end: int) -> bool:
    """Whether what stands around these bytes says that they are one."""
    before, after = data[max(0, start - NEAR) : start], data[end : end + NEAR]
    if TYPED.search(before) or FIELD.search(EDGE.split(before)[-1]):
        return True
    return after[:1] in (b'"', b"'", b"\\") and FIELD.search(EDGE.split(after)[0]) is not None
