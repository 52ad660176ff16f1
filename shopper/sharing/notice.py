"""What is said in a chat: only what is new, came back or was fixed."""

from collections.abc import Sequence
from hashlib import sha256

from shopper.gates import Change
from shopper.observations import Frozen
from shopper.report.scorecard import Scorecard
from shopper.report.words import ENGLISH, Words, words_of
from shopper.sharing.news import Item, headline, news
from shopper.sharing.wording import hurts, on, ours

MOST = 10
"""Lines; chats cut longer messages off."""


class Notice(Frozen):
    """A message; `key` is the same for the same news of the same journeys, so that nobody is told twice."""

    title: str
    body: str
    key: str


def tell_notice(card: Scorecard, link: str = "", language: str = ENGLISH) -> Notice | None:
    """The message as plain text; None when nothing changed, for then there is nothing to say."""
    items, words = news(card), words_of(language)
    if not items:
        return None
    lines = [_line(item, words) for item in items[:MOST]]
    if len(items) > MOST:
        lines.append("… " + words.counted("and %(num)s more", "and %(num)s more", len(items) - MOST))
    body = "\n".join([headline(card, words), "", *lines, *_where(link)])
    return Notice(title=words.say("Mystery shopping"), body=body, key=_key(card, items))


def _key(card: Scorecard, items: Sequence[Item]) -> str:
    """Of the news themselves, not of the words for them."""
    walked = [f"{story.case} {story.began.isoformat()}" for story in card.journeys]
    return sha256("\n".join([*walked, *(item.model_dump_json() for item in items)]).encode()).hexdigest()


def _line(item: Item, words: Words) -> str:
    severity = f" ({hurts(item.severity, words)})" if item.severity else ""
    told = f"{_sign(item, words)}: {ours(item.title, words)}, {on(item.journeys, words)}{severity}"
    return " ".join(told.split())


def _sign(item: Item, words: Words) -> str:
    if item.change is Change.NEW:
        return "🔴 " + words.say("New at %(shop)s", shop=item.site)
    if item.change is Change.REGRESSED:
        return "🔴 " + words.say("Back again at %(shop)s", shop=item.site)
    return "🟢 " + words.say("Fixed at %(shop)s", shop=item.site)


def _where(link: str) -> tuple[str, ...]:
    return ("", link) if link else ()
