"""`checkout fields at most 12`, `seconds at most 90 in 4 of 5 runs`."""

import re
from typing import ClassVar, Self

from shopper.gates.gate import Standing, State
from shopper.gates.often import Often, often
from shopper.gates.past import Past, Walked
from shopper.observations import Frozen, MessageKind

MEASURED = ("clicks", "fields", "screens", "seconds", "checkout fields", "fees")
WHAT = "|".join((*MEASURED, *(f"minutes to {kind.value}" for kind in MessageKind)))
SENTENCE = re.compile(
    rf"(?P<what>{WHAT}) at most (?P<most>\d+(?:\.\d+)?)(?: in (?P<often>\d+ of \d+) runs)?"
    r"(?: at (?P<site>[\w.-]+))?"
)
"""The figures are those that the ledger keeps of each journey."""


class Figures(Frozen):
    """Looks at a measured figure of every case walked in this run, and at its last walks where more are asked for."""

    SHAPE: ClassVar = f"{', '.join(MEASURED)} or minutes to MESSAGE  at most NUMBER [in N of M runs] [at SITE]"
    EXAMPLE: ClassVar = "fields at most 12 in 4 of 5 runs"
    bears_trouble: ClassVar = False

    sentence: str
    what: str
    most: float
    often: Often
    site: str = ""

    @classmethod
    def read(cls, sentence: str) -> Self | None:
        """See SHAPE; UsageError for a count that can't be."""
        found = SENTENCE.fullmatch(sentence)
        if found is None:
            return None
        return cls(sentence=sentence, what=found["what"], most=float(found["most"]), often=often(found["often"]),
                   site=found["site"] or "")  # fmt: skip

    def standing(self, past: Past) -> Standing:
        """The worst case decides."""
        walks = [walk for walk in past.now if self.what in walk.numbers and self.site in ("", walk.site.lower())]
        if not walks:
            return Standing(
                gate=self.sentence, state=State.UNKNOWN, why=f"no journey of this run measured `{self.what}`"
            )
        states = [self._state([walk, *past.before(walk)]) for walk in walks]
        broken = [walk for walk, state in zip(walks, states, strict=True) if state is State.BROKEN]
        worst = max(walk.numbers[self.what] for walk in walks)
        unknown = State.UNKNOWN if State.UNKNOWN in states else State.HOLDS
        return Standing(
            gate=self.sentence, state=State.BROKEN if broken else unknown, why=f"at most {worst:g} in this run",
            by=tuple(f"{walk.case}: {walk.numbers[self.what]:g} {self.what}" for walk in broken),
        )  # fmt: skip

    def _state(self, walks: list[Walked]) -> State:
        figures = [walk.numbers[self.what] for walk in walks if self.what in walk.numbers][: self.often.of]
        return self.often.state(good=sum(figure <= self.most for figure in figures), seen=len(figures))


GATE = Figures
