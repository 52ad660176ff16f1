"""How much a shopper bears, and the three shoppers that everyone is measured against."""

from collections.abc import Mapping

from pydantic import ConfigDict, Field

from shopper.observations.base import Frozen


class Patience(Frozen):
    """How much of each a shopper bears on the way to the goal; nothing written means no end of it."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    seconds: float | None = Field(default=None, gt=0)
    """Seconds in the shop since coming in: waiting, clicking and typing, without the reading."""
    clicks: int | None = Field(default=None, ge=0)
    """Clicks or taps from the moment the shopper has decided (to order, to subscribe, to join) until it is done."""
    screens: int | None = Field(default=None, ge=0)
    """Screens passed on that way."""
    logins: int | None = Field(default=None, ge=0)
    """Times the shop asks for a login that the shopper did not come for."""
    words: int | None = Field(default=None, ge=0)
    """Words to read on that way before a choice can be made."""


HURRIED = Patience(seconds=180, clicks=5, screens=5, logins=0, words=150)
AVERAGE = Patience(seconds=300, clicks=10, screens=6, logins=1, words=300)
DETERMINED = Patience(seconds=900, clicks=25, screens=12, logins=2, words=600)

TEMPERS: Mapping[str, Patience] = {"hurried": HURRIED, "average": AVERAGE, "determined": DETERMINED}
"""As in `scenarios/shoppers/`, whose files tell where each figure comes from; the least patient first."""
