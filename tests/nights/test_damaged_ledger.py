"""A ledger that was damaged somewhere in its middle: it opens well, and what lies there can't be read."""

import sqlite3
from pathlib import Path

import pytest

from shopper.journey.recording import read_evidence
from shopper.observations import MessageCame
from tests.collecting.night import HOUR, Night
from tests.nights.town import open_town
from tests.plugin.projects import Project

PAGE = 4096
NEWS = """\
title: Sign up for news
stage: awareness
sites: [practice]
devices: [desktop]
steps:
  - open: home
  - subscribe to newsletter
  - wait for message: {kind: survey, within: 24 h}
"""


def damage(ledger: Path, table: str) -> None:
    """The page on which the table or index begins is noise."""
    with sqlite3.connect(ledger) as opened:
        ((page,),) = opened.execute("SELECT rootpage FROM sqlite_master WHERE name = ?", (table,)).fetchall()
    opened.close()
    whole = ledger.read_bytes()
    ledger.write_bytes(whole[: (page - 1) * PAGE] + b"\xaa" * PAGE + whole[page * PAGE :])


@pytest.mark.parametrize("table", ["journeys", "promises", "promises_open"])
def test_it_is_told_in_a_line_and_a_new_one_takes_all_up(tmp_path: Path, table: str) -> None:
    night = Night(tmp_path)
    journey = night.walk()
    night.pass_(HOUR)
    night.mail(journey.heading.address)
    project, ledger = Project(tmp_path), night.reports / "ledger.db"
    damage(ledger, table)

    told = project.shopper("collect")
    ledger.rename(ledger.with_name("damaged.db"))
    again = project.shopper("collect")

    assert (told.code, len(told.lines)) == (2, 1), told.said
    assert "a damaged one. Move the file away: a new ledger is begun" in told.said
    assert "Cart reminder kept: it came after 1 h" in again.said
    assert len(read_evidence(journey.folder).of(MessageCame)) == 1


def test_a_walk_that_meets_the_damage_goes_on_to_its_end(tmp_path: Path) -> None:
    with open_town(tmp_path) as town:
        town.project.write("scenarios/news.yaml", NEWS)
        first = town.shopper("run")
        damage(town.project.folder / "reports" / "ledger.db", "findings")

        second = town.shopper("run", "--no-collect")

    assert (first.code, second.code) == (0, 3), second.said
    assert "Traceback" not in second.said
    assert "not due  news@practice/desktop" in second.said
    assert "a damaged one. Move the file away" in second.said
