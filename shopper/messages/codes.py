"""Coupon codes in a message: a token that looks like one, where the words for a code are."""

import re
from dataclasses import dataclass
from functools import cache

from shopper.messages.layout import Line
from shopper.messages.words import Language, languages, normal

_TOKEN = re.compile(r"(?<![\w#/@.=&?%+-])[A-Za-z0-9][A-Za-z0-9_-]{2,23}(?![\w@/]|\.\w|-\w)")
NEAR = 45
"""Characters between a word for a code and the code."""
SHORTLY = 20
"""Characters between `use` or `enter` and the code, or between the code and what it is for."""
BETWEEN = frozenset(
    [
        "is",
        "was",
        "no",
        "nr",
        "n",
        "id",
        "number",
        "code",
        "ist",
        "war",
        "lautet",
        "est",
        "es",
        "e",
        "jest",
        "to",
        "numer",
        "numero",
        "nummer",
    ]
)
"""Words that may stand between `order` and its number."""
NEIGHBOURS = 2
"""Lines around a code standing alone in which the word for it is looked for."""

LABEL = 4
"""Words in a line that does no more than name the next."""


@dataclass(frozen=True)
class Code:
    """A coupon code and the number of the line it stands in."""

    text: str
    line: int


def codes_of(lines: tuple[Line, ...], language: Language) -> tuple[Code, ...]:
    """The coupon codes of a message, each once, in order."""
    found = [Code(token, at) for at, line in enumerate(lines) for token in _codes_in(lines, at, line.text, language)]
    return tuple({code.text: code for code in reversed(found)}.values())[::-1]


def _codes_in(lines: tuple[Line, ...], at: int, text: str, language: Language) -> list[str]:
    tokens = [found for found in _TOKEN.finditer(text) if _looks_like_code(found[0], text, language)]
    if len(tokens) == 1 and tokens[0][0] == text.strip(" \"'“”„«»:*[]()"):
        return [tokens[0][0]] if _announced(lines, at, language) else []
    return [found[0] for number, found in enumerate(tokens) if _is_named(tokens, number, text, language)]


def _is_named(tokens: list[re.Match[str]], number: int, text: str, language: Language) -> bool:
    """Whether a word for a code stands just before it, or just after, and no word for an order or a parcel nearer."""
    token = tokens[number]
    begin = max(token.start() - NEAR, tokens[number - 1].end() if number else 0)
    before, after = normal(text[begin : token.start()]), normal(text[token.end() : token.end() + SHORTLY])
    at_code = _last(before, _words(language.language, "code"))
    if _names_other(before, at_code, language):
        return False
    capital = token[0] == token[0].upper()
    if capital and _names_code(after, language):
        return True
    if capital and re.search(r"\d", token[0]) and _last(before[-SHORTLY:], _words(language.language, "use")) >= 0:
        return True
    return at_code >= 0 and (capital or text[: token.start()].rstrip(" \"'\u201c\u201e\u00ab").endswith(":"))


def _names_other(before: str, at_code: int, language: Language) -> bool:
    """Whether the text before a token names something else: `QR code` anywhere nearer, `order` only right before it."""
    phrases = _words(language.language, "not_code")
    at_phrase = _last(before, tuple(phrase for phrase in phrases if " " in phrase.strip()))
    at_word = _last(before, tuple(phrase for phrase in phrases if " " not in phrase.strip()))
    right_before = set(before[max(at_word, 0) :].split()) <= BETWEEN
    return at_phrase >= max(at_code, 0) or (at_word >= max(at_code, 0) and right_before)


def _names_code(text: str, language: Language) -> bool:
    other = _last(text, _words(language.language, "not_code"))
    return other < 0 <= _last(text, _words(language.language, "code"))


def _announced(lines: tuple[Line, ...], at: int, language: Language) -> bool:
    """Whether the lines around a code in a box of its own speak of one."""
    around = [line.text for line in lines[max(0, at - NEIGHBOURS) : at] + lines[at + 1 : at + 1 + NEIGHBOURS]]
    words = [normal(text) for text in around if len(text) < 200]
    label = normal(lines[at - 1].text) if at else ""
    if len(label.split()) <= LABEL and _last(label, _words(language.language, "not_code")) > _last(
        label, _words(language.language, "code")
    ):
        return False
    return any(_last(text, _words(language.language, "code")) >= 0 for text in words)


def _looks_like_code(token: str, text: str, language: Language) -> bool:
    letters = [letter for letter in token if letter.isalpha()]
    digits = len(token) - len(letters) - token.count("-") - token.count("_")
    if len(letters) < 2 or not (token == token.upper() or digits):
        return False
    shouted = sum(letter.islower() for letter in text) <= len(text) // 5
    if not digits and shouted and token != text.strip() and f": {token}" not in text:
        return False
    ordinary = f": {token}" not in text and normal(token).strip() in _ordinary(language.language)
    return bool(digits or len(letters) >= 4) and not ordinary


def _last(text: str, phrases: tuple[str, ...]) -> int:
    """Where the last of the phrases ends in a text in normal form; -1 when there is none."""
    return max((found + len(phrase) for phrase in phrases if (found := text.rfind(phrase)) >= 0), default=-1)


@cache
def _words(code: str, sort: str) -> tuple[str, ...]:
    known = [language for language in languages() if sort == "not_code" or language.language in {code, "en"}]
    return tuple({normal(word) for language in known for word in getattr(language, sort)})


@cache
def _ordinary(code: str) -> frozenset[str]:
    known = [language for language in languages() if language.language in {code, "en"}]
    return frozenset(
        normal(word).strip()
        for language in known
        for word in (
            *language.common,
            *language.not_names,
            *language.code,
            *language.not_code,
            *language.expiry,
            *language.discount,
        )
    )
