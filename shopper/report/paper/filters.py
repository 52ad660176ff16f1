"""What our templates do to a value before it is shown."""

from collections.abc import Callable, Iterable, Mapping
from datetime import timedelta
from functools import lru_cache
from operator import attrgetter
from typing import Any

from markupsafe import Markup, escape

from shopper.report.naming import walk_name
from shopper.report.phrases import sentence
from shopper.report.plain import first_sentence, plain
from shopper.report.words import Words

DESKTOPS = ("desktop", "Desktop Chrome")


def filters(words: Words) -> Mapping[str, Callable[..., Any]]:
    """By the names templates know them by."""

    # What could not be judged is a hundred lines of every page, and nearly the same ones on all.
    @lru_cache(maxsize=5000)
    def line(title: str, why: str) -> Markup:
        return Markup("<li><strong>{}</strong>: {}</li>").format(_ours(title, words), _ours(why, words))

    return {
        "money": words.money, "number": words.number, "day": words.day, "moment": words.moment, "span": words.span,
        "short_span": words.short_span, "short_day": words.short_day,
        "listed": lambda names: _listed(names, words), "plain": plain,
        "sentence": sentence, "first_sentence": first_sentence, "ours": lambda text: _ours(str(text), words),
        "theirs": _theirs, "said": lambda text: _said(str(text), words),
        "device_name": lambda name: _device(name, words),
        "of_verdict": lambda unknowns, verdict: [one for one in unknowns if one.verdict == verdict],
        "unknown_lines": lambda unknowns: Markup("\n").join(line(one.title, one.why) for one in unknowns),
        "by": _by, "walk_name": walk_name,
        "points": lambda points: [(words.short_day(point.at), point.value) for point in points],
        "seconds": lambda spent: words.span(timedelta(seconds=spent)),
    }  # fmt: skip


def _by(records: Iterable[Any], *fields: str) -> list[tuple[Any, list[Any]]]:
    """Records that are alike in these fields, together, in the order in which the first of each came."""
    alike: dict[Any, list[Any]] = {}
    for record in records:
        alike.setdefault(attrgetter(*fields)(record), []).append(record)
    return list(alike.items())


def _ours(text: str, words: Words) -> Markup:
    """A text of our rules: in the reader's language where there are words for it, else as it is, marked as English."""
    if not text:
        return Markup()
    if (told := words.ours(text)) is not None:
        return escape(told)
    return Markup('<span lang="en">{}</span>').format(text)


def _listed(names: Iterable[str], words: Words) -> Markup:
    """`a, b and c`; names that are HTML already stay what they are."""
    return Markup(words.listed([str(escape(name)) for name in names]))  # noqa: S704 - every name is escaped


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
