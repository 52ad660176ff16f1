"""Every friction of the shop, by name, with what a shopper then meets: a file a subject. All off = a smooth shop."""

import difflib
import importlib
import pkgutil
from collections.abc import Iterable

from shopper.practice.switch import Switch

SWITCHES: tuple[Switch, ...] = tuple(
    switch
    for file in pkgutil.iter_modules(__path__)
    for switch in importlib.import_module(f"{__name__}.{file.name}").SWITCHES
)
NAMES = frozenset(switch.name for switch in SWITCHES)
AS_SHIPPED = frozenset({"cart-mail-never"})
SMOOTH: frozenset[str] = frozenset()


class UnknownSwitchError(ValueError):
    """A name that is no switch; the text suggests the nearest one."""

    def __init__(self, name: str) -> None:
        near = difflib.get_close_matches(name, sorted(NAMES), n=1, cutoff=0.5)
        hint = f" Did you mean {near[0]!r}?" if near else " `--list-switches` shows them all."
        super().__init__(f"There is no switch {name[:80]!a}.{hint}")


def known(names: Iterable[str]) -> frozenset[str]:
    """The names as a set; raises UnknownSwitchError for the first that is none."""
    names = frozenset(names)
    for name in sorted(names - NAMES):
        raise UnknownSwitchError(name)
    return names
