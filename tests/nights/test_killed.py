"""Killed at any point: the next collector comes to the same result as one that nobody disturbed."""

import signal
from multiprocessing import get_context
from pathlib import Path
from typing import Any

import pytest

from shopper.journey.folders import is_marked
from shopper.journey.recording import read_evidence
from shopper.observations import MailboxRead
from shopper.rulings_file import read_rulings
from tests.collecting.night import HOUR, Night
from tests.nights.killed import collect

POINTS = (
    "before begin", "after begin", "before owe", "after owe", "during mailbox", "before note", "after note",
    "before note_reading", "after note_reading", "before claim_all", "after claim_all", "before evidence",
    "after evidence", "before judge", "after write_rulings", "before write_page", "before close_journeys",
    "after close_journeys", "before take_all_in", "after take_all_in", "before release",
)  # fmt: skip
"""Every call between which a collector can be killed; the ledger lost one journey, so that it is taken up as well."""


def two_nights(folder: Path) -> Night:
    """One reminder that came, one that came late, one that never did, one that is not due; and a mail to nobody."""
    folder.mkdir()
    night = Night(folder)
    kept, late = night.walk("left_a"), night.walk("left_b", in_ledger=False)
    night.walk("left_c")
    night.pass_(5 * HOUR)
    night.mail(kept.heading.address)
    night.mail(kept.heading.address, subject="Our weekly offers", body="20 % off everything this week only!")
    night.mail("nobody@shopper.example")
    night.pass_(20 * HOUR)
    night.walk("left_d")
    night.pass_(2 * HOUR)
    night.mail(late.heading.address)
    night.pass_(HOUR)
    return night


def killed_at(point: str, night: Night) -> int | None:
    """The exit code of a collector that ran into this point; forked off a fresh process, so that it starts fast."""
    context = get_context("forkserver")
    context.set_forkserver_preload([collect.__module__])
    process = context.Process(target=collect, args=(night.folder, night.clock, point))
    process.start()
    process.join(120)
    return process.exitcode


def state(night: Night) -> dict[str, Any]:
    """All that two nights leave behind and that anybody would look at."""
    with night.ledger() as ledger:
        lines = {line.case: (line.state.value, line.took, line.message) for line in ledger.lines()}
        messages = sorted((line.address, line.expected) for line in ledger.unexpected())
    folders = sorted((night.reports / "journeys").iterdir())
    return {
        "lines": lines,
        "unexpected": messages,
        "notes": {folder.name: _notes(folder) for folder in folders},
        "verdicts": {folder.name: _verdicts(folder) for folder in folders},
    }


def _notes(folder: Path) -> list[str]:
    """How far the mailbox was read, is told by how often somebody tried."""
    evidence = read_evidence(folder)
    return sorted(repr(note) for note in evidence.notes if not isinstance(note, MailboxRead))


def _verdicts(folder: Path) -> list[tuple[str, str]]:
    return [(ruling.rule, ruling.verdict.value) for ruling in read_rulings(folder) or ()]


@pytest.fixture(scope="module")
def undisturbed(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], list[str]]:
    night = two_nights(tmp_path_factory.mktemp("undisturbed") / "night")
    told = sorted(one.told() for one in night.collect())
    return state(night), told


def test_nobody_disturbed(undisturbed: tuple[dict[str, Any], list[str]]) -> None:
    _, told = undisturbed

    assert told == [
        "Cart reminder kept: it came after 5 h",
        "Cart reminder late by 3 h",
        "Cart reminder missed: overdue by 4 h",
        "Not yet due: cart reminder, due in 21 h",
    ]


@pytest.mark.parametrize("point", POINTS)
def test_killed_there_nothing_is_lost_and_nothing_counted_twice(
    tmp_path: Path, undisturbed: tuple[dict[str, Any], list[str]], point: str
) -> None:
    night = two_nights(tmp_path / "night")

    code = killed_at(point, night)
    told = sorted(one.told() for one in night.collect())

    assert code == -signal.SIGKILL
    assert (state(night), told) == undisturbed
    assert all(is_marked(folder) for folder in (night.reports / "journeys").iterdir())
