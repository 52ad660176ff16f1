"""Evidence in, rulings out: no browser, no files, no clock."""

import re
import traceback
from collections import defaultdict
from collections.abc import Iterable
from datetime import date, datetime
from functools import cached_property
from itertools import chain
from operator import itemgetter
from typing import Any, TypeVar

from shopper.frictions.doubt import Doubt
from shopper.frictions.findings import Clear, Friction, NotSeen, Unsure
from shopper.frictions.limits import Limits
from shopper.frictions.rule import Rule
from shopper.frictions.ruling import Ruling
from shopper.frictions.settings import limits_of, until
from shopper.frictions.terms import Verdict
from shopper.observations import Acceptance, Blocked, CartChecked, Evidence, Heading, Observation

T = TypeVar("T", bound=Observation)

VERDICTS: dict[type[Any], Verdict] = {
    Friction: Verdict.FRICTION,
    Unsure: Verdict.UNSURE,
    NotSeen: Verdict.NOT_SEEN,
    Clear: Verdict.CLEAR,
}


TURNED_AWAY = {
    "bot wall": "a guard against robots turned the shopper away first",
    "refusal": "the shop turned the visit away first",
    "rate limit": "the shop asked for a pause first",
}
"""Blockers that are no fault of the shop, and how they are told."""
NOTHING = "nothing of that kind came up on this journey"


def judge(evidence: Evidence, rules: Iterable[Rule], now: datetime) -> tuple[Ruling, ...]:
    """
    One ruling per rule, in the order of the rules.

    `now` decides only whether an acceptance still holds. A rule that raises is broken and silences no other;
    UsageError tells what is wrong in the heading's limits or acceptances.
    """
    sorted_notes, today = _Sorted(evidence), now.date()
    asked = [(rule, limits_of(rule, evidence.heading)) for rule in rules]
    rulings = [_ruling(rule, limits, sorted_notes) for rule, limits in asked]
    return tuple([_accepted(one, evidence.heading, today) for one in rulings] if evidence.heading.accept else rulings)


class _Shown(Evidence):
    """What a rule is shown. It asks for one kind after the other, so they are kept sorted; rules copy no evidence."""

    @cached_property
    def by_kind(self) -> dict[type[Observation], tuple[Any, ...]]:
        """Given by who narrows the evidence; without, there is nothing to see."""
        return {}

    def of(self, kind: type[T]) -> tuple[T, ...]:
        """The notes of one kind, in order."""
        return self.by_kind.get(kind, ())


class _Sorted:
    """The notes by kind, so that no rule has to go through all of them."""

    def __init__(self, evidence: Evidence) -> None:
        self._evidence = evidence
        self._of: dict[type[Observation], list[tuple[int, Observation]]] = defaultdict(list)
        for pair in enumerate(evidence.notes):
            self._of[type(pair[1])].append(pair)
        self._notes = {kind: tuple(map(itemgetter(1), found)) for kind, found in self._of.items()}
        self._only: dict[tuple[type[Observation], ...], Evidence] = {}
        self.doubt = Doubt(note for _, note in self._of.get(CartChecked, ()))
        self.walled = self._walled()

    def only(self, kinds: tuple[type[Observation], ...]) -> Evidence:
        """The evidence narrowed to these kinds, its notes in their order; rules of the same kinds get the same."""
        there = tuple([kind for kind in dict.fromkeys(kinds) if kind in self._of])
        if there not in self._only:
            self._only[there] = self._narrowed(there)
        return self._only[there]

    def _narrowed(self, kinds: tuple[type[Observation], ...]) -> Evidence:
        found = sorted(chain.from_iterable([self._of[kind] for kind in kinds]), key=itemgetter(0))
        notes = self._notes[kinds[0]] if len(kinds) == 1 else tuple(map(itemgetter(1), found))
        return self._nothing.model_copy(update={"notes": notes, "by_kind": {kind: self._notes[kind] for kind in kinds}})

    @cached_property
    def _nothing(self) -> _Shown:
        """The evidence without its notes; all was validated when it was read, no need to do so for every rule."""
        return _Shown.model_construct(heading=self._evidence.heading, notes=(), taken_with=self._evidence.taken_with)

    def missing(self, kinds: tuple[type[Observation], ...]) -> list[str]:
        """The kinds of which there is no note, in a reader's words (`the shopper's mailbox was not read`)."""
        return [kind.without or _unnoted(kind) for kind in kinds if kind not in self._of]

    def _walled(self) -> str:
        """That the shopper was turned away, told so that a reader knows why less was seen."""
        walls = [note for _, note in self._of.get(Blocked, ()) if isinstance(note, Blocked)]
        away = next((TURNED_AWAY[wall.blocker] for wall in walls if wall.blocker in TURNED_AWAY), "")
        return f"; {away}" if away else ""


def _unnoted(kind: type[Observation]) -> str:
    """Of a kind that has no words of its own, `GiftWrapMet`: `there was no gift wrap met`."""
    return "there was no " + re.sub(r"(?<!^)(?=[A-Z])", " ", kind.__name__).lower()


def _ruling(rule: Rule, limits: Limits, notes: _Sorted) -> Ruling:
    if missing := notes.missing(rule.needs):
        return rule.unseen(f"{', and '.join(missing)}{notes.walled}")
    try:
        findings = _sorted(notes.doubt.over(rule.check(notes.only(rule.kinds), limits)))
    except Exception as error:  # noqa: BLE001 - whatever a rule raises must not silence the others
        return _ruled(rule, _sorted(()), said=_told(error))
    if not any(findings.values()):
        return rule.unseen(f"{NOTHING}{notes.walled}")
    return _ruled(rule, findings)


Sorted = dict[type[Any], list[Any]]
"""Findings by their kind, the gravest first; what could not be seen keeps the rest from being called clear."""


def _sorted(findings: Iterable[Any]) -> Sorted:
    sorted_findings: Sorted = {kind: [] for kind in VERDICTS}
    for finding in findings:
        if type(finding) not in sorted_findings:
            raise TypeError(f"a check yields Friction, Unsure, NotSeen or Clear, not {type(finding).__name__}")
        sorted_findings[type(finding)].append(finding)
    return sorted_findings


def _told(error: Exception) -> str:
    frame = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__}: {error} ({frame.filename.rpartition('/')[2]}, line {frame.lineno})"


def _ruled(rule: Rule, findings: Sorted, said: str = "") -> Ruling:
    frictions = tuple([_graded(friction, rule) for friction in findings[Friction]])
    return Ruling(
        rule=rule.id,
        title=rule.title,
        verdict=next((VERDICTS[kind] for kind, found in findings.items() if found), Verdict.BROKEN),
        severity=max([friction.severity or rule.severity for friction in frictions], default=rule.severity),
        stage=rule.stage,
        owner=rule.owner,
        frictions=frictions,
        unsures=tuple(findings[Unsure]),
        clears=tuple(findings[Clear]),
        not_seen=tuple(findings[NotSeen]),
        said=said,
    )


def _graded(friction: Friction, rule: Rule) -> Friction:
    return friction if friction.severity else friction.model_copy(update={"severity": rule.severity})


def _accepted(ruling: Ruling, heading: Heading, today: date) -> Ruling:
    acceptance: Acceptance | None = heading.accept.get(ruling.rule)
    if acceptance is None:
        return ruling
    holds = today <= until(ruling.rule, acceptance)
    return ruling.model_copy(update={"accepted" if holds else "lapsed": acceptance})
