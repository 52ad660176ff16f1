"""What is said in a chat: only what is new, came back or was fixed."""

from hashlib import sha256

from shopper.gates import Change
from shopper.observations import Frozen
from shopper.report.scorecard import Scorecard
from shopper.sharing.news import Item, headline, news

MOST = 10
"""Lines; chats cut longer messages off."""
SIGNS = {Change.NEW: "🔴 New", Change.REGRESSED: "🔴 Back again", Change.FIXED: "🟢 Fixed"}


class Notice(Frozen):
    """A message; `key` is the same for the same news of the same journeys, so that nobody is told twice."""

    title: str
    body: str
    key: str


def tell_notice(card: Scorecard, link: str = "") -> Notice | None:
    """The message as plain text; None when nothing changed, for then there is nothing to say."""
    items = news(card)
    if not items:
        return None
    lines = [_line(item) for item in items[:MOST]]
    if len(items) > MOST:
        lines.append(f"… and {len(items) - MOST} more")
    walked = [f"{story.case} {story.began.isoformat()}" for story in card.journeys]
    key = sha256("\n".join([*walked, *map(_line, items)]).encode()).hexdigest()
    return Notice(title="Mystery shopping", body="\n".join([headline(card), "", *lines, *_where(link)]), key=key)


def _line(item: Item) -> str:
    told = f"{SIGNS[item.change]} at {item.site}: {item.title}"
    return " ".join(f"{told}, {item.where}{f' ({item.hurts})' if item.hurts else ''}".split())


def _where(link: str) -> tuple[str, ...]:
    return ("", link) if link else ()
