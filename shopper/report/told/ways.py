"""A way to what the shopper wanted as it is told, and where he would have left it."""

from shopper.observations import Frozen


class Leaving(Frozen):
    """
    Where a `shopper` of known patience (hurried, average, determined) would have left: at the screen `where`, having
    `spent` of `what` more than he `bears`. `where` is "" for one who bears it to the end.
    """

    shopper: str
    where: str = ""
    what: str = ""
    spent: float = 0.0
    bears: float = 0.0


class WayTold(Frozen):
    """What it took to get to a `goal` (order, subscription, account) from the decision on; `seconds` since coming."""

    goal: str
    device: str
    reached: bool
    seconds: float
    clicks: int
    fields: int
    screens: int
    logins: int
    leavings: tuple[Leaving, ...] = ()
