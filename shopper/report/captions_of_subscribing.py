"""Reading, subscribing and leaving, in plain words."""

from collections.abc import Callable
from typing import Any

from shopper import observations as seen
from shopper.report.phrases import counted


def _article(note: seen.ArticleSeen) -> str:
    return f"read “{note.title}”" if note.whole else f"“{note.title}” breaks off: “{note.said}”"


def _offers(note: seen.OffersSeen) -> str:
    names = ", ".join(offer.name for offer in note.offers[:5])
    return (
        f"{counted(note.combinations, 'subscription')} to choose from ({names}), "
        f"{counted(note.words, 'word')} before two can be compared, "
        f"{note.screenfuls:g} screenfuls, smallest text {note.smallest} px"
    )


def _chosen(note: seen.OfferChosen) -> str:
    return (
        f"took the offer {note.offer.name}: “{note.offer.prices[0].text}”"
        if note.offer.prices
        else f"took the offer {note.offer.name}"
    )


def _cancelled(note: seen.CancellationTried) -> str:
    ways = {
        "online": "cancelled online",
        "nowhere": "found no way to cancel",
        "unfinished": "came to no end of cancelling",
    }
    told = ways.get(note.how, f"was told to cancel by {note.how}")
    return f"{told} after {counted(len(note.pages), 'page')}" + (f": “{note.said}”" if note.said else "")


SUBSCRIBING: dict[type[seen.Observation], Callable[[Any], str]] = {
    seen.ArticleSeen: _article,
    seen.CancellationTried: _cancelled,
    seen.OfferChosen: _chosen,
    seen.OffersSeen: _offers,
    seen.Subscribed: lambda _: "the subscription was confirmed",
}
"""The words for each kind of note that a magazine gives rise to."""
