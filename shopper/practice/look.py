"""How the shop looks and speaks: the templates, words, addresses and goods of one folder under templates/."""

import tomllib
from collections.abc import Callable
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from babel.dates import format_date, format_datetime
from babel.numbers import format_currency
from jinja2 import (
    BaseLoader,
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    PrefixLoader,
    StrictUndefined,
    select_autoescape,
)

from shopper.practice.addresses import Addresses

TEMPLATES = Path(__file__).parent / "templates"
USUAL = "classic"
LOOKS = tuple(sorted(folder.name for folder in TEMPLATES.iterdir() if folder.is_dir()))


class UnknownLookError(ValueError):
    """A name that is no look; the text lists those there are."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no look {name[:80]!a}. There are: {', '.join(LOOKS)}.")


class Look:
    """Fills in the templates of one look; a page that it has not got is the usual one's."""

    def __init__(self, name: str = USUAL) -> None:
        if name not in LOOKS:
            raise UnknownLookError(name)
        self.name = name
        settings = _table(name, "look.toml")
        self.is_rendered_by_script = "rendered" in settings
        self.addresses = Addresses.of(settings.get("segments", {}))
        self._fields: dict[str, str] = {its: ours for ours, its in settings.get("fields", {}).items()}
        self._templates = _environment(name, settings["language"])

    def fill(self, template: str, **values: Any) -> str:
        """The template with its values; everything in an .html file is escaped, and links are those of this look."""
        return self.addresses.in_text(self._templates.get_template(template).render(**values))

    def field(self, name: str) -> str:
        """How the shop's logic calls the form field that this look calls so."""
        return self._fields.get(name, name)

    @property
    def words(self) -> dict[str, dict[str, str]]:
        """The sentences for notes, errors and choices, by their short names."""
        return _words(self.name)

    @property
    def magazine(self) -> dict[str, Any]:
        """The magazine's articles, and what its offer page says."""
        return _table(USUAL, "magazine.toml") | _table(self.name, "magazine.toml")

    @property
    def goods(self) -> dict[str, Any]:
        """What products and categories are called here, where it is not what the catalogue says."""
        return _table(self.name, "goods.toml")


@cache
def _environment(name: str, language: str) -> Environment:
    environment = Environment(
        loader=_pages_of(name),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= _filters(language)
    environment.globals |= {"words": _words(name)}
    return environment


def _pages_of(name: str) -> BaseLoader:
    """The look's own pages, else the usual ones; usual/page.html is the usual one in any case, to be extended."""
    usual = FileSystemLoader(TEMPLATES / USUAL)
    return ChoiceLoader([FileSystemLoader(TEMPLATES / name), usual, PrefixLoader({"usual": usual})])


def _filters(language: str) -> dict[str, Callable[..., str]]:
    if language == "en":
        return {"money": _money, "day": _day, "date": _date}
    return {
        "money": lambda cents: format_currency(cents / 100, "EUR", locale=language),
        "day": lambda moment: format_datetime(moment, "EEE d. MMMM", locale=language),
        "date": lambda moment: format_date(moment, "long", locale=language),
    }


def _words(name: str) -> dict[str, dict[str, str]]:
    """The look's own sentences, and the usual ones where it has none."""
    own = _table(name, "words.toml")
    return {part: usual | own.get(part, {}) for part, usual in _table(USUAL, "words.toml").items()}


@cache
def _table(name: str, file: str) -> dict[str, Any]:
    path = TEMPLATES / name / file
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.is_file() else {}


def _money(cents: int) -> str:
    sign = "\N{MINUS SIGN}" if cents < 0 else ""
    return f"{sign}€{abs(cents) // 100:,}.{abs(cents) % 100:02}"


def _day(moment: datetime) -> str:
    """Tue 4 March."""
    return f"{moment:%a} {moment.day} {moment:%B}"


def _date(moment: datetime) -> str:
    """4 March 2027."""
    return f"{moment.day} {moment:%B %Y}"
