"""A mail taken apart by a mail library, whatever state it is in: half, without headers, in a charset it denies."""

import hashlib
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from email.message import Message as Part
from functools import lru_cache, partial
from typing import TypeVar

from imap_tools import MailAttachment, MailMessage

from shopper.messages.authentication import stated

T = TypeVar("T")
U = TypeVar("U")

LONGEST_BODY = 2**20
"""Characters of one body that are read; what a shopper never scrolls to says nothing."""
MOST_PARTS = 100
"""Multiparts within one mail; real ones have three or four."""
KEPT_HEADERS = ("list-unsubscribe", "list-unsubscribe-post", "authentication-results")
_NESTED = re.compile(rb"^content-type:\s*multipart/", re.IGNORECASE | re.MULTILINE)
_MARKUP = re.compile(r"<(html|body|table|div|p|br)\b", re.IGNORECASE)


@dataclass(frozen=True)
class Picture:
    """A picture that travels with the mail. `id` is its Content-ID without angle brackets, or ""."""

    id: str
    name: str
    type: str
    data: bytes


@dataclass(frozen=True)
class Mail:
    """
    The parts that are read. `plain` and `html` are "" where the mail has none.

    `authentication` is as in `authentication.stated`; `pictures_size` in bytes, of those that travel with the mail.
    """

    id: str
    sender: str
    subject: str
    date: str
    reply: bool
    bulk: bool
    headers: dict[str, str]
    plain: str
    html: str
    authentication: dict[str, str]
    pictures_size: int


@lru_cache(maxsize=1)
def open_mail(data: bytes) -> Mail:
    """Takes the bytes of a mail apart; never raises. The last is kept: it is read first, and then shown."""
    source = _source(data)
    plain, html = _bodies(source)
    return Mail(
        id=_header(source, "message-id").strip("<> ") or f"sha256:{hashlib.sha256(data).hexdigest()}",
        sender=_one_line(_safely(lambda: source.from_, "")),
        subject=_one_line(_safely(lambda: source.subject, "")),
        date=_header(source, "date"),
        reply=bool(_header(source, "in-reply-to") or _header(source, "references")),
        bulk=bool(_header(source, "list-unsubscribe") or _header(source, "precedence").lower() in {"bulk", "list"}),
        headers={name: text for name in KEPT_HEADERS if (text := _header(source, name))},
        plain=plain,
        html=html,
        authentication=stated(_headers(source, "authentication-results")),
        pictures_size=sum(len(picture.data) for picture in _pictures(source)),
    )


def open_pictures(data: bytes) -> tuple[Picture, ...]:
    """The pictures that travel with the mail; never raises."""
    return _pictures(_source(data))


def _pictures(source: MailMessage) -> tuple[Picture, ...]:
    parts = _safely(lambda: tuple(source.attachments), ())
    found = (_safely(partial(_picture, part), None) for part in parts)
    return tuple(picture for picture in found if picture is not None)


def _picture(part: MailAttachment) -> Picture | None:
    if not part.content_type.startswith("image/") or not part.payload:
        return None
    return Picture(_text(part.content_id), _text(part.filename), part.content_type, part.payload)


def _safely(read: Callable[[], T], otherwise: U) -> T | U:
    try:
        return read()
    except Exception:  # noqa: BLE001  # broken mail makes the libraries raise nearly anything: RecursionError, LookupError ...
        return otherwise


@lru_cache(maxsize=1)
def _source(data: bytes) -> MailMessage:
    """
    The parsed mail, the last one kept.

    One nested beyond reason, which would take minutes to parse, is read as a mere body.
    """
    nested = len(_NESTED.findall(data)) > MOST_PARTS
    whole: MailMessage | None = None if nested else _safely(lambda: MailMessage.from_bytes(data), None)
    return whole or MailMessage([(b"", b"\n\n" + data)])


def _header(source: MailMessage, name: str) -> str:
    return _one_line(_safely(lambda: str(source.obj[name] or ""), ""))


def _headers(source: MailMessage, name: str) -> tuple[str, ...]:
    """All headers of this name, from the top."""
    return _safely(lambda: tuple(_one_line(str(line)) for line in source.obj.get_all(name, [])), ())


def _one_line(text: str) -> str:
    return " ".join(_text(text).split())


def _bodies(source: MailMessage) -> tuple[str, str]:
    """The plain text and the HTML: bodies only, not attached files; HTML that calls itself plain is HTML."""
    parts: tuple[Part, ...] = _safely(lambda: tuple(part for part in source.obj.walk() if _is_body(part)), ())
    read = [(part.get_content_subtype() == "html", _decoded(part)) for part in parts]
    bodies = [(html or bool(_MARKUP.search(text[:2000])), text) for html, text in read if text.strip()]
    return _join(text for html, text in bodies if not html), _join(text for html, text in bodies if html)


def _is_body(part: Part) -> bool:
    return part.get_content_maintype() == "text" and not part.get_filename() and not part.is_multipart()


def _join(texts: Iterator[str]) -> str:
    return "\n".join(texts)[:LONGEST_BODY]


def _decoded(part: Part) -> str:
    """In the charset it declares if that fits, else UTF-8 if that fits, else what Windows writes."""
    payload = _safely(lambda: part.get_payload(decode=True), b"")
    if not isinstance(payload, bytes):
        return ""
    declared = _safely(part.get_content_charset, None) or "utf-8"
    texts = (_safely(partial(payload.decode, charset), None) for charset in (declared, "utf-8"))
    return _text(next((text for text in texts if text is not None), payload.decode("cp1252", "replace")))


def _text(text: str) -> str:
    """Without lone surrogates and NUL, which neither JSON nor an HTML parser takes."""
    return text.encode("utf-8", "replace").decode().replace("\x00", "")
