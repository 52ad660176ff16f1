"""What a person should look at, as it is told, and the candidates there were."""

from shopper.observations import Box, Frozen


class Suspect(Frozen):
    """An element that might have been meant; `mark` is where it was in the picture, None where it was out of sight."""

    number: int
    label: str
    role: str
    score: float
    why: str
    made_of: str = ""
    mark: Box | None = None


class Question(Frozen):
    """Where a person should look: what was `asked` for ("" where nothing was), and the best that was there."""

    blocker: str
    asked: str = ""
    url: str = ""
    needed: float = 0.0
    picture: str = ""
    suspects: tuple[Suspect, ...] = ()
