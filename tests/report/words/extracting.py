"""Which texts the templates hold: what a language file has to have words for."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.extract import extract_from_dir

from shopper import sharing
from shopper.report import scorecard_page

TEMPLATES = tuple(Path(str(room.__file__)).parent / "templates" for room in (scorecard_page, sharing))

Text = str | tuple[str, ...]
"""One text, or its forms for one and for many."""


def texts(folders: Sequence[Path] = TEMPLATES) -> Iterator[Text]:
    """Every text of the templates, each once, in the order of their files."""
    found = (
        message
        for folder in folders
        for message in extract_from_dir(
            folder, [("**.j2", "jinja2.ext:babel_extract")], {"**.j2": {"newstyle_gettext": "true", "trimmed": "true"}}
        )
    )
    yield from dict.fromkeys(_text(message) for _, _, message, *_ in found)


def _text(message: str | Sequence[str | None]) -> Text:
    return message if isinstance(message, str) else tuple(part for part in message if part is not None)
