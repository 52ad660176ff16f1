"""What watchers noted by the way, whatever the step was about."""

from typing import ClassVar

from shopper.observations.base import Frozen, Observation
from shopper.observations.seeing import PageKind


class ScriptFailed(Observation):
    """An uncaught error of a script of the page."""

    url: str
    text: str


class RequestFailed(Observation):
    """A request of the page was refused or answered 400 and above; `own` when it went to the shop's own hosts."""

    url: str
    status: int | None
    own: bool
    text: str = ""


class Vitals(Observation):
    """
    Web vitals of one page in this one visit (lab values): milliseconds, and the layout shift as a plain number.

    `load` is how many programs wanted a processor of our own machine meanwhile, for each that it has.
    """

    without: ClassVar[str] = "the speed of no page was measured"

    url: str
    first_byte: float | None = None
    first_paint: float | None = None
    main_content: float | None = None
    layout_shift: float | None = None
    load: float | None = None


class Reacted(Observation):
    """
    How long a page took to show that it was touched or typed into: each act's milliseconds (lab values).

    `load` as in `Vitals`.
    """

    without: ClassVar[str] = "no page was touched or typed into"

    url: str
    times: tuple[float, ...]
    load: float | None = None


class PageMeasured(Observation):
    """
    What a page is like to look at: `letters` in sight, those of them `small` (under 12 CSS pixels), pictures that are
    `broken` (their addresses), the `screen`'s width and the page's own `width` in CSS pixels.
    """

    without: ClassVar[str] = "no page was measured"

    url: str
    kind: PageKind = PageKind.OTHER
    letters: int = 0
    small: int = 0
    broken: tuple[str, ...] = ()
    screen: int = 0
    width: int = 0


class AccessProblem(Frozen):
    """A rule of axe-core that elements of the page broke: how many, and the first few as HTML."""

    rule: str
    count: int
    examples: tuple[str, ...] = ()


class AccessChecked(Observation):
    """What axe-core said of a page, of the rules it was `asked`."""

    without: ClassVar[str] = "no page was checked for whether everybody can use it"

    url: str
    kind: PageKind = PageKind.OTHER
    asked: tuple[str, ...] = ()
    problems: tuple[AccessProblem, ...] = ()
