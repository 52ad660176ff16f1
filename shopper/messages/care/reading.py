"""Reads what a message says of an order or a question. Pure; what is not said clearly is left empty."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from shopper.messages.care.days import arrival_in
from shopper.messages.care.numbers import bracketed, number_after
from shopper.messages.care.words import CareWords, care_languages
from shopper.messages.links import path_of
from shopper.messages.words import Language, normal, says_any
from shopper.observations import Care, Link

LONGEST_TEXT, LONGEST_SUBJECT = 6000, 500
_SENTENCE = re.compile(r"(?:(?<=\D[.!?])|(?<=\d{3}\.))\s+(?=[^\W\d_]|\d{5,})|\n\s*\n|\n(?=\s*[-*•])")
_QUOTED = re.compile(
    r"^\s*>|^\s*-{2,}\s*(?:original|urspr|message d|mensaje|messaggio|oorspr|wiadomo|mensagem)", re.IGNORECASE
)
_INTRODUCES = re.compile(r"[\w.+-]+@[\w-]+\.\w.*:\s*$|\d.*:\s*$")
_ADDRESS = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8}")
_PHONE = re.compile(r"(?<![\w/-])(?:\+|00|\(?0)\d[\d\s()/.-]{6,18}\d(?![\w-])")
_HELPS = re.compile(
    r"/[^?]*(?:contact|support|help|service|kontakt|hilfe|aide|ayuda|contatt|hulp|pomoc|ajuda|faq)", re.IGNORECASE
)
_SERVES = re.compile(
    r"(?:customer|kunden)?-?_?(?:service|support|help|care|contact|kontakt|hilfe|klantenservice|pomoc|ayuda)",
    re.IGNORECASE,
)
_SPAN = re.compile(
    r"\d+|\b(?:one|two|three|today|tomorrow|ein|einem|eines|heute|morgen|un|une|deux|un|dos|hoy|mañana|due|oggi|domani|één|een|twee|vandaag|morgen|jeden|dwa|dzisiaj|dziś|jutro|dois|hoje|amanhã)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Said:
    """A message as it reads. `to` is the shopper's own address and `sender` the shop's."""

    subject: str
    text: str
    links: tuple[Link, ...] = ()
    to: str = ""
    sender: str = ""


def care_of(message: Said, language: Language, at: datetime) -> Care:
    """What the message says."""
    subject, text = message.subject[:LONGEST_SUBJECT], message.text
    english = care_languages()["en"]
    words = care_languages().get(language.language, english)
    own = unquoted(text[:LONGEST_TEXT])
    sentences = (subject, *(said for said in _SENTENCE.split(own) if said.strip()))
    plain = [normal(said) for said in sentences]
    return Care(
        order=number_after(f"{subject}\n{own}", (*words.order, *english.order)),
        ticket=bracketed(subject) or number_after(f"{subject}\n{own}", (*words.ticket, *english.ticket)),
        contact=_contact(message, words, english),
        arrives=arrival_in(sentences, words, english, at),
        reason=_reason(sentences, words, english),
        topics=_named(_telling(sentences[1:], words, english), _both(words.topics, english.topics)),
        remedies=_named(_granting(sentences, words), _both(words.remedies, english.remedies)),
        asks=tuple(_asked(sentences, words, english)),
        sorry=any(says_any(said, (*words.sorry, *english.sorry)) for said in plain),
        automatic=any(says_any(said, (*words.automatic, *english.automatic)) for said in plain),
        answers_within=_answers_within(sentences, words, english),
    )


def unquoted(text: str) -> str:
    """The message without the earlier one that it quotes."""
    lines = text.splitlines()
    at = next((number for number, line in enumerate(lines) if _QUOTED.search(line)), len(lines))
    while 0 < at < len(lines) and (not lines[at - 1].strip() or _INTRODUCES.search(lines[at - 1])):
        at -= 1
    return "\n".join(lines[:at])


def _contact(message: Said, words: CareWords, english: CareWords) -> bool:
    """Whether it tells an address, a number, a page or that one may simply answer."""
    addresses = {address.lower() for address in _ADDRESS.findall(message.text)} - {message.to.lower()}
    leads = any(_HELPS.search(path_of(link.url)) for link in message.links)
    said = normal(" . ".join((message.text[:LONGEST_TEXT], *(link.text for link in message.links))))
    spoken = says_any(said, (*words.contact, *english.contact))
    return bool(addresses or _PHONE.search(message.text) or leads or _SERVES.match(message.sender) or spoken)


def _reason(sentences: tuple[str, ...], words: CareWords, english: CareWords) -> str:
    """The first sentence that gives a reason, and not only says that there is one."""
    for said in sentences[1:]:
        plain = normal(said)
        hollow = says_any(plain, (*words.no_reason, *english.no_reason))
        if not hollow and says_any(plain, (*words.reason, *english.reason)):
            return " ".join(said.split())
    return ""


def _both(own: Mapping[str, tuple[str, ...]], english: Mapping[str, tuple[str, ...]]) -> dict[str, tuple[str, ...]]:
    return {name: (*phrases, *english.get(name, ())) for name, phrases in own.items()}


def _named(plain: list[str], table: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(name for name, phrases in table.items() if any(says_any(said, phrases) for said in plain))


def _telling(sentences: tuple[str, ...], words: CareWords, english: CareWords) -> list[str]:
    """What is told, without what is only asked; a subject merely repeats, and so do thanks for a question."""
    asked = set(_asking(sentences, words, english))
    plain = [normal(said) for said in sentences]
    return [said for said in plain if said not in asked and (not _REPEATS.search(said) or _FIGURE.search(said))]


_FIGURE = re.compile(r"\d")
_REPEATS = re.compile(
    r" (?:thank you|thanks) for (?:your|the) (?:question|message|e ?mail|enquiry|inquiry|request)"
    r"| dank\w*(?: \w+)? fur (?:ihre|deine|die) (?:frage|anfrage|nachricht|e ?mail)"
    r"| merci (?:pour|de) votre (?:question|message|demande)| gracias por (?:tu|su) (?:pregunta|mensaje|consulta)"
    r"| grazie per (?:la|il) (?:\w+ )?(?:domanda|messaggio|richiesta)"
    r"| (?:bedankt|dank) voor (?:je|uw) (?:vraag|bericht)"
    r"| dziekujemy za (?:\w+ )?(?:pytanie|wiadomosc)| obrigad[oa] (?:pela|por) (?:sua )?(?:pergunta|mensagem)"
    r"| help (?:page|cent)| faq | frequently asked| hilfeseite| haufig\w* (?:gestellte )?fragen| foire aux questions"
    r"| preguntas frecuentes| domande frequenti| veelgestelde vragen| czesto zadawane| perguntas frequentes"
)
"""What names a matter and says nothing about it, as `normal` writes it."""


def _granting(sentences: tuple[str, ...], words: CareWords) -> list[str]:
    """What the shop offers, without what it denies: `we can't send it, but refund you` offers a refund."""
    clauses = [normal(part) for said in sentences for part in _CLAUSE.split(said)]
    denies = _DENIES.get(words.language, _DENIES["en"])
    return [clause for clause in clauses if not re.search(denies, clause)]


_CLAUSE = re.compile(r"[,;:]\s|\s(?:but|aber|sondern|mais|pero|sino|ma|maar|ale|mas|and|und)\s", re.IGNORECASE)
_DENIES = {
    "en": r" (?:not|no|cannot|unfortunately|unable|can t|won t|don t|never) ",
    "de": r" (?:nicht|kein|keine|keinen|leider|nie) ",
    "fr": r" (?:pas|aucun|aucune|malheureusement|jamais) ",
    "es": r" (?:no|ningun|ninguna|lamentablemente|nunca) ",
    "it": r" (?:non|nessun|nessuna|purtroppo|mai) ",
    "nl": r" (?:niet|geen|helaas|nooit) ",
    "pl": r" (?:nie|niestety|zaden|nigdy) ",
    "pt": r" (?:nao|nenhum|nenhuma|infelizmente|nunca) ",
}
"""Words of a sentence that refuses, in normal form."""


def _asked(sentences: tuple[str, ...], words: CareWords, english: CareWords) -> Iterator[str]:
    """What one is asked to tell."""
    yield from _named(_asking(sentences, words, english), _both(words.asks, english.asks))


def _asking(sentences: tuple[str, ...], words: CareWords, english: CareWords) -> list[str]:
    """Sentences that want to be told something about the matter."""
    heard = [said for said in sentences if "?" in said or says_any(normal(said), (*words.asking, *english.asking))]
    tables = (words.asks, english.asks)
    wanted = tuple(phrase for table in tables for phrases in table.values() for phrase in phrases)
    return [plain for said in heard if says_any(plain := normal(said), wanted)]


def _answers_within(sentences: tuple[str, ...], words: CareWords, english: CareWords) -> str:
    """The sentence that says by when an answer comes."""
    answer = (*words.answer, *english.answer)
    for said in sentences[1:]:
        if says_any(normal(said), answer) and _SPAN.search(said):  # the words first: they are found faster
            return " ".join(said.split())
    return ""
