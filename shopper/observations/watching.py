"""What watchers noted by the way, whatever the step was about."""

from shopper.observations.base import Observation


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
    """Web vitals of one page in this one visit (lab values): milliseconds, and the layout shift as a plain number."""

    url: str
    first_byte: float | None = None
    first_paint: float | None = None
    main_content: float | None = None
    layout_shift: float | None = None
