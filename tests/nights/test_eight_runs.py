"""
Eight machines with one PostgreSQL: eight runs at the same time, and in the night after it eight collectors.

A machine is a project in a folder of its own; all shop at one practice shop, whose welcome comes three hours late.
"""

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack
from datetime import timedelta
from pathlib import Path

import pytest

from shopper.journey.recording import read_evidence
from shopper.ledger import State, open_ledger
from shopper.observations import MessageCame
from tests.ledger.postgres import own_postgres
from tests.nights.town import SITE, Town, open_town
from tests.plugin.projects import LONGEST, Ended, Project

CASE = "news@practice/desktop"
NEWS = """\
title: Sign up for news
stage: awareness
tolerance: misled
sites: [practice]
devices: [desktop]
steps:
  - open: home
  - subscribe to newsletter
  - wait for message: {kind: welcome, within: 24 h}
"""


@pytest.fixture
def database() -> Iterator[str]:
    with own_postgres() as url:
        yield url


def machines(town: Town, folder: Path, database: str) -> list[Project]:
    made = [Project(folder / f"machine {number}", {"SHOPPER_LEDGER": database}) for number in range(8)]
    for machine in made:
        machine.write("scenarios/sites/practice.yaml", SITE.format(url=town.shop, mail=town.sink.folder.path))
        machine.write("scenarios/news.yaml", NEWS)
        machine.write("pytest.ini", "[pytest]\n")
    return made


def all_at_once(town: Town, machines: Sequence[Project], *words: str) -> list[Ended]:
    with ExitStack() as stack:
        started = [
            stack.enter_context(machine.start(*town.command(*words), **town.environment())) for machine in machines
        ]
        said = [process.communicate(timeout=LONGEST)[0] for process in started]
    return [Ended(process.returncode, text) for process, text in zip(started, said, strict=True)]


def states(database: str) -> Mapping[State, int]:
    with open_ledger(database) as ledger:
        return Counter(line.state for line in ledger.lines())


def welcomes(machine: Project) -> int:
    return len(read_evidence(machine.journey(CASE)).of(MessageCame))


def test_eight_runs_on_one_postgresql_lose_no_promise_and_settle_each_once(tmp_path: Path, database: str) -> None:
    with open_town(tmp_path, "welcome-late") as town:
        eight = machines(town, tmp_path, database)

        walked = all_at_once(town, eight, "run")

        assert [ended.code for ended in walked] == [0] * 8, "\n".join(ended.said for ended in walked)
        assert states(database) == {State.OWED: 8}

        town.pass_(timedelta(hours=5))
        collected = all_at_once(town, eight, "collect", "--json")
        again = all_at_once(town, eight, "collect", "--json")  # whose message another machine read has it now

        assert [ended.code for ended in (*collected, *again)] == [0] * 16, "\n".join(
            ended.said for ended in (*collected, *again)
        )
        assert states(database) == {State.KEPT: 8}
        assert [welcomes(machine) for machine in eight] == [1] * 8
        told = [one for ended in (*collected, *again) for one in json.loads(ended.said)["promises"]]
        assert {(one["case"], one["outcome"]) for one in told} == {(f"{CASE}::welcome", "kept")}
        assert 8 <= len(told) <= 15  # each by its own machine, and by the one that settled it

        last = all_at_once(town, eight[:1], "collect", "--json")
        assert json.loads(last[0].said)["promises"] == []
