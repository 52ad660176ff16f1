"""Evidence in, rulings out: no browser, no files, no clock."""

import re
import traceback
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import Any, get_args

from shopper.frictions.findings import Clear, Finding, Friction, NotSeen, Unsure
from shopper.frictions.limits import Limits
from shopper.frictions.rule import Rule
from shopper.frictions.ruling import Ruling
from shopper.frictions.settings import limits_of, until
from shopper.frictions.terms import Verdict
from shopper.observations import Acceptance, Blocked, Evidence, Heading, Observation

FINDINGS = get_args(Finding)


def judge(evidence: Evidence, rules: Iterable[Rule], now: datetime) -> tuple[Ruling, ...]:
    """
    One ruling per rule, in the order of the rules.

    `now` decides only whether an acceptance still holds. A rule that raises is broken and silences no other;
    UsageError tells what is wrong in the heading's limits or acceptances.
    """
    sorted_notes = _Sorted(evidence)
    asked = [(rule, limits_of(rule, evidence.heading)) for rule in rules]
    return tuple(_accepted(_ruling(rule, limits, sorted_notes), evidence.heading, now.date()) for rule, limits in asked)


class _Sorted:
    """The notes by kind, so that no rule has to go through all of them."""

    def __init__(self, evidence: Evidence) -> None:
        self.heading = evidence.heading
        self._kept = evidence.model_copy(update={"notes": ()})
        self._of: dict[type[Observation], list[tuple[int, Observation]]] = {}
        for place, note in enumerate(evidence.notes):
            self._of.setdefault(type(note), []).append((place, note))

    def only(self, kinds: tuple[type[Observation], ...]) -> Evidence:
        """The evidence narrowed to these kinds, its notes in their order."""
        found = [pair for kind in set(kinds) for pair in self._of.get(kind, ())]
        found.sort(key=lambda pair: pair[0])
        return self._kept.model_copy(update={"notes": tuple(note for _, note in found)})

    def missing(self, kinds: tuple[type[Observation], ...]) -> list[str]:
        """The kinds of which there is no note, in words (`MailboxRead` as `mailbox read`)."""
        return [re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).lower() for kind in kinds if kind not in self._of]

    def walled(self) -> str:
        """That a bot wall ended the way, told so that a reader knows why less was seen."""
        walls = [note for _, note in self._of.get(Blocked, ()) if isinstance(note, Blocked)]
        return "; a bot wall ended the way" if any(wall.blocker == "bot wall" for wall in walls) else ""


def _ruling(rule: Rule, limits: Limits, notes: _Sorted) -> Ruling:
    if missing := notes.missing(rule.needs):
        why = f"the journey has no note of: {', '.join(missing)}{notes.walled()}"
        return _ruled(rule, [NotSeen(why=why)])
    try:
        findings = list(_checked(rule.check(notes.only(rule.kinds), limits)))
    except Exception as error:  # noqa: BLE001 - whatever a rule raises must not silence the others
        return _ruled(rule, [], said=_told(error))
    return _ruled(rule, findings or [NotSeen(why=f"nothing on this journey was of that kind{notes.walled()}")])


def _checked(findings: Iterator[Any]) -> Iterator[Finding]:
    for finding in findings:
        if not isinstance(finding, FINDINGS):
            raise TypeError(f"a check yields Friction, Unsure, Clear or NotSeen, not {type(finding).__name__}")
        yield finding


def _told(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({frame.filename.rpartition('/')[2]}, line {frame.lineno})"


def _ruled(rule: Rule, findings: list[Finding], said: str = "") -> Ruling:
    frictions = tuple(
        finding if finding.severity else finding.model_copy(update={"severity": rule.severity})
        for finding in findings
        if isinstance(finding, Friction)
    )
    return Ruling(
        rule=rule.id,
        title=rule.title,
        verdict=Verdict.BROKEN if said else _verdict(findings),
        severity=max((friction.severity or rule.severity for friction in frictions), default=rule.severity),
        stage=rule.stage,
        owner=rule.owner,
        frictions=frictions,
        unsures=tuple(finding for finding in findings if isinstance(finding, Unsure)),
        clears=tuple(finding for finding in findings if isinstance(finding, Clear)),
        not_seen=tuple(finding for finding in findings if isinstance(finding, NotSeen)),
        said=said,
    )


def _verdict(findings: list[Finding]) -> Verdict:
    """The gravest; a part that could not be seen keeps the whole from being called clear."""
    order = {Friction: Verdict.FRICTION, Unsure: Verdict.UNSURE, NotSeen: Verdict.NOT_SEEN, Clear: Verdict.CLEAR}
    return next(verdict for kind, verdict in order.items() if any(isinstance(finding, kind) for finding in findings))


def _accepted(ruling: Ruling, heading: Heading, today: date) -> Ruling:
    acceptance: Acceptance | None = heading.accept.get(ruling.rule)
    if acceptance is None:
        return ruling
    holds = today <= until(ruling.rule, acceptance)
    return ruling.model_copy(update={"accepted" if holds else "lapsed": acceptance})
