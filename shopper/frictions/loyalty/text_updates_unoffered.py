"""
News of the order is not offered as text messages.

What the shopper meets: he may read about his parcel in his mails only, where it drowns among others.

Why it matters: 56 % of shoppers would rather have it as a text message, and 12 % of brands offer that (2025).

What to do instead: offer text messages for news of the parcel, at checkout or on the page of thanks, unticked.
"""

import re
from collections.abc import Iterator

from shopper.frictions import Clear, Finding, Friction, Limits, Rule, Seed, Severity, Source, Stage, Unsure, Verdict
from shopper.frictions.examples import mail
from shopper.frictions.post import mails
from shopper.observations import (
    Asked,
    BoxMet,
    ChoiceMade,
    ConfirmationRead,
    Evidence,
    FormSeen,
    MessageCame,
    MessageKind,
    Observation,
)

BY_TEXT = re.compile(
    r"\bsms\b|text me\b|\btexts?\b.{0,20}\b(?:update|news|message|alert)|(?:update|news|alert)s?\b.{0,30}\bby text|text"
    r" messages?|whatsapp|textnachricht|kurznachricht|\btexto\b.{0,20}(?:suivi|colis)|mensajes? de texto"
    r"|messaggi? di testo|tekstbericht|wiadomości(?:ą|ami)? tekstow|mensage[mn]s? de texto",
    re.IGNORECASE,
)
MOBILE = re.compile(
    r"mobil|\bcell|handy|portable|m[óo]vil|cellulare|telem[óo]vel|celular|komórk|gsm|updates|delivery", re.IGNORECASE
)
"""What a field for a phone number says where it may be meant for text messages."""
AROUND = 60
AFTER = (MessageKind.ORDER_CONFIRMATION, MessageKind.SHIPPING_NEWS)


def check(evidence: Evidence, _limits: Limits) -> Iterator[Finding]:
    """Looks in the checkout, on the page of thanks and in the mails about the order."""
    said = [(_around(found), note) for text, note in _said(evidence) if (found := BY_TEXT.search(text))]
    thanks = evidence.of(ConfirmationRead)
    phones = [form for form in evidence.of(FormSeen) if any(_for_a_mobile(field) for field in form.fields)]
    if any(note.message.channel == "text" for note in evidence.of(MessageCame)):
        texts = tuple(note for note in evidence.of(MessageCame) if note.message.channel == "text")
        yield Clear(what="the shop wrote a text message", seen=texts[:1])
    elif said:
        yield Clear(what=f"text messages are offered: {said[0][0]}", seen=(said[0][1],))
    elif phones:
        yield Unsure(why="a mobile number was asked for; whether for text messages is not said", seen=(phones[0],))
    else:
        yield Friction(
            expected="an offer to send news of the order as text messages", happened="nobody offered it", seen=thanks
        )


def _for_a_mobile(field: Asked) -> bool:
    return field.place == "phone field" and bool(MOBILE.search(field.label))


def _around(found: re.Match[str]) -> str:
    """The words around, whole ones only."""
    start, end = max(0, found.start() - AROUND), found.end() + AROUND
    piece = found.string[start:end]
    piece = piece.partition(" ")[2] if start else piece
    return " ".join((piece.rpartition(" ")[0] if end < len(found.string) else piece).split())


def _said(evidence: Evidence) -> Iterator[tuple[str, Observation]]:
    for thanks in evidence.of(ConfirmationRead):
        yield thanks.text, thanks
    for box in evidence.of(BoxMet):
        yield box.text, box
    for form in evidence.of(FormSeen):
        for field in form.fields:
            yield field.label, form
    for choice in evidence.of(ChoiceMade):
        yield " ".join(choice.options), choice
    for note in mails(evidence, *AFTER):
        yield note.message.text, note


THANKS = ConfirmationRead(url="https://shop.example/thanks", text="Thank you for your order HB-1.")

RULE = Rule(
    check,
    stage=Stage.LOYALTY,
    severity=Severity.ANNOYED,
    owner="shop team",
    needs=(ConfirmationRead,),
    uses=(BoxMet, FormSeen, ChoiceMade, MessageCame),
    sources=(Source("Stord mystery shopping report", 2025),),
    seeds=(
        Seed("nobody speaks of it", (THANKS,), Verdict.FRICTION),
        Seed(
            "offered on the page of thanks",
            (ConfirmationRead(url="https://shop.example/thanks", text="Thank you.\nGet updates by SMS"),),
            Verdict.CLEAR,
        ),
        Seed("a box in the checkout", (THANKS, BoxMet(text="Text me about my delivery", kind="news")), Verdict.CLEAR),
        Seed(
            "in the confirmation",
            (THANKS, mail(MessageKind.ORDER_CONFIRMATION, 0.1, text="Want news by text message? Answer YES. #1001")),
            Verdict.CLEAR,
        ),
        Seed(
            "a mobile number is asked for",
            (THANKS, FormSeen(url="", where="address", fields=(Asked(label="Mobile", place="phone field"),))),
            Verdict.UNSURE,
        ),
        Seed("the checkout was not finished", (BoxMet(text="News by mail", kind="news"),), Verdict.NOT_SEEN),
    ),
)
