"""How the shop looks and speaks: the templates, pictures of speech and words of one folder under templates/."""

import tomllib
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape

TEMPLATES = Path(__file__).parent / "templates"
USUAL = "classic"
LOOKS = tuple(sorted(folder.name for folder in TEMPLATES.iterdir() if folder.is_dir()))


class UnknownLookError(ValueError):
    """A name that is no look; the text lists those there are."""

    def __init__(self, name: str) -> None:
        super().__init__(f"There is no look {name[:80]!a}. There are: {', '.join(LOOKS)}.")


class Look:
    """Fills in the templates of one look."""

    def __init__(self, name: str = USUAL) -> None:
        if name not in LOOKS:
            raise UnknownLookError(name)
        self._name = name
        self._templates = _environment(name)

    def fill(self, template: str, **values: Any) -> str:
        """The template with its values; everything in an .html file is escaped."""
        return self._templates.get_template(template).render(**values)

    @property
    def words(self) -> dict[str, dict[str, str]]:
        """The sentences for notes, errors and choices, by their short names."""
        return _words(self._name)


@cache
def _environment(name: str) -> Environment:
    environment = Environment(
        loader=FileSystemLoader(TEMPLATES / name),
        autoescape=select_autoescape(("html",)),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {"money": _money, "day": _day, "date": _date}
    environment.globals |= {"words": _words(name)}
    return environment


@cache
def _words(name: str) -> dict[str, dict[str, str]]:
    return tomllib.loads((TEMPLATES / name / "words.toml").read_text(encoding="utf-8"))


def _money(cents: int) -> str:
    sign = "\N{MINUS SIGN}" if cents < 0 else ""
    return f"{sign}€{abs(cents) // 100:,}.{abs(cents) % 100:02}"


def _day(moment: datetime) -> str:
    """Tue 4 March."""
    return f"{moment:%a} {moment.day} {moment:%B}"


def _date(moment: datetime) -> str:
    """4 March 2027."""
    return f"{moment.day} {moment:%B %Y}"
