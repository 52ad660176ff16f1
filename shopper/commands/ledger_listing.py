"""`shopper ledger`: promises as a table or as JSON."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Self

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from shopper.commands.ledger_place import open_if_there
from shopper.errors import UsageError
from shopper.frictions.limits import nearest
from shopper.journey.clock import utc_now
from shopper.ledger import Ledger, LedgerLine, State
from shopper.measures import parse_duration, tell_duration

STYLES = {
    State.OWED: "yellow", State.KEPT: "green", State.LATE: "red", State.MISSED: "red", State.UNKNOWN: "magenta",
}  # fmt: skip


@dataclass(frozen=True)
class Asked:
    """Which promises are wanted."""

    site: str | None = None
    state: State | None = None
    since: datetime | None = None

    @classmethod
    def of(cls, site: str | None, state: str | None, since: str) -> Self:
        """From the command line; UsageError for what can't be."""
        known = [one.value for one in State]
        if state is not None and state not in known:
            raise UsageError(f"--state: `{state}` is no way to stand.{nearest(state, known)}")
        return cls(site, State(state) if state else None, moment(since, "--since") if since else None)


def moment(written: str, option: str) -> datetime:
    """`7 days` ago, or the begin of a day in UTC; UsageError for anything else."""
    try:
        if written[:4].isdigit():
            return datetime.fromisoformat(written).replace(tzinfo=UTC)
        return utc_now() - _span(written)
    except (ValueError, OverflowError):
        told = f"{option}: expected an age such as `7 days`, or a day as 2026-11-21; not `{written}`."
        raise UsageError(told) from None


def _span(written: str) -> timedelta:
    span: timedelta = parse_duration(written)
    return span


def list_ledger(place: str, asked: Asked, limit: int, console: Console) -> None:
    """The counts, then the last promises by the time they are due."""
    ledger = open_if_there(place, to_read=True)
    if ledger is None:
        console.print(f"No ledger at {place} yet: no journey was walked. `shopper run` begins it.", soft_wrap=True)
        return
    with ledger:
        counts = ledger.counts(asked.site, asked.since)
        if not sum(counts.values()):
            console.print(f"Nothing is owed, and nothing was{_filtered(asked)}. ({ledger.name})", soft_wrap=True)
            return
        console.print(", ".join(f"[{STYLES[state]}]{number} {state}[/]" for state, number in counts.items()))
        lines = ledger.last(limit, asked.state, asked.site, asked.since)
        if lines:
            console.print(_table(lines, utc_now()))
        wanted = counts[asked.state] if asked.state else sum(counts.values())
        if wanted > len(lines):
            console.print(f"The last {len(lines)} of {wanted}; --limit shows more, --json all.", style="dim")


def print_json(place: str, asked: Asked) -> None:
    """{"ledger": where, "counts": {state: number}, "promises": [...]}, the promises one a line as they are read."""
    ledger = open_if_there(place, to_read=True)
    counts = ledger.counts(asked.site, asked.since) if ledger else dict.fromkeys(State, 0)
    head = json.dumps({"ledger": ledger.name if ledger else place, "counts": counts})
    typer.echo(f'{head[:-1]}, "promises": [', nl=False)
    for number, line in enumerate(_lines(ledger, asked)):
        typer.echo(("," if number else "") + "\n" + json.dumps(_as_json(line), ensure_ascii=False), nl=False)
    typer.echo("\n]}")


def _lines(ledger: Ledger | None, asked: Asked) -> Iterator[LedgerLine]:
    if ledger is not None:
        with ledger:
            yield from ledger.lines(asked.state, asked.site, asked.since)


def _as_json(line: LedgerLine) -> dict[str, object]:
    """Spans in seconds: `took` from the promise to its message, `span` how late or how long overdue."""
    spans = {name: None if span is None else span.total_seconds() for name, span in _spans(line)}
    return line.model_dump(mode="json") | spans


def _spans(line: LedgerLine) -> tuple[tuple[str, timedelta | None], ...]:
    return (("took", line.took), ("span", line.span))


def _filtered(asked: Asked) -> str:
    shop = f" by {asked.site}" if asked.site else ""
    return shop + (f" since {asked.since:%Y-%m-%d %H:%M} UTC" if asked.since else "")


def _table(lines: tuple[LedgerLine, ...], now: datetime) -> Table:
    table = Table()
    table.add_column("how it stands")
    table.add_column("what", no_wrap=True)
    table.add_column("journey", overflow="fold")  # a case cut short could be that of any device
    table.add_column("due (UTC)", no_wrap=True)
    for line in lines:
        style = STYLES[line.state]
        stands = f"[{style}]{escape(stands_as(line, now))}[/]"
        table.add_row(stands, line.kind, escape(line.case), f"{line.due:%Y-%m-%d %H:%M}")
    return table


def stands_as(line: LedgerLine, now: datetime) -> str:
    """How a promise stands, in words."""
    took, span = (tell_duration(max(part or timedelta(), timedelta())) for part in (line.took, line.span))
    match line.state:
        case State.KEPT:
            return f"kept after {took}"
        case State.LATE:
            return f"late by {span}"
        case State.MISSED:
            return "missed"
        case State.UNKNOWN:
            return f"unknown: {line.why}"
    if line.due > now:
        return f"owed, due in {tell_duration(line.due - now)}"
    return f"owed, {tell_duration(now - line.due)} overdue: run `shopper collect`"
