"""Jinja2 as our pages use it: a shop's texts are escaped, words are the reader's, unknown names are errors."""

import base64
from collections.abc import Callable, Iterable
from functools import cache, lru_cache
from hashlib import sha256
from typing import Any

from jinja2 import ChoiceLoader, Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from shopper.report.paper.filters import filters
from shopper.report.told.counts import PUBLISHED, SOURCE
from shopper.report.words import Words, words_of

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Nothing is loaded from anywhere and no script runs, whatever a shop or a mail wrote into its texts."""


def allowing(script: str) -> str:
    """What a page's policy says to let this one script of ours run, and no other."""
    return f"script-src 'sha256-{base64.b64encode(sha256(script.encode()).digest()).decode()}'"


def render(room: str, template: str, language: str, *, policy: Iterable[str] = (), **context: Any) -> str:
    """
    The page made of this template of a room (`shopper.report.pages`) in this language.

    `policy` is what the page may do beyond POLICY.
    """
    whole = "; ".join((POLICY, *policy))
    return _pages(room, language).get_template(template).render(policy=whole, **context)


@cache
def _pages(room: str, language: str) -> Environment:
    """Made once a process, so that each template is compiled once."""
    words = words_of(language)
    pages = Environment(
        loader=ChoiceLoader([PackageLoader(room), PackageLoader("shopper.report.paper")]), autoescape=True,
        undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.i18n"],
        auto_reload=False,  # else each part of each page is looked for on disk again
    )  # fmt: skip
    pages.install_gettext_translations(words.translations, newstyle=True)  # type: ignore[attr-defined]  # by i18n
    pages.filters |= filters(words)
    pages.globals |= {
        "language": language, "tell_number": words.number, "published": PUBLISHED, "counted_by": SOURCE,
        "_": _teller(words),
    }  # fmt: skip
    return pages


def _teller(words: Words) -> Callable[..., Markup]:
    """What `_` is to a template, as Jinja2 has it; a page says some dozens of texts that all pages have."""

    @lru_cache(maxsize=5000)
    def plain(text: str) -> Markup:
        return Markup(words.translations.gettext(text)) % {}  # noqa: S704 - a text of our templates or their words

    def tell(text: str, **filled: object) -> Markup:
        return Markup(words.translations.gettext(text)) % filled if filled else plain(text)  # noqa: S704 - as above

    return tell
