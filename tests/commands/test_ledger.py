import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from shopper.command_line.app import app
from shopper.errors import UsageError
from shopper.journey.clock import utc_now
from shopper.journey.folders import mark
from shopper.journey.recording import Recording
from shopper.journey.redaction import Redactor
from shopper.ledger import JourneyRecord, Ledger, open_ledger
from shopper.observations import Heading, MessageKind, MessageOwed
from shopper.promises import Outcome, Promise, Settlement

HOUR = timedelta(hours=1)


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "160")
    monkeypatch.delenv("SHOPPER_LEDGER", raising=False)


@pytest.fixture
def ledger() -> Iterator[Ledger]:
    with open_ledger("reports/ledger.db") as opened:
        yield opened


def shopper(*words: str) -> Result:
    return CliRunner().invoke(app, ["ledger", *words])


def owe(ledger: Ledger, site: str, hours: float, age: timedelta = timedelta()) -> Promise:
    """Due in so many hours, made a day before."""
    now = utc_now()
    case = f"left@{site}/desktop"
    key = f"{case}|{hours}"
    ledger.begin(JourneyRecord(key=key, case=case, began=now - age, walked_at=now - age, site=site))
    since = now - 24 * HOUR + timedelta(hours=hours)
    owed = MessageOwed(kind=MessageKind.CART_REMINDER, to=f"sam.{hours}@x", since=since, within=24 * HOUR)
    ledger.owe(key, Promise(case=case, site=site, owed=owed))
    return Promise(case=case, site=site, owed=owed)


def test_no_ledger_yet_is_said_plainly_and_none_is_made() -> None:
    said = shopper()

    assert (said.exit_code, "yet: no journey was walked" in said.output) == (0, True)
    assert not Path("reports").exists()
    assert json.loads(shopper("--json").output)["promises"] == []


@pytest.mark.usefixtures("ledger")
def test_an_empty_ledger_is_said_plainly() -> None:
    assert "Nothing is owed, and nothing was" in shopper().output


def test_what_is_owed_kept_late_and_missed_is_told_in_words(ledger: Ledger) -> None:
    owe(ledger, "music", 3.001)
    owe(ledger, "music", -2)
    for hours, settlement in (
        (-1, Settlement(outcome=Outcome.KEPT, took=timedelta(minutes=5))),
        (-3, Settlement(outcome=Outcome.LATE, took=25 * HOUR, span=HOUR)),
        (-4, Settlement(outcome=Outcome.MISSED, span=HOUR)),
        (-5, Settlement(outcome=Outcome.UNKNOWN, why="the mailbox was down")),
    ):
        ledger.settle(owe(ledger, "music", hours).key, settlement, utc_now())

    lines = shopper().output.splitlines()

    assert lines[0] == "2 owed, 1 kept, 1 late, 1 missed, 1 unknown"
    stands = [line.split("│")[1].strip() for line in lines if line.startswith("│")]
    assert stands == [
        "unknown: the mailbox was down", "missed", "late by 1 h", "owed, 2 h overdue: run `shopper collect`",
        "kept after 5 min", "owed, due in 3 h",
    ]  # fmt: skip


def test_the_list_is_filtered_by_shop_state_and_age_and_cut(ledger: Ledger) -> None:
    owe(ledger, "music", 2)
    owe(ledger, "books", 3)
    owe(ledger, "books", 4)

    assert "left@books" not in shopper("--site", "music").output
    assert shopper("--state", "kept").output == "3 owed, 0 kept, 0 late, 0 missed, 0 unknown\n"
    assert "Nothing is owed, and nothing was since" in shopper("--since", "1 h").output
    assert "The last 1 of 3; --limit shows more" in shopper("--limit", "1").output


def test_json_holds_all_of_them_with_spans_in_seconds(ledger: Ledger) -> None:
    owed = owe(ledger, "music", -1)
    ledger.settle(owed.key, Settlement(outcome=Outcome.LATE, took=25 * HOUR, span=HOUR), utc_now())
    owe(ledger, "books", 4)

    told = json.loads(shopper("--json", "--limit", "1").output)

    assert set(told) == {"ledger", "counts", "promises"}
    assert told["counts"] == {"owed": 1, "kept": 0, "late": 1, "missed": 0, "unknown": 0}
    assert [(one["state"], one["took"], one["span"]) for one in told["promises"]] == [
        ("late", 90000.0, 3600.0), ("owed", None, None),
    ]  # fmt: skip


@pytest.mark.usefixtures("ledger")
@pytest.mark.parametrize("words", [("--state", "lat"), ("--since", "soon"), ("prune", "--older-than", "soon")])
def test_what_can_not_be_is_told(words: tuple[str, ...]) -> None:
    assert isinstance(shopper(*words).exception, UsageError)


def test_pruning_says_how_much_went(ledger: Ledger) -> None:
    old = owe(ledger, "music", -1, age=timedelta(days=100))
    ledger.settle(old.key, Settlement(outcome=Outcome.KEPT, took=HOUR), utc_now())
    owe(ledger, "music", 2, age=timedelta(days=100))

    assert "Took out 1 journey walked before" in shopper("prune", "--older-than", "90d").output
    assert shopper().output.startswith("1 owed, 0 kept")


def test_a_ledger_goes_into_a_file_and_from_there_into_another(ledger: Ledger) -> None:
    owe(ledger, "music", 2)

    assert shopper("export", "backup.jsonl").exit_code == 0
    assert shopper("import", "backup.jsonl", "--ledger", "other.db").exit_code == 0
    assert shopper("export", "-", "--ledger", "other.db").output == Path("backup.jsonl").read_text(encoding="utf-8")
    assert not list(Path().glob("*.part"))


@pytest.mark.parametrize("words", [("export", "x"), ("prune", "--older-than", "1d"), ("import", "missing.jsonl")])
def test_what_needs_a_ledger_or_a_file_says_that_there_is_none(words: tuple[str, ...]) -> None:
    assert isinstance(shopper(*words).exception, UsageError)


def test_a_narrow_window_cuts_no_journey_short(ledger: Ledger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    owe(ledger, "a_shop_with_quite_a_long_name", 3)

    cells = [line.split("│")[3].strip() for line in shopper().output.splitlines() if line.startswith("│")]

    assert "".join(cells) == "left@a_shop_with_quite_a_long_name/desktop"


def test_a_ledger_on_a_disk_that_takes_nothing_is_read_as_it_lies(
    ledger: Ledger, monkeypatch: pytest.MonkeyPatch
) -> None:
    owe(ledger, "music", 2)
    ledger.close()
    before = {path.name for path in Path("reports").iterdir()}
    monkeypatch.setattr("shopper.ledger.store._may_write", lambda _: False)

    assert shopper().output.startswith("1 owed, 0 kept")
    assert shopper("export", "backup.jsonl").exit_code == 0
    assert {path.name for path in Path("reports").iterdir()} == before


def test_pruning_takes_out_earlier_walks_that_are_owed_nothing_any_more(ledger: Ledger) -> None:
    owe(ledger, "music", 2)
    for name, days, owed in (("old", 100, False), ("old-but-owed", 100, True), ("new", 1, False)):
        began = utc_now() - timedelta(days=days)
        heading = Heading(case="left@music/desktop", title="Leave", site="music", began=began)
        recording = Recording(Path("reports/waiting") / name, heading, Redactor.of())
        recording.begin()
        if owed:
            mark(recording.folder)

    said = shopper("prune", "--older-than", "90d").output

    assert "and 1 folder in reports/waiting." in said
    assert {path.name for path in Path("reports/waiting").iterdir()} == {"old-but-owed", "new"}
