"""What the shopper did, what it cost him, and where he was stuck."""

from datetime import timedelta
from enum import StrEnum
from typing import ClassVar

from shopper.observations.base import Frozen, Observation


class Effort(Frozen):
    """
    What one step cost: counts of acts, screens newly shown (by a document or by a script), the seconds a person would
    have spent waiting for pages, and those that were really waited for a message.
    """

    clicks: int = 0
    fields: int = 0
    scrolls: int = 0
    screens: int = 0
    seconds: float = 0.0
    rested: float = 0.0


class Box(Frozen):
    """A rectangle in CSS pixels of the viewport."""

    x: float
    y: float
    width: float
    height: float


class Screen(Frozen):
    """A picture of what was in sight. `file` is relative to the journey's folder; `mark` is the element touched."""

    file: str
    caption: str = ""
    mark: Box | None = None


class Layer(StrEnum):
    """Where the knowledge of a place came from, the surest first."""

    SITE = "site file"
    PLATFORM = "platform"
    STRUCTURED = "structured data"
    SCORED = "scored"


class Candidate(Frozen):
    """
    An element that might be the place: its role, its accessible name and a score from 0 to 1.

    Where nothing was clear enough, `why` tells what the score is made of, and `box` where the element was in sight.
    """

    role: str
    name: str
    score: float
    why: str = ""
    box: Box | None = None


class StepBegun(Observation):
    """A step was started; a journal that ends here was killed in it."""

    verb: str
    text: str


class StepTaken(Observation):
    """
    A step came to its end. `outcome` is done, stuck, turned away or broken; `said` tells why it was not done.

    `goal` is what the shopper had decided to get by it (order, subscription, account), "" while he only looks around.
    """

    without: ClassVar[str] = "no step was taken"

    verb: str
    text: str
    goal: str = ""
    outcome: str = "done"
    said: str = ""
    effort: Effort = Effort()
    took: timedelta = timedelta()
    screens: tuple[Screen, ...] = ()


class ScreenMet(Observation):
    """
    A screen on the way to what the shopper had decided to get came into sight, in a step that takes many of them.

    `where` is what the screen is called, `asks` what it wants (cart, login, offers, address, delivery, payment, form,
    nothing, done), `words` how many had to be read before its choice could be made. `effort` is what the step had cost
    when the screen came.
    """

    without: ClassVar[str] = "the shopper did not go through a checkout"

    url: str
    where: str
    asks: str = "nothing"
    words: int = 0
    effort: Effort = Effort()


class DeviceTaken(Observation):
    """
    A device was taken in hand. `again` when the same person had used it before (its cookies are still there).

    `touch`: it is tapped with a finger and has a keyboard on its screen; None in evidence from before that was noted.
    """

    name: str
    again: bool = False
    touch: bool | None = None


class PlaceFound(Observation):
    """A place was found and is about to be used; `runner_up` is the next best element."""

    place: str
    layer: Layer
    chosen: Candidate
    runner_up: Candidate | None = None


class PlaceMissing(Observation):
    """
    No element was a clear enough match: nothing was clicked. A question for a person, not a friction.

    `like` is the text that was asked for with the place, such as a product's name.
    """

    place: str
    like: str = ""
    threshold: float
    candidates: tuple[Candidate, ...] = ()


class ActChecked(Observation):
    """Whether an act had its effect; `tries` over 1 is our own noise."""

    act: str
    worked: bool
    tries: int = 1
    sign: str = ""


class Blocked(Observation):
    """
    The way ended here, and why.

    `blocker`: bot wall, refusal, rate limit, network, maintenance, no product, no add to cart, form gate, login wall,
    out of stock, age or country gate, not recognised, not allowed, off limits, our own trouble. `picture` is the file
    of what was in sight, relative to the journey's folder.
    """

    blocker: str
    said: str
    url: str = ""
    picture: str = ""
