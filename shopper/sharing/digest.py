"""The digest: a short mail, as HTML for most programs and as text for the others."""

from collections.abc import Sequence
from email.errors import MessageError
from email.headerregistry import Address
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from functools import cache

import css_inline
from jinja2 import Environment, PackageLoader, StrictUndefined
from pydantic import AwareDatetime

from shopper.gates import Standing, State
from shopper.observations import Frozen
from shopper.report.scorecard import Scorecard
from shopper.report.story import Standing as Means
from shopper.report.words import ENGLISH, words_of
from shopper.sharing.news import headline, news

MOST = 5
"""Frictions told in full; a mail that has to be scrolled is not read."""


class Digest(Frozen):
    """A mail that is not addressed yet."""

    subject: str
    html: str
    text: str

    def mail(self, sender: str, to: Sequence[str], at: AwareDatetime) -> EmailMessage:
        """The mail; ValueError for an address that is none."""
        made = EmailMessage()
        made["From"], made["To"] = _address(sender), [_address(one) for one in to]
        made["Subject"], made["Date"] = self.subject, format_datetime(at)
        made["Message-ID"] = make_msgid(domain=_address(sender).domain)
        made["Auto-Submitted"] = "auto-generated"  # no holiday answers to a robot
        made.set_content(self.text)
        made.add_alternative(self.html, subtype="html")
        return made


def tell_digest(card: Scorecard, gates: Sequence[Standing] = (), link: str = "", language: str = ENGLISH) -> Digest:
    """`link` is where the whole report is published, an address of our own; "" for nowhere."""
    counting = [group for group in card.groups if group.standing is Means.COUNTS]
    told = {
        "card": card, "news": news(card), "headline": headline(card, words_of(language)),
        "worst": counting[:MOST], "more": len(counting) - MOST, "link": link, "language": language,
        "broken": [gate for gate in gates if gate.state is State.BROKEN], "gates": gates,
    }  # fmt: skip
    text = _templates(language, autoescape=False)
    page = _templates(language, autoescape=True).get_template("digest.html.j2").render(told)
    return Digest(
        subject=" ".join(text.get_template("digest_subject.j2").render(told).split()).rstrip("."), html=_inlined(page),
        text=text.get_template("digest.txt.j2").render(told),
    )  # fmt: skip


def _inlined(page: str) -> str:
    """Styles moved to the elements: many mail programs throw style sheets away. Nothing is fetched for it."""
    return css_inline.CSSInliner(load_remote_stylesheets=False).inline(page)


@cache
def _templates(language: str, *, autoescape: bool) -> Environment:
    words = words_of(language)
    made = Environment(
        loader=PackageLoader("shopper.sharing"), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        extensions=["jinja2.ext.i18n"],
        autoescape=autoescape,  # noqa: S701 - off only where text is made
    )  # fmt: skip
    made.install_gettext_translations(words.translations, newstyle=True)  # type: ignore[attr-defined]  # by i18n
    made.filters |= {
        "line": lambda said: " ".join(str(said).split()), "moment": words.moment,
        "ours": lambda said: words.ours(said) or said,
    }  # fmt: skip
    return made


def _address(written: str) -> Address:
    """From `shopper@shop.example`; ValueError for what is no address."""
    try:
        return Address(addr_spec=written.strip())
    except (ValueError, IndexError, MessageError):  # three kinds of wrong, three kinds of exception
        raise ValueError(f"`{written}` is no address") from None
