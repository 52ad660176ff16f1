"""One question of the exam: a walk through a shop with some frictions on, and what should be found."""

from dataclasses import dataclass

DESKTOP = "desktop"


@dataclass(frozen=True)
class Question:
    """
    `walk` is a scenario, `way` the device to walk it on, with `#row` where the scenario has rows.

    `expected` are the rules that should find something; all others should not.
    """

    look: str
    walk: str
    way: str
    switches: tuple[str, ...] = ()
    expected: frozenset[str] = frozenset()

    @property
    def id(self) -> str:
        """`left_cart@classic/iPhone 15 cart-mail-late + code-refused`; `smooth` where no switch is on."""
        return f"{self.walk}@{self.look}/{self.way} {' + '.join(self.switches) or 'smooth'}"

    @property
    def is_on_phone(self) -> bool:
        """Whether it begins on another device than the desktop."""
        return self.way.partition("#")[0] != DESKTOP
