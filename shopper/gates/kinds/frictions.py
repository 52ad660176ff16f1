"""`no new friction of misled or worse`, `at most 3 frictions in purchase at practice`."""

import re
from typing import ClassVar, Self

from shopper.frictions.terms import Severity
from shopper.gates.changes import Change, Changed, changes
from shopper.gates.gate import Standing, State
from shopper.gates.past import Past
from shopper.observations import Frozen

SEVERITIES = "|".join(severity.value for severity in Severity)
SENTENCE = re.compile(
    r"(?:no|at most (?P<most>\d+)) (?P<new>new )?frictions?"
    rf"(?: of (?P<severity>{SEVERITIES})(?: or worse)?)?(?: in (?P<stage>[a-z]+))?(?: at (?P<site>[\w.-]+))?"
)
COUNTED = {Change.FIRST, Change.NEW, Change.REGRESSED, Change.STILL}
NEW = {Change.NEW, Change.REGRESSED}


class Frictions(Frozen):
    """
    Counts the frictions of this run. Known ones (accepted with a reason and a day) never count; with `new` only those
    that no earlier walk of the case had, and those that were gone and are back.
    """

    SHAPE: ClassVar = "no | at most N  [new] frictions [of SEVERITY or worse] [in STAGE] [at SITE]"
    EXAMPLE: ClassVar = "no new friction of misled or worse"
    bears_trouble: ClassVar = False

    sentence: str
    most: int = 0
    new: bool = False
    severity: Severity = Severity.ANNOYED
    stage: str = ""
    site: str = ""

    @classmethod
    def read(cls, sentence: str) -> Self | None:
        """See SHAPE."""
        found = SENTENCE.fullmatch(sentence)
        if found is None:
            return None
        return cls(
            sentence=sentence, most=int(found["most"] or 0), new=bool(found["new"]),
            severity=Severity(found["severity"] or Severity.ANNOYED.value),
            stage=found["stage"] or "", site=found["site"] or "",
        )  # fmt: skip

    def standing(self, past: Past) -> Standing:
        """Broken with more than there may be; a run without any journey that fits says nothing."""
        if not any(self._fits(walk.site, walk.stage) for walk in past.now):
            return Standing(gate=self.sentence, state=State.UNKNOWN, why="no such journey in this run")
        found = [change for change in changes(past) if self._counts(change)]
        told = tuple(f"{one.walked.case}: {one.ruled.rule} ({one.change.value}), {one.ruled.title}" for one in found)
        state = State.BROKEN if len(found) > self.most else State.HOLDS
        return Standing(gate=self.sentence, state=state, why=f"{len(found)} found, at most {self.most}", by=told)

    def _counts(self, one: Changed) -> bool:
        wanted = NEW if self.new else COUNTED
        fits = self._fits(one.walked.site, one.walked.stage)
        return one.change in wanted and one.ruled.severity >= self.severity and fits

    def _fits(self, site: str, stage: str) -> bool:
        return self.site in ("", site.lower()) and self.stage in ("", stage)


GATE = Frictions
