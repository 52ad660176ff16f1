"""A mail as it reads: from bytes to a `Message`. Pure; never raises, whatever the bytes are."""

from dataclasses import dataclass, replace
from datetime import datetime

from shopper.messages.arrival import MAIL, RawMail
from shopper.messages.care import Said, care_of
from shopper.messages.claims import claims_of
from shopper.messages.codes import codes_of
from shopper.messages.kind import Reading, kind_of
from shopper.messages.layout import Line, lines_of, lines_of_text, parse, pictures_of, preview_of, readable
from shopper.messages.links import links_of, links_of_text
from shopper.messages.mail import Mail, open_mail
from shopper.messages.names import items_of
from shopper.messages.prices import is_bill, prices_in, total_of
from shopper.messages.timing import at
from shopper.messages.words import language_of
from shopper.observations import Link, Message

REMOTE = ("http:", "https:", "//")
MOST_LINES, LONGEST_LINE = 1500, 2000
"""Lines of one mail, and characters of one line, that are read closely."""


@dataclass(frozen=True)
class _Page:
    text: str
    lines: tuple[Line, ...]
    links: tuple[Link, ...]
    preview: str = ""
    pictures: int = 0
    remote_pictures: int = 0


def read_message(raw: RawMail, now: datetime, *, trust_date: bool = False) -> Message:
    """
    What the mail says. `trust_date` for a shop with a lab clock, whose Date header counts; else arrival counts.

    `html` and `source` stay empty: who saves the mail fills them in.
    """
    mail = open_mail(raw.data)
    page = _page(mail)
    when = at(mail.date, raw.arrived_at, now, trust_date=trust_date)
    language = language_of(f"{mail.subject}\n{page.text}")
    lines = (Line(mail.subject[:LONGEST_LINE]), *_closely(page.lines))
    codes, items = codes_of(lines, language), items_of(lines[1:], language)
    names, texts = tuple(item.name for item in items), tuple(code.text for code in codes)
    said = Reading(
        mail.subject,
        f"{page.preview}\n{page.text}",
        language.language,
        page.links,
        names,
        texts,
        mail.reply,
        mail.bulk,
        billed=is_bill(lines, language),
    )
    kind, confidence = kind_of(said)
    sender = (mail.sender if raw.channel == MAIL else "") or raw.sender
    return Message(
        id=mail.id,
        at=when,
        sender=sender,
        to=raw.to,
        subject=mail.subject,
        kind=kind,
        confidence=confidence,
        channel=raw.channel,
        perhaps=raw.perhaps,
        text=page.text,
        names=names,
        pictured=tuple(item.name for item in items if item.pictured),
        codes=texts,
        total=total_of(lines, language),
        prices=tuple(dict.fromkeys(price for line in lines if not line.struck for price in prices_in(line.text))),
        claims=claims_of(lines, codes, items, language, when),
        links=page.links,
        headers=mail.headers,
        size=len(raw.data),
        html_size=len(mail.html.encode()),
        pictures=page.pictures,
        remote_pictures=page.remote_pictures,
        pictures_size=mail.pictures_size,
        authentication=mail.authentication,
        care=care_of(Said(mail.subject, page.text, page.links, raw.to, sender), language, when),
    )


def _closely(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    return tuple(replace(line, text=line.text[:LONGEST_LINE]) for line in lines[:MOST_LINES])


def _page(mail: Mail) -> _Page:
    """The HTML where there is some to read, as a mail program would show; else the plain text."""
    tree = parse(mail.html)
    if tree is not None:
        lines = lines_of(tree)
        if lines:
            shown = pictures_of(tree)
            remote = sum(source.lower().startswith(REMOTE) for source in shown)
            return _Page(readable(tree), lines, links_of(tree), preview_of(tree), len(shown), remote)
    lines = lines_of_text(mail.plain)
    return _Page(mail.plain.strip(), lines, links_of_text(mail.plain, lines))
