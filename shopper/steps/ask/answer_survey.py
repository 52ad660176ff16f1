"""Answering a survey."""

import re
from collections.abc import Callable

from shopper.actor import Letter, PageView, Place, Shopper
from shopper.errors import CouldNotFind, NothingToUse
from shopper.observations import Link, Message, MessageCame, MessageKind, SurveyTaken
from shopper.scenario.step import Step
from shopper.steps.minutes import told_minutes

MOST_SCREENS = 12
ASKS = re.compile(
    r"survey|feedback|review|opinion|umfrage|bewert|meinung|sondage|enqu[eê]te|avis|encuesta|opini|valora|sondaggio"
    r"|recension|ankiet|opini|pesquisa|inqu[eé]rito|avalia",
    re.IGNORECASE,
)
WORDS = {
    "en": "All in all a good purchase. Thank you.", "de": "Alles in allem ein guter Kauf. Danke.",
    "fr": "Dans l'ensemble, un bon achat. Merci.", "es": "En general, una buena compra. Gracias.",
    "it": "Nel complesso un buon acquisto. Grazie.", "nl": "Al met al een goede koop. Bedankt.",
    "pl": "Ogólnie udany zakup. Dziękuję.", "pt": "No geral, uma boa compra. Obrigado.",
}  # fmt: skip
"""What a shopper who is content writes where words are asked for, by his language."""


class AnswerSurvey(Step):
    """
    Follows the link in the last request for feedback and answers what is asked, to the end.

    The answers are those of somebody who is content, and made up: filter them out by the shopper's address.
    """

    def do(self, shopper: Shopper) -> None:
        """Counts what was asked, and notes how long it was said to take and what was said at the end."""
        came = [note.message for note in shopper.noted(MessageCame) if note.message.kind is MessageKind.SURVEY]
        link = _link(came[-1]) if came else None
        if link is None:
            raise NothingToUse("No request for feedback with a link has come.")
        first = shopper.open(link.url)
        shopper.note(_answered(shopper, first).model_copy(update=_told(came[-1].text, first.text)))


def _told(request: str, survey: str) -> dict[str, object]:
    """How long it is said to take: in the request, else on its first page; and what that says, where it differs."""
    (asked, minutes), (then, others) = told_minutes(request), told_minutes(survey)
    if minutes is None:
        return {"told": asked or then, "minutes": others}
    return {"told": asked, "minutes": minutes, "otherwise": then if others not in (None, minutes) else ""}


def _link(message: Message) -> Link | None:
    asking = [
        link for link in message.links if ASKS.search(f"{link.text} {link.url}") and link.purpose != "unsubscribe"
    ]
    return next(iter(asking), None)


def _answered(shopper: Shopper, first: PageView) -> SurveyTaken:
    letter = Letter(text=WORDS.get(shopper.person.language, WORDS["en"]))
    view, choices, texts, screens = first, 0, 0, 0
    shopper.reaction(lambda _: shopper.glimpse(Place.SEND) is not None)
    while screens < MOST_SCREENS and (button := shopper.glimpse(Place.SEND)):
        asked = shopper.answer(button, letter)
        choices, texts, screens = choices + asked.choices, texts + asked.texts, screens + 1
        before = shopper.page()
        again = shopper.glimpse(Place.SEND)
        if again is None:
            break
        shopper.click(again)
        view = shopper.reaction(_differs_from(before))
        if view.text == before.text:
            break
    if not screens:
        raise CouldNotFind(f"No survey that could be answered was found on {first.url}; a person should look.")
    done = shopper.glimpse(Place.SEND) is None
    return SurveyTaken(
        url=first.url, questions=choices, texts=texts, screens=screens, done=done, closing=_new(first, view)
    )


def _differs_from(before: PageView) -> Callable[[PageView], bool]:
    return lambda now: now.text != before.text


def _new(first: PageView, last: PageView) -> str:
    """What the last page says and the first did not, word by word from where they part."""
    known = set(re.split(r"(?<=[.!?])\s+", first.text))
    return " ".join(part for part in re.split(r"(?<=[.!?])\s+", last.text) if part not in known)[:1500]
