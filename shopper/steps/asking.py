"""How a shopper turns to support: what he writes, and the way to where he can write it."""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import Literal

from shopper.actor import Letter, PageView, Place, Shopper
from shopper.actor.news import news
from shopper.errors import CouldNotFind, NotAllowed, NothingToUse, Refused
from shopper.fast_yaml import read_yaml
from shopper.observations import FormRefused, InputLost, Message, MessageCame, MessageKind, OrderPlaced, SupportAsked
from shopper.steps.moves import need, use

Matter = Literal["gift", "delivery date", "return", "invoice", "warranty", "repair"]
Way = Literal["form", "chat", "mail"]
OPENED = {"form": (Place.CONTACT, Place.HELP), "chat": (Place.CHAT, Place.CONTACT, Place.HELP)}
"""What leads to the place to write, the nearest first."""
MAILTO = "mailto:"
DEEPEST = 3
"""Pages on the way there."""


@cache
def phrases(language: str) -> dict[str, str]:
    """What is said in a language; English where the shopper speaks another."""
    every = read_yaml(files("shopper.steps.ask").joinpath("questions.yaml").read_text("utf-8"))
    found: dict[str, str] = every.get(language, every["en"])
    return found


def turn_to_support(shopper: Shopper, by: Way, about: tuple[Matter, ...], *, complaint: bool = False) -> None:
    """Finds the way, writes, and notes what was asked and what the shop said at once."""
    if not shopper.may.contact_support:
        raise NotAllowed("The site file does not say `may: {contact support: true}`, so nobody is written to.")
    asked = _question(shopper, by, about, complaint=complaint)
    if by == "mail":
        _write_mail(shopper, asked)
        return
    _go(shopper, by)
    before, view = _send(shopper, by, Letter(text=asked.text, subject=_subject(shopper, about), order=_order(shopper)))
    shopper.note(asked)
    _listen(shopper, by, before, view, asked.text)


def _send(shopper: Shopper, by: Way, letter: Letter) -> tuple[PageView, PageView]:
    """
    The page before and after sending.

    A form that was not taken is put right once, where anything can be; what was gone from it is told.
    """
    given = shopper.answer(need(shopper, Place.SEND), letter).given
    before, view = _pressed(shopper)
    said = _objections(shopper, by, before)
    if not said:
        return before, view
    again = shopper.answer(need(shopper, Place.SEND), letter)
    told = {"url": view.url, "where": view.title}
    shopper.note(FormRefused(said=said, mended=again.given, **told))
    if lost := tuple(label for label in again.given if label in given):
        shopper.note(InputLost(fields=lost, after="error", **told))
    view = _pressed(shopper)[1] if again.changed else view
    if still := _objections(shopper, by, before):
        raise Refused(f"The form at {view.url} was not taken: {'; '.join(still)[:200]}")
    return before, view


def _pressed(shopper: Shopper) -> tuple[PageView, PageView]:
    before = shopper.page()
    shopper.click(need(shopper, Place.SEND))
    return before, shopper.reaction(lambda now: now.text != before.text)


def _objections(shopper: Shopper, by: Way, before: PageView) -> tuple[str, ...]:
    """A chat keeps its field, and a form that is gone was taken."""
    return shopper.objections(before) if by == "form" and _can_write(shopper) else ()


def _write_mail(shopper: Shopper, asked: SupportAsked) -> None:
    """To the address that a page shows, the one of help first; about the same matter again, as an answer."""
    reply = next((one for one in reversed(_replies(shopper)) if asked.again and one.channel == "mail"), None)
    subject = f"Re: {reply.subject.removeprefix('Re: ')}" if reply else _subject(shopper, asked.about)
    letter = Letter(text=asked.text, subject=subject, order=_order(shopper), answers=reply.id if reply else "")
    shopper.write_mail(letter, _address(shopper))
    shopper.note(asked)


def _address(shopper: Shopper) -> str:
    """The first address to write to on the page in sight, else on those that lead to support; "" for none."""
    for way in (None, *OPENED["form"]):
        if way is not None and shopper.glimpse(way):
            use(shopper, way)
        mails = (link for link in shopper.study().links if link.startswith(MAILTO))
        if found := next(mails, ""):
            return found.removeprefix(MAILTO).partition("?")[0]
    return ""


def _question(shopper: Shopper, by: Way, about: tuple[Matter, ...], *, complaint: bool) -> SupportAsked:
    """What he writes; who wrote before about the same names the ticket he was given."""
    said, order = phrases(shopper.person.language), _order(shopper)
    earlier = [note for note in shopper.noted(SupportAsked) if {*note.about} & {*about}]
    ticket = _ticket(shopper) if earlier else ""
    lines = (
        said["hello"],
        said["complaint"] if complaint else "",
        *(said[matter] for matter in about),
        f"{said['order']} {order}." if order else "",
        f"{said['again']} {said['ticket']} {ticket}." if ticket else "",
        f"{said['bye']}\n{shopper.person.first_name} {shopper.person.last_name}",
    )
    told = ("e-mail address", "name", "matter", *(("order number",) if order else ()))
    return SupportAsked(
        at=shopper.now(), by=by, address=shopper.person.email, about=about, told=told, ticket=ticket,
        again=bool(earlier), complaint=complaint, text="\n\n".join(filter(None, lines)),
    )  # fmt: skip


def _subject(shopper: Shopper, about: Sequence[str]) -> str:
    return phrases(shopper.person.language)[about[0]][:60] if about else ""


def _order(shopper: Shopper) -> str:
    return next((note.number for note in reversed(shopper.noted(OrderPlaced)) if note.number), "")


def _replies(shopper: Shopper) -> list[Message]:
    return [note.message for note in shopper.noted(MessageCame) if note.message.kind is MessageKind.SUPPORT_REPLY]


def _ticket(shopper: Shopper) -> str:
    return next((one.care.ticket for one in _replies(shopper) if one.care and one.care.ticket), "")


def _go(shopper: Shopper, by: Way) -> None:
    """To the page where one can write: a message field and a button to send it."""
    if by == "form" and _can_write(shopper):
        return
    for _ in range(DEEPEST):
        way = next((place for place in OPENED[by] if shopper.glimpse(place)), None)
        if way is None:
            break
        use(shopper, way)
        shopper.reaction(lambda _: _can_write(shopper))
        if _can_write(shopper) and (by == "form" or way is Place.CHAT):
            return
    if by == "chat":
        raise NothingToUse("The shop shows no chat that the shopper could use.")
    raise CouldNotFind(f"No form to write to support was found from {shopper.page().url}; a person should look.")


def _can_write(shopper: Shopper) -> bool:
    return shopper.glimpse(Place.MESSAGE) is not None and shopper.glimpse(Place.SEND) is not None


def _listen(shopper: Shopper, by: Way, before: PageView, after: PageView, own: str) -> None:
    """What the page says now and did not say before, without the shopper's own words."""
    if said := news(before.text, after.text, own) or after.alerts:
        shopper.hear(" ".join(said)[:2000], "chat" if by == "chat" else "page")
