"""Whether the shop suggests what fits."""

from shopper.actor import Shopper, Study
from shopper.observations import ListSeen, SuggestionsLooked
from shopper.scenario.step import Step
from shopper.steps.moves import same
from shopper.steps.recall import bought, viewed


class LookForSuggestions(Step):
    """
    Looks on the home page for products suggested to him, on a later visit: `look for suggestions`.

    What fits is judged by what he looked at or bought before, and by what stood in the same lists.
    """

    def do(self, shopper: Shopper) -> None:
        """Opens the home page and notes every list under a heading that says so."""
        view = shopper.open("/")
        lists = _study(shopper).suggested
        known = tuple(dict.fromkeys((*viewed(shopper), *bought(shopper))))
        shopper.note(SuggestionsLooked(url=view.url, known=known, alike=_alike(shopper, known), lists=lists))


def _study(shopper: Shopper) -> Study:
    """A page that draws its suggestions by a script is given time for it."""
    shopper.reaction(lambda _: bool(shopper.study().suggested))
    return shopper.study()


def _alike(shopper: Shopper, known: tuple[str, ...]) -> tuple[str, ...]:
    """What stood in a list in which he found something he then looked at."""
    lists = [note.names for note in shopper.noted(ListSeen) if any(same(a, b) for a in note.names for b in known)]
    return tuple(dict.fromkeys(name for names in lists for name in names if name not in known))
