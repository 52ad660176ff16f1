"""The end of a night: what changed since before, how the gates stand, and what that means for the exit code."""

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape
from rich.table import Table

from shopper.commands.exits import FRICTION, SMOOTH, TROUBLE
from shopper.errors import UsageError
from shopper.gates import Change, Changed, Past, Standing, State, changes, look_back, read_gate, standings
from shopper.journey.clock import utc_now
from shopper.ledger import case_of, open_ledger
from shopper.settings import FILE, Settings, ledger_place, read_settings

STYLES = {State.HOLDS: "green", State.BROKEN: "red", State.UNKNOWN: "yellow"}
TOLD = (Change.NEW, Change.REGRESSED, Change.FIXED, Change.STILL, Change.KNOWN, Change.FIRST)
"""What is news comes first."""

Told = Sequence[Mapping[str, Any]]
"""What each journey of a run told of itself."""


@dataclass(frozen=True)
class Night:
    """The gates of a project and the ledger they look back through."""

    gates: tuple[str, ...]
    place: str

    @classmethod
    def read(cls, here: Path, reports: Path, ledger: str) -> "Night":
        """As pyproject.toml says; UsageError for a gate that can't be judged."""
        return cls(project_gates(read_settings(here)), ledger_place(ledger, os.environ, here, reports))

    def verdict(self, told: Told, ended: int, console: Console) -> int:
        """Shows what changed and how every gate stands; the exit code. LedgerTrouble where there is no looking back."""
        past = self._past(told)
        show_changes(past, console)
        standing = standings(past, self.gates, _own(told))
        if not standing:
            console.print("No gates: neither pyproject.toml nor a scenario names one, so any friction counts.")
            return ended
        show_gates(standing, console)
        return self._code(standing, told, ended)

    def _past(self, told: Told) -> Past:
        with open_ledger(self.place) as ledger:
            return look_back(
                ledger, {key: case_of(key) for key in (one.get("journey") for one in told) if key}, utc_now()
            )

    def _code(self, standing: Sequence[Standing], told: Told, ended: int) -> int:
        """Where a gate says how much trouble may be, a journey's trouble is its business."""
        sentences = (*self.gates, *(sentence for own in _own(told).values() for sentence in own))
        borne = any(read_gate(sentence).bears_trouble for sentence in sentences)
        only_journeys = any(one["outcome"] == "trouble" for one in told) and not any(one.get("ledger") for one in told)
        if ended not in (SMOOTH, FRICTION) and not (ended == TROUBLE and borne and only_journeys):
            return ended
        return FRICTION if any(one.state is State.BROKEN for one in standing) else SMOOTH


def project_gates(settings: Settings) -> tuple[str, ...]:
    """`gates` of [tool.mystery-shopper]; UsageError for one that can't be judged."""
    written = settings.table.get("gates", [])
    if not isinstance(written, list) or not all(isinstance(sentence, str) for sentence in written):
        raise UsageError(f"{settings.folder / FILE}: expected `gates` to be a list of sentences.")
    for sentence in written:
        try:
            read_gate(sentence)
        except UsageError as error:
            raise UsageError(f"{settings.folder / FILE}, `gates`: {error}") from None
    return tuple(written)


def show_changes(past: Past, console: Console) -> None:
    """One line for each kind of change, with what it is about."""
    found = list(changes(past))
    for kind in TOLD:
        of_kind = [change for change in found if change.change is kind]
        if of_kind:
            console.print(f"{kind.value.capitalize()}: {escape(_named(of_kind))}", highlight=False, soft_wrap=True)


def show_gates(standing: Sequence[Standing], console: Console) -> None:
    """A row a gate, and what broke it."""
    made = Table(title="Gates", title_justify="left")
    for name in ("gate", "stands", "why"):
        made.add_column(name, overflow="fold")
    for one in standing:
        why = escape("\n".join((one.why, *one.by)))
        made.add_row(escape(one.gate), f"[{STYLES[one.state]}]{one.state.value}[/]", why)
    console.print(made)


def _own(told: Told) -> dict[str, Sequence[str]]:
    """The gates of the scenarios that were walked or collected, by their names."""
    return {one["case"].partition("@")[0]: one["gates"] for one in told if one.get("gates")}


def _named(found: Sequence[Changed]) -> str:
    rules: dict[str, list[str]] = {}
    for change in found:
        rules.setdefault(change.ruled.rule, []).append(change.walked.case)
    return "; ".join(f"{rule} ({', '.join(sorted(set(cases)))})" for rule, cases in sorted(rules.items()))
