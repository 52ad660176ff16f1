"""Jinja2 as the scorecard uses it: a shop's texts are escaped, words are the reader's, unknown names are errors."""

from collections.abc import Iterable
from datetime import timedelta
from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from shopper.report.captions import sentence
from shopper.report.pages.rendering import POLICY
from shopper.report.plain import first_sentence, plain
from shopper.report.scorecard import Point
from shopper.report.told.counts import PUBLISHED
from shopper.report.words import Words, words_of


def render(template: str, language: str, **context: Any) -> str:
    """The page made of this template in this language."""
    return _pages(language).get_template(template).render(policy=POLICY, **context)


@cache
def _pages(language: str) -> Environment:
    words = words_of(language)
    pages = Environment(
        loader=PackageLoader("shopper.report.scorecard_page"), autoescape=True, undefined=StrictUndefined,
        trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"],
    )  # fmt: skip
    pages.install_gettext_translations(words.translations, newstyle=True)  # type: ignore[attr-defined]  # by i18n
    pages.filters |= {
        "money": words.money, "number": words.number, "day": words.day, "moment": words.moment, "span": words.span,
        "short_day": words.short_day, "listed": lambda names: words.listed(list(names)), "plain": plain,
        "sentence": sentence, "first_sentence": first_sentence, "ours": lambda text: _ours(str(text), words),
        "theirs": _theirs, "said": lambda text: _said(str(text), words),
        "device_name": lambda name: _device(name, words),
        "points": lambda points: _labelled(points, words),
        "seconds": lambda spent: words.span(timedelta(seconds=spent)),
    }  # fmt: skip
    pages.globals |= {"language": language, "tell_number": words.number, "published": PUBLISHED}
    return pages


def _ours(text: str, words: Words) -> Markup:
    """A text of our rules: in the reader's language where there are words for it, else as it is, marked as English."""
    if (told := words.ours(text)) is not None:
        return escape(told)
    return Markup('<span lang="en">{}</span>').format(text)


def _theirs(text: str) -> Markup:
    """A text from a shop, a mail or a scenario: in whatever direction it is written, without pulling ours along."""
    return Markup("<bdi>{}</bdi>").format(text)


def _said(text: str, words: Words) -> Markup:
    """A step or a caption: our words with a shop's in them; where ours are not known, all of it as it is."""
    told = words.ours(text)
    return _theirs(text) if told is None or told == text else escape(told)


def _device(name: str, words: Words) -> str:
    """A phone has its own name; a desktop is called by the browser's."""
    return words.translations.gettext("desktop") if name in DESKTOPS else name


def _labelled(points: Iterable[Point], words: Words) -> list[tuple[str, float]]:
    """Points as a chart takes them, with their day."""
    return [(words.short_day(point.at), point.value) for point in points]


DESKTOPS = ("desktop", "Desktop Chrome")
