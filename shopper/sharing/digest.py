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
from shopper.report.phrases import moment
from shopper.report.scorecard import Scorecard
from shopper.report.story import Standing as Means
from shopper.sharing.news import HURTS, headline, news, on, score

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


def tell_digest(card: Scorecard, gates: Sequence[Standing] = (), link: str = "") -> Digest:
    """`link` is where the whole report is published, an address of our own; "" for nowhere."""
    counting = [group for group in card.groups if group.standing is Means.COUNTS]
    told = {
        "headline": headline(card), "card": card, "news": news(card), "worst": counting[:MOST],
        "more": len(counting) - MOST, "link": link, "hurts": HURTS, "score": score, "on": on, "moment": moment,
        "broken": [gate for gate in gates if gate.state is State.BROKEN], "gates": gates,
    }  # fmt: skip
    page = _templates(autoescape=True).get_template("digest.html.j2").render(told)
    return Digest(
        subject=f"Mystery shopping: {headline(card)}".rstrip("."), html=_inlined(page),
        text=_templates(autoescape=False).get_template("digest.txt.j2").render(told),
    )  # fmt: skip


def _inlined(page: str) -> str:
    """Styles moved to the elements: many mail programs throw style sheets away. Nothing is fetched for it."""
    return css_inline.CSSInliner(load_remote_stylesheets=False).inline(page)


@cache
def _templates(*, autoescape: bool) -> Environment:
    made = Environment(
        loader=PackageLoader("shopper.sharing"), undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        autoescape=autoescape,  # noqa: S701 - off only where text is made
    )  # fmt: skip
    made.filters["line"] = lambda words: " ".join(str(words).split())
    return made


def _address(written: str) -> Address:
    """From `shopper@shop.example`; ValueError for what is no address."""
    try:
        return Address(addr_spec=written.strip())
    except (ValueError, IndexError, MessageError):  # three kinds of wrong, three kinds of exception
        raise ValueError(f"`{written}` is no address") from None
