"""Markdown in which what comes from a shop stays text."""

import re

_SIGNS = re.compile(r"[\\`*_{}\[\]<>()#+|~&:@=$^\"]|(?<=www)\.", re.IGNORECASE)
"""All that could begin a link, a picture, a table cell, a heading, emphasis, a mention or HTML."""


def text(words: str) -> str:
    """
    One line that shows exactly these words, wherever in a line it stands.

    Signs become numeric references, which no Markdown reads as marks; so no address in it becomes a link.
    """
    return _SIGNS.sub(lambda sign: f"&#{ord(sign[0])};", " ".join(words.split()))


def row(*cells: str) -> str:
    """One row of a table; the cells are Markdown already."""
    return f"| {' | '.join(cells)} |"
