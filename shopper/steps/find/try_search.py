"""Trying what the search can do."""

from collections import Counter

from shopper.actor import PageView, Shopper
from shopper.errors import CouldNotFind
from shopper.observations import ListSeen, SearchTried
from shopper.scenario.step import Step
from shopper.steps.searching import search, search_box

SHORTEST = 3
"""Letters after which a person looks whether something is offered."""
NONSENSE = "qxzvkwj"
"""What nothing is called, in no language."""


class TrySearch(Step):
    """
    Tries what the search can do: `try search: headphones`, with a word that finds several things.

    Types half of it and looks for suggestions; then the word itself, a word that nothing is called, and the word with
    two letters swapped (or the `slip` given).
    """

    words: str
    """What a shopper would type, and what finds something."""
    slip: str = ""
    """The same with a typing mistake; two letters swapped if left out."""

    def do(self, shopper: Shopper) -> None:
        """Tries each in turn and notes all of it at once."""
        try:
            box = search_box(shopper)
        except CouldNotFind:
            shopper.note(SearchTried(box=False, asked=self.words))
            return
        part, slip = self.words[: max(SHORTEST, len(self.words) // 2)], self.slip or swapped(self.words)
        suggested = shopper.spell(box, part)
        found, links = search(shopper, self.words), shopper.study().links
        shopper.note(ListSeen(asked=self.words, names=_names(found)))
        nothing = search(shopper, NONSENSE)
        ways_on = _names(nothing) or tuple(Counter(shopper.study().links) - Counter(links))
        missed = search(shopper, slip)
        shopper.note(
            SearchTried(
                typed=part, suggested=suggested[:10], asked=self.words, found=_names(found), slip=slip,
                slip_found=_names(missed), corrected=_names_word(missed, nothing, self.words), nonsense=NONSENSE,
                ways_on=ways_on[:10], instead=_names(nothing),
            )
        )  # fmt: skip


def swapped(words: str) -> str:
    """The longest word's second and third letters the other way round, the slip that fingers make most."""
    longest = max(words.split(), key=len, default=words)
    if len(longest) <= SHORTEST:
        return words
    at = next((n for n in range(1, len(longest) - 1) if longest[n] != longest[n + 1]), 1)
    slip = longest[:at] + longest[at + 1] + longest[at] + longest[at + 2 :]
    return words.replace(longest, slip, 1)


def _names_word(page: PageView, other: PageView, word: str) -> bool:
    """Whether a page names the word more often than one that is not about it: `Did you mean ...?`."""
    return page.text.casefold().count(word.casefold()) > other.text.casefold().count(word.casefold())


def _names(view: PageView) -> tuple[str, ...]:
    own = (view.product.name,) if view.product else ()
    return own or tuple(card.product.name for card in view.cards)
