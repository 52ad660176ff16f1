"""The end of a night: what changed since before, how the gates stand, and what that means for the exit code."""

from collections.abc import Iterable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from shopper.errors import UsageError
from shopper.gates import Change, Changed, Past, Standing, State, changes, read_gate, standings
from shopper.settings import FILE, Settings

STYLES = {State.HOLDS: "green", State.BROKEN: "red", State.UNKNOWN: "yellow"}
TOLD = (Change.NEW, Change.REGRESSED, Change.FIXED, Change.STILL, Change.KNOWN, Change.FIRST)
"""What is news comes first."""


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


def judged_night(past: Past, project: Iterable[str], told: Sequence[dict[str, Any]]) -> tuple[Standing, ...]:
    """How all gates stand: the project's, and those of the scenarios that were walked or collected."""
    scenarios = {journey["case"].partition("@")[0]: journey.get("gates", ()) for journey in told}
    return standings(past, project, scenarios)


def show_changes(past: Past, console: Console) -> None:
    """One line for each kind of change, with what it is about."""
    found = list(changes(past))
    for kind in TOLD:
        of_kind = [change for change in found if change.change is kind]
        if of_kind:
            console.print(f"{kind.value.capitalize()}: {_named(of_kind)}", highlight=False)


def show_gates(standing: Sequence[Standing], console: Console) -> None:
    """A row a gate, and below it what broke it."""
    made = Table(title="Gates", title_justify="left")
    for name in ("gate", "stands", "why"):
        made.add_column(name)
    for one in standing:
        made.add_row(one.gate, f"[{STYLES[one.state]}]{one.state.value}[/]", "\n".join((one.why, *one.by)))
    console.print(made)


def broken(standing: Iterable[Standing]) -> bool:
    """Whether the night was a bad one."""
    return any(one.state is State.BROKEN for one in standing)


def _named(found: Sequence[Changed]) -> str:
    rules: dict[str, list[str]] = {}
    for change in found:
        rules.setdefault(change.ruled.rule, []).append(change.walked.case)
    return "; ".join(f"{rule} ({', '.join(sorted(set(cases)))})" for rule, cases in sorted(rules.items()))
