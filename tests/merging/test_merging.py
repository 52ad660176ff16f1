"""Several reports folders as one: every journey once, in its newest state, and nothing that nobody walked is missed."""

import json
from datetime import UTC, datetime, timedelta
from pathlib import Path

from shopper.journey.folders import JOURNEYS, WAITING, is_marked, unmark
from shopper.journey.recording import Recording, read_evidence
from shopper.journey.redaction import Redactor
from shopper.ledger import journey_key, open_ledger, record_of
from shopper.merging import Part, merge_files, merge_journeys, merge_ledger, missing
from shopper.observations import Heading, Left, MessageKind, MessageOwed

NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
DAY = timedelta(days=1)


def heading(case: str, began: datetime = NOON) -> Heading:
    return Heading(case=case, title="Leave", site="practice", address=f"{case}@shopper.example", began=began)


def walked(reports: Path, case: str, began: datetime = NOON, *, owed: bool = False) -> Recording:
    recording = Recording(reports / JOURNEYS / case, heading(case, began), Redactor.of())
    recording.begin()
    recording.add(Left(at=began, viewed=(), cart=()))
    if owed:
        note = MessageOwed(
            at=began, kind=MessageKind.CART_REMINDER, to=recording.heading.address, since=began, within=DAY
        )
        recording.add(note)
    recording.end(began)
    return recording


def cases_in(shelf: Path) -> list[str]:
    return sorted(path.name for path in shelf.glob("*/"))


def test_journeys_of_all_machines_lie_side_by_side(tmp_path: Path) -> None:
    walked(tmp_path / "one", "a")
    walked(tmp_path / "two", "b")

    places = merge_journeys([tmp_path / "one", tmp_path / "two"], tmp_path / "all")

    assert cases_in(tmp_path / "all" / JOURNEYS) == ["a", "b"]
    assert places == {journey_key(heading(case)): f"journeys/{case}" for case in ("a", "b")}


def test_of_a_case_walked_again_the_newest_is_shown_and_an_earlier_one_stays_while_it_is_owed_something(
    tmp_path: Path,
) -> None:
    for case, owed in (("forgotten", False), ("waiting", True)):
        for number, source in enumerate(("one", "two", "three")):
            began = NOON + DAY * (1 if source == "two" else 0)
            walked(tmp_path / source, case, began + timedelta(seconds=number), owed=owed and source != "two")

    merge_journeys([tmp_path / name for name in ("one", "two", "three")], tmp_path / "all")

    newest = NOON + DAY + timedelta(seconds=1)
    shown = {name: read_evidence(tmp_path / "all" / JOURNEYS / name) for name in ("forgotten", "waiting")}
    assert {name: evidence.heading.began for name, evidence in shown.items()} == dict.fromkeys(shown, newest)
    assert cases_in(tmp_path / "all" / WAITING) == ["waiting--20261121T120000Z", "waiting--20261121T120002Z"]


def test_the_copy_that_was_taken_up_again_counts(tmp_path: Path) -> None:
    for source in ("one", "two", "three"):
        walked(tmp_path / source, "a", owed=True)
    more = Recording(
        tmp_path / "two" / JOURNEYS / "a",
        heading("a"),
        Redactor.of(),
        list(read_evidence(tmp_path / "two" / JOURNEYS / "a").notes),
    )
    more.add(Left(at=NOON + DAY, viewed=("came back",), cart=()))
    more.write()
    unmark(more.folder)

    merge_journeys([tmp_path / name for name in ("one", "two", "three")], tmp_path / "all")

    folder = tmp_path / "all" / JOURNEYS / "a"
    assert read_evidence(folder).of(Left)[-1].viewed == ("came back",)
    assert not is_marked(folder)
    assert not (tmp_path / "all" / WAITING).exists()


def test_the_parts_are_one_run_in_the_ledger_and_know_where_their_journeys_lie(tmp_path: Path) -> None:
    for name in ("one", "two"):
        with open_ledger(tmp_path / name / "ledger.db") as ledger:
            ledger.begin(record_of(heading(name), NOON, "journeys/elsewhere", run=f"run {name}"))

    with open_ledger(tmp_path / "all.db") as home:
        for name in ("one", "two", "three"):
            places = {journey_key(heading("one")): "waiting/one"}
            merge_ledger(tmp_path / name, home, {"run two": "run one"}, places)
        told = {past.journey.case: past.journey.folder for past in home.journeys_of("run one")}

    assert told == {"one": "waiting/one", "two": "journeys/elsewhere"}


def test_results_are_gathered_and_what_machines_say_of_themselves_is_told_together(tmp_path: Path) -> None:
    for name in ("one", "two"):
        results = tmp_path / name / "allure-results"
        results.mkdir(parents=True)
        (results / f"{name}-result.json").write_text(json.dumps({"name": name}))
        (results / "categories.json").write_text("[]")
        (results / "environment.properties").write_text(f"Python=3.12\nShop\\ {name}=http://{name}\n")

    merge_files([tmp_path / "one", tmp_path / "two"], tmp_path / "all")

    results = tmp_path / "all" / "allure-results"
    assert sorted(path.name for path in results.iterdir()) == [
        "categories.json", "environment.properties", "one-result.json", "two-result.json",
    ]  # fmt: skip
    assert (results / "environment.properties").read_text() == (
        "Python=3.12\nShop\\ one=http://one\nShop\\ two=http://two\n"
    )


def part(number: int, *mine: str, every: tuple[str, ...] = ("a", "b", "c")) -> Part:
    return Part(number=number, parts=2, run="night", every=every, mine=mine)


def test_parts_that_are_whole_leave_nothing_to_say() -> None:
    assert list(missing([part(1, "a"), part(2, "b", "c")])) == []
    assert list(missing([])) == []


def test_what_nobody_walked_is_named() -> None:
    assert list(missing([part(2, "b", "c")])) == ["Not here: part 1/2.", "Walked by nobody: a."]
    assert list(missing([part(1, "a", "b"), part(2, "b")])) == [
        "Walked by nobody: c.", "Walked by two machines, which went by other walking times: b.",
    ]  # fmt: skip
    assert list(missing([part(1, "a"), part(2, "b", every=("a", "b"))])) == [
        "The parts are not of one run: their machines knew other journeys, or shared them among another number."
    ]
