"""A rule's docstring read as its page in the catalogue."""

import re
from dataclasses import dataclass

SECTIONS = {"meets": "What the shopper meets:", "matters": "Why it matters:", "remedy": "What to do instead:"}


@dataclass(frozen=True)
class Page:
    """`title` is one plain sentence; the rest are paragraphs without their headings."""

    title: str
    meets: str
    matters: str
    remedy: str


def read_page(docstring: str) -> Page:
    """The page of a module docstring; ValueError names the part that is missing."""
    paragraphs = [_joined(part) for part in re.split(r"\n\s*\n", docstring.strip())]
    found = {
        name: paragraph.removeprefix(heading).strip()
        for name, heading in SECTIONS.items()
        for paragraph in paragraphs[1:]
        if paragraph.startswith(heading)
    }
    for name, heading in SECTIONS.items():
        if not found.get(name):
            raise ValueError(f"the docstring of a rule needs a paragraph that begins with `{heading}`")
    return Page(title=paragraphs[0].rstrip("."), **found)


def _joined(paragraph: str) -> str:
    return " ".join(line.strip() for line in paragraph.splitlines())
