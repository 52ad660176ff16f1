"""Evidence and rulings in, a story out: what happened, in order, with each friction at the step where it showed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from functools import lru_cache

from shopper.frictions import Friction, Rule, Verdict
from shopper.frictions.ruling import Ruling, outcome
from shopper.money.offer import offer
from shopper.observations import (
    DeviceTaken,
    Effort,
    Evidence,
    Observation,
    StepBegun,
    StepTaken,
)
from shopper.once import once
from shopper.report.captions import in_words, sentence
from shopper.report.ending import blockers, stopped, waiting
from shopper.report.evidence_of import awaited, exhibits, figure, mail
from shopper.report.headline import headline
from shopper.report.leaving import ways_told
from shopper.report.money import sums
from shopper.report.phrases import step_words
from shopper.report.post import messages
from shopper.report.questions import questions
from shopper.report.story import Exhibit, FrictionTold, Standing, StepTold, Story, Unknown, VerdictTold
from shopper.report.told.counts import counts

UNKNOWN = (Verdict.UNSURE, Verdict.NOT_SEEN, Verdict.BROKEN)


def tell_story(evidence: Evidence, rulings: Sequence[Ruling] | None, rules: Iterable[Rule] = ()) -> Story:
    """
    The story of this journey under these rulings.

    `rulings` is None where the journey was never judged.
    `rules` give the words on why a friction matters and what to do; without its rule a friction is told without them.
    """
    heading, halt = evidence.heading, stopped(evidence, judged=rulings is not None)
    rulings = rulings or ()
    frictions = tuple(_Teller(evidence, tuple(rules)).frictions(rulings))
    steps = tuple(_steps(evidence, frictions))
    story = Story(
        case=heading.case, title=heading.title, headline="", site=heading.site, url=heading.url,
        persona=heading.persona, stage=heading.stage, tags=heading.tags, devices=_devices(evidence),
        browser=heading.browser.capitalize(),
        began=heading.began, ended=heading.ended, steps=steps, total=_total(step.effort for step in steps),
        owners=tuple(dict.fromkeys(told.owner for told in frictions if told.standing is Standing.COUNTS)),
        messages=messages(evidence), sums=sums(evidence), offer=offer(evidence),
        ways=ways_told(evidence), counts=counts(evidence), unknowns=tuple(_unknowns(rulings)),
        verdicts=tuple(map(_verdict, rulings)),
        smooth=tuple(dict.fromkeys(sentence(clear.what) for ruling in rulings for clear in ruling.clears)),
        blockers=blockers(evidence), questions=questions(evidence), waiting=waiting(evidence), stopped=halt,
    )  # fmt: skip
    return story.model_copy(update={"headline": headline(story)})


@dataclass(frozen=True)
class _Teller:
    evidence: Evidence
    rules: Sequence[Rule]

    def frictions(self, rulings: Sequence[Ruling]) -> Iterator[FrictionTold]:
        counting = outcome(rulings, self.evidence.heading.tolerance)
        for ruling in rulings:
            for friction in ruling.frictions:
                yield self._told(ruling, friction, counts=(ruling, friction) in counting)

    def _told(self, ruling: Ruling, friction: Friction, *, counts: bool) -> FrictionTold:
        rule = next((rule for rule in self.rules if rule.id == ruling.rule), None)
        standing = Standing.COUNTS if counts else Standing.ACCEPTED if ruling.accepted else Standing.TOLERATED
        return FrictionTold(
            rule=ruling.rule, title=ruling.title, severity=(friction.severity or ruling.severity).value,
            stage=ruling.stage, owner=ruling.owner, expected=sentence(friction.expected),
            happened=sentence(friction.happened),
            figure=figure(friction.measure), why=_lasting(rule.page.matters) if rule else "",
            remedy=_lasting(rule.page.remedy) if rule else "", sources=tuple(map(str, rule.sources)) if rule else (),
            standing=standing, note=_note(ruling), step=self._number(friction.seen),
            exhibits=exhibits(friction.seen, self.evidence),
        )  # fmt: skip

    def _number(self, seen: Iterable[Observation]) -> int:
        """The step in which it was plain: the last of what proves it, else the last of all."""
        return 1 + max(
            (note.step for note in seen), default=max((note.step for note in self.evidence.notes), default=0)
        )


def _note(ruling: Ruling) -> str:
    acceptance = ruling.accepted or ruling.lapsed
    if acceptance is None:
        return ""
    how = "Accepted" if ruling.accepted else "Was accepted only"
    owner = f" ({acceptance.owner} sees to it)" if acceptance.owner else ""
    return f"{how} until {acceptance.until}: {acceptance.why}{owner}"


def _steps(evidence: Evidence, frictions: Sequence[FrictionTold]) -> Iterator[StepTold]:
    numbers = sorted({note.step for note in evidence.notes} | {told.step - 1 for told in frictions})
    for number in numbers:
        notes = [note for note in evidence.notes if note.step == number]
        here = tuple(told for told in frictions if told.step == number + 1)
        yield _step(number, notes, here, evidence)


def _step(number: int, notes: Sequence[Observation], here: tuple[FrictionTold, ...], evidence: Evidence) -> StepTold:
    begun = next((note for note in notes if isinstance(note, StepBegun)), None)
    taken = next((note for note in notes if isinstance(note, StepTaken)), None)
    named = taken or begun
    return StepTold(
        number=number + 1,
        text=step_words(named.text) if named else "On the way",
        verb=named.verb if named else "",
        device=next((note.device for note in reversed(notes) if note.device), ""),
        at=(begun or taken or notes[0]).at if notes else evidence.heading.began,
        took=taken.took if taken else timedelta(),
        outcome=taken.outcome if taken else "interrupted" if begun else "done",
        said=taken.said if taken else "",
        effort=taken.effort if taken else Effort(),
        screens=_screens(taken) if taken else (),
        mails=tuple(exhibit for note in notes for exhibit in mail(note)),
        awaited=awaited(notes, evidence),
        notes=tuple(filter(None, map(in_words, notes))),
        frictions=here,
    )


def _screens(taken: StepTaken) -> tuple[Exhibit, ...]:
    return tuple(
        Exhibit(kind="picture", file=screen.file, caption=screen.caption or step_words(taken.text), mark=screen.mark)
        for screen in taken.screens
    )


def _devices(evidence: Evidence) -> tuple[str, ...]:
    taken = [note.name for note in evidence.of(DeviceTaken)]
    return tuple(dict.fromkeys(taken or [note.device for note in evidence.notes if note.device]))


def _total(efforts: Iterable[Effort]) -> Effort:
    every = list(efforts)
    return Effort(
        clicks=sum(one.clicks for one in every), fields=sum(one.fields for one in every),
        scrolls=sum(one.scrolls for one in every), screens=sum(one.screens for one in every),
        seconds=sum(one.seconds for one in every),
    )  # fmt: skip


def _unknowns(rulings: Iterable[Ruling]) -> Iterator[Unknown]:
    for ruling in rulings:
        if ruling.is_shared:
            yield _shared_unknown(ruling)
        elif ruling.verdict in UNKNOWN:
            yield _own_unknown(ruling)


def _own_unknown(ruling: Ruling) -> Unknown:
    why = "; ".join(unsure.why for unsure in ruling.unsures) or ruling.said or ruling.why_not_seen
    return _unknown(ruling.rule, ruling.title, ruling.verdict, why)


def _verdict(ruling: Ruling) -> VerdictTold:
    return _shared_verdict(ruling) if ruling.is_shared else _own_verdict(ruling)


def _own_verdict(ruling: Ruling) -> VerdictTold:
    return _verdict_told(ruling.rule, ruling.title, ruling.stage.value, ruling.verdict.value, ruling.severity.value)


# Thousands of journeys share most of what could not be judged, and what the rules say for themselves, so each of these
# is made once and lies in memory once. Rulings that saw nothing are shared themselves, so none of them is told twice.

_shared_unknown, _shared_verdict = once(_own_unknown, 5000), once(_own_verdict, 5000)


@lru_cache(maxsize=5000)
def _lasting(text: str) -> str:
    return sentence(text)


@lru_cache(maxsize=5000)
def _unknown(rule: str, title: str, verdict: Verdict, why: str) -> Unknown:
    return Unknown(rule=rule, title=title, verdict=verdict, why=sentence(why))


@lru_cache(maxsize=5000)
def _verdict_told(rule: str, title: str, stage: str, verdict: str, severity: str) -> VerdictTold:
    return VerdictTold(rule=rule, title=title, stage=stage, verdict=verdict, severity=severity)
