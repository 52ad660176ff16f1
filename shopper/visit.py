"""One case from its first step to its rulings: walked, recorded, judged. What becomes of it, the caller says."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from shopper.errors import NotDue, ShopperError, TurnedAway
from shopper.frictions import Rule
from shopper.frictions.judge import judge
from shopper.frictions.ruling import Failing, Ruling, outcome
from shopper.journey.assembly import World, assemble
from shopper.journey.folders import is_marked
from shopper.journey.recording import Recording
from shopper.journey.redaction import Redactor
from shopper.journey.walk import walk
from shopper.observations import Evidence
from shopper.rulings_file import write_rulings
from shopper.scenario.cases import Case


@dataclass(frozen=True)
class Visit:
    """What came of a case. `trouble` is why the walk did not come to its end, if it did not."""

    evidence: Evidence
    rulings: tuple[Ruling, ...]
    trouble: ShopperError | None
    folder: Path
    redactor: Redactor

    @property
    def failing(self) -> tuple[Failing, ...]:
        """The frictions that fail the journey."""
        return outcome(self.rulings, self.evidence.heading.tolerance)

    @property
    def waiting(self) -> str:
        """What is not due yet, in words; "" when nothing is."""
        if isinstance(self.trouble, NotDue):
            return str(self.trouble)
        if self.trouble is not None:
            return ""
        owed = next(iter(self.evidence.not_due()), None)
        return f"Not yet due: {owed.kind.value}, due {owed.due:%Y-%m-%d %H:%M} UTC" if owed else ""

    @property
    def turned_away(self) -> str:
        """Why the shop did not let the shopper in; "" when it did."""
        return f"Turned away: {self.trouble}" if isinstance(self.trouble, TurnedAway) else ""


def visit(
    case: Case, world: World, folder: Path, rules: Sequence[Rule], begun: Callable[[Recording], None] | None = None
) -> Visit:
    """Walks the case and judges what was seen; `begun` gets the recording before the first step, and its redactor."""
    shopper = assemble(case, world, folder)
    if begun is not None:
        begun(shopper.diary.recording)
    trouble: ShopperError | None = None
    try:
        shopper.take(case.device)
        trouble = walk(shopper, case.steps)
        shopper.messages()  # what has come by now is evidence too, though nobody waited for it
        if is_marked(folder):
            shopper.remember()
    finally:
        shopper.devices.gate.close()
        evidence = shopper.diary.recording.end(world.clock.now())
    rulings = judge(evidence, rules, evidence.heading.ended or world.clock.now())
    write_rulings(folder, rulings)
    return Visit(evidence, rulings, trouble, folder, shopper.redactor)
