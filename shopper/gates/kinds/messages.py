"""`welcome mail within 5 min in 9 of 10 runs`."""

import re
from datetime import timedelta
from typing import ClassVar, Self

from shopper.errors import UsageError
from shopper.gates.gate import Standing, State
from shopper.gates.often import Often, often
from shopper.gates.past import Owed, Past
from shopper.measures import parse_duration, tell_duration
from shopper.observations import Frozen, MessageKind

KINDS = "|".join(sorted((kind.value for kind in MessageKind), key=len, reverse=True))
SENTENCE = re.compile(
    rf"(?P<kind>{KINDS})(?: mail| message)? within (?P<span>[\d. a-z]+?)(?: in (?P<often>\d+ of \d+) runs)?"
    r"(?: at (?P<site>[\w.-]+))?"
)


class Messages(Frozen):
    """Looks at the last messages of a kind that were owed and due: how many came in time."""

    SHAPE: ClassVar = "MESSAGE mail within DURATION [in N of M runs] [at SITE]"
    EXAMPLE: ClassVar = "welcome mail within 5 min in 9 of 10 runs"
    bears_trouble: ClassVar = False

    sentence: str
    kind: str
    span: timedelta
    often: Often
    site: str = ""

    @classmethod
    def read(cls, sentence: str) -> Self | None:
        """See SHAPE; UsageError for a duration or a count that can't be."""
        found = SENTENCE.fullmatch(sentence)
        if found is None:
            return None
        try:
            span = parse_duration(found["span"])
        except ValueError as error:
            raise UsageError(f"`{sentence}`: {error}") from None
        return cls(
            sentence=sentence, kind=found["kind"], span=span, often=often(found["often"]), site=found["site"] or ""
        )

    def standing(self, past: Past) -> Standing:
        """What is not due yet, and what nobody could see, is left out."""
        asked = [owed for owed in past.owed if owed.kind == self.kind and self.site in ("", owed.site.lower())]
        asked = [owed for owed in asked if owed.outcome in ("kept", "late", "missed")]
        newest = sorted(asked, key=lambda owed: owed.since, reverse=True)[: self.often.of]
        late = [owed for owed in newest if owed.took is None or owed.took > self.span]
        told = tuple(f"{owed.case}, {owed.since:%Y-%m-%d %H:%M}: {_took(owed)}" for owed in late)
        state = self.often.state(good=len(newest) - len(late), seen=len(newest))
        why = f"{len(newest) - len(late)} of the last {len(newest)} came in time"
        return Standing(gate=self.sentence, state=state, why=why if newest else "none was due yet",
                        by=told if state is State.BROKEN else ())  # fmt: skip


def _took(owed: Owed) -> str:
    return "never came" if owed.took is None else f"took {tell_duration(owed.took)}"


GATE = Messages
