"""Which texts the templates hold: what a language file has to have words for."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from babel.messages.extract import extract_from_dir

from shopper import commands, sharing
from shopper.report import allure_report, allure_results, pages, paper, scorecard_page, visit_sheet

ROOMS = (allure_results, pages, paper, scorecard_page, sharing, visit_sheet)
TEMPLATES = tuple(Path(str(room.__file__)).parent / "templates" for room in ROOMS)

PROGRAMS = tuple(Path(str(room.__file__)).parent for room in (commands, sharing, allure_report, pages))
METHODS = [("**.j2", "jinja2.ext:babel_extract"), ("**.py", "python")]
OPTIONS = {"**.j2": {"newstyle_gettext": "true", "trimmed": "true"}}
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "say": None, "counted": (1, 2)}
"""How our templates and our programs ask for words."""

Text = str | tuple[str, ...]
"""One text, or its forms for one and for many."""


def texts(folders: Sequence[Path] = (*TEMPLATES, *PROGRAMS)) -> Iterator[Text]:
    """Every text of templates and programs, each once, in the order of their files."""
    found = (message for folder in folders for message in extract_from_dir(folder, METHODS, OPTIONS, KEYWORDS))
    yield from dict.fromkeys(_text(message) for _, _, message, *_ in found)


def _text(message: str | Sequence[str | None]) -> Text:
    return message if isinstance(message, str) else tuple(part for part in message if part is not None)
