"""How a shop helps to find things: its search, and what it suggests."""

from typing import ClassVar

from shopper.observations.base import Frozen, Observation


class SearchTried(Observation):
    """
    The shopper tried what the shop's search can do. `box` is False where no search was found.

    Having typed `typed`, he was offered `suggested`. The word `asked` found `found` (names); with a slip of the fingers
    (`slip`) it found `slip_found`, and `corrected` where the page named the right word by itself. For `nonsense`, which
    nothing is called, the page offered `ways_on` beside what stands on every page, and listed the products `instead`.
    """

    without: ClassVar[str] = "nobody tried the search"

    box: bool = True
    typed: str = ""
    suggested: tuple[str, ...] = ()
    asked: str = ""
    found: tuple[str, ...] = ()
    slip: str = ""
    slip_found: tuple[str, ...] = ()
    corrected: bool = False
    nonsense: str = ""
    ways_on: tuple[str, ...] = ()
    instead: tuple[str, ...] = ()


class Suggested(Frozen):
    """A list of products the shop shows by itself, under its heading."""

    heading: str
    names: tuple[str, ...] = ()


class SuggestionsLooked(Observation):
    """
    On a later visit the shopper looked whether the shop suggests something (`lists`) that fits what he looked at.

    `known` are the products he had looked at, put in the cart or bought before, `alike` others that stood in the same
    lists as those: what he asked for then.
    """

    without: ClassVar[str] = "nobody looked for suggestions"

    url: str = ""
    known: tuple[str, ...] = ()
    alike: tuple[str, ...] = ()
    lists: tuple[Suggested, ...] = ()
