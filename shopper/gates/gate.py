"""A gate: a sentence that must hold for a night to be a good one."""

from enum import StrEnum
from typing import Protocol, Self

from shopper.gates.past import Past
from shopper.observations import Frozen


class State(StrEnum):
    """Whether the sentence holds. `not known yet` never breaks a night."""

    HOLDS = "holds"
    BROKEN = "broken"
    UNKNOWN = "not known yet"


class Standing(Frozen):
    """How a gate stands: `why` names the figures, `by` what broke it, one line each."""

    gate: str
    state: State
    why: str
    by: tuple[str, ...] = ()


class Gate(Protocol):
    """One kind of sentence, read from text; each kind is a module in `kinds/`."""

    SHAPE: str
    EXAMPLE: str
    bears_trouble: bool
    """Whether it says how many journeys may end in trouble, so that one that does is no reason by itself."""

    @classmethod
    def read(cls, sentence: str) -> Self | None:
        """The gate this sentence asks for; None where it is no sentence of this kind."""
        ...

    def standing(self, past: Past) -> Standing:
        """How it stands, by what was walked and owed until now."""
        ...
