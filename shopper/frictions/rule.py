"""A friction rule: what it needs to see, who mends it, and how it judges."""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from shopper.frictions.findings import Finding, NotSeen
from shopper.frictions.limits import Limits
from shopper.frictions.page import Page, read_page
from shopper.frictions.ruling import Ruling
from shopper.frictions.terms import Severity, Source, Stage, Verdict
from shopper.observations import Evidence, Observation

Check = Callable[[Evidence, Any], Iterator[Finding]]
"""Judges evidence that holds only the declared kinds, by limits of the rule's own class."""


@dataclass(frozen=True)
class Seed:
    """A small journey with the verdict it must get: a test and a worked example at once.

    `severity` is the one expected of the worst friction, where it is not the rule's own. `also` are rules that rightly
    tell a friction of the same journey: many screens are many, and they try the patience.
    """

    told: str
    notes: tuple[Observation, ...]
    verdict: Verdict
    severity: Severity | None = None
    also: tuple[str, ...] = ()


@dataclass(frozen=True)
class Rule:
    """
    One file of the catalogue. The file's name is the id, its docstring the page.

    Without a note of every kind in `needs` the rule is not asked (not seen); `uses` are kinds it takes into account
    where there are any. A check that yields nothing has seen nothing: it says Clear for what it found in order.
    """

    check: Check
    stage: Stage
    severity: Severity
    owner: str
    needs: tuple[type[Observation], ...] = ()
    uses: tuple[type[Observation], ...] = ()
    limits: type[Limits] = Limits
    sources: tuple[Source, ...] = ()
    seeds: tuple[Seed, ...] = ()

    @cached_property
    def id(self) -> str:
        """The file's name with dashes; never changed once published."""
        return self.file.stem.replace("_", "-")

    @cached_property
    def file(self) -> Path:
        """The file the rule was read from."""
        return Path(str(sys.modules[self.check.__module__].__file__))

    @cached_property
    def page(self) -> Page:
        """What the docstring says; ValueError when a paragraph is missing."""
        return read_page(sys.modules[self.check.__module__].__doc__ or "")

    @cached_property
    def usual(self) -> Limits:
        """The limits where nothing else is written."""
        return self.limits()

    @cached_property
    def title(self) -> str:
        """The friction in one plain sentence, without its full stop."""
        return self.page.title

    def unseen(self, why: str) -> Ruling:
        """The ruling where it saw nothing: most rules see nothing of most journeys, and for few different reasons."""
        known = self._unseen.get(why)
        if known is None:
            known = self._unseen[why] = Ruling(
                rule=self.id, title=self.title, verdict=Verdict.NOT_SEEN, severity=self.severity, stage=self.stage,
                owner=self.owner, not_seen=(NotSeen(why=why),),
            )  # fmt: skip
        return known

    @cached_property
    def _unseen(self) -> dict[str, Ruling]:
        return {}

    @cached_property
    def kinds(self) -> tuple[type[Observation], ...]:
        """Every kind the rule is shown."""
        return (*self.needs, *self.uses)
