"""How long something is said to take."""

import re

NUMBERS = {
    1: "one a an ein eine einer un une uno una um uma een één jedną jedna jednej",
    2: "two zwei deux dos due twee dwie dwa dois duas", 3: "three drei trois tres tre drie trzy três",
    5: "five fünf cinq cinco cinque vijf pięć", 10: "ten zehn dix diez dieci tien dziesięć dez",
}  # fmt: skip
BY_WORD = {word: number for number, words in NUMBERS.items() for word in words.split()}
_NUMBER = rf"\d{{1,3}}|{'|'.join(sorted(BY_WORD, key=len, reverse=True))}"
_TOLD = re.compile(
    rf"(?<![\w.,])(?P<first>{_NUMBER})(?:\s*(?:-|\u2013|to|or|bis|oder|à|ou|a|o|tot|of|do|lub)\s*(?P<last>{_NUMBER}))?"
    r"\s*-?(?P<unit>min(?:ut\w*|uut|\b\.?)|sec(?:ond\w*|\b)|sek(?:und\w*|\b)|segund\w*)",
    re.IGNORECASE,
)
AROUND = 40
SENTENCE = re.compile(r"(?<=[.!?])\s+")


def told_minutes(text: str) -> tuple[str, float | None]:
    """The words that tell a time in minutes or seconds, with the longest time they name; "" and None for none."""
    found = _TOLD.search(text)
    if not found:
        return "", None
    number = (found["last"] or found["first"]).lower()
    amount = float(BY_WORD.get(number, 0) or number)
    start = max(0, found.start() - AROUND)
    piece = text[start : found.end()]
    whole = piece.partition(" ")[2] if start and not text[start - 1].isspace() else piece  # no half a word
    said = " ".join(SENTENCE.split(whole)[-1].split())
    return said, amount if found["unit"].lower().startswith("min") else amount / 60
