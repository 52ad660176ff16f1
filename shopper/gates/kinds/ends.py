"""`every journey walked to its end`, `at most 2 journeys with trouble`."""

import re
from typing import ClassVar, Self

from shopper.gates.gate import Standing, State
from shopper.gates.past import Past
from shopper.observations import Frozen

SENTENCE = re.compile(r"every journey walked to its end|at most (?P<most>\d+) journeys? with trouble")


class Ends(Frozen):
    """Counts journeys of this run that did not come to their end: turned away by the shop, or trouble of our own."""

    SHAPE: ClassVar = "every journey walked to its end | at most N journeys with trouble"
    EXAMPLE: ClassVar = "at most 2 journeys with trouble"
    bears_trouble: ClassVar = True

    sentence: str
    most: int = 0

    @classmethod
    def read(cls, sentence: str) -> Self | None:
        """See SHAPE."""
        found = SENTENCE.fullmatch(sentence)
        return None if found is None else cls(sentence=sentence, most=int(found["most"] or 0))

    def standing(self, past: Past) -> Standing:
        """A run without journeys says nothing."""
        if not past.now:
            return Standing(gate=self.sentence, state=State.UNKNOWN, why="no journey in this run")
        short = tuple(f"{walk.case}: {walk.outcome}" for walk in past.now if walk.outcome in ("turned away", "trouble"))
        state = State.BROKEN if len(short) > self.most else State.HOLDS
        why = f"{len(past.now) - len(short)} of {len(past.now)} walked to their end"
        return Standing(gate=self.sentence, state=state, why=why, by=short)


GATE = Ends
