"""What runs write into the ledger, and what becomes of a run whose ledger is in trouble."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from shopper.ledger import Ledger, State, journey_key, open_ledger
from shopper.observations import Evidence
from tests.plugin.conftest import LEFT, LOOKED, WAITED, shopping
from tests.plugin.projects import Ended, Project


@pytest.fixture(scope="module")
def walked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Ended]]:
    """One run, two workers: a journey in which all is waited for, and one whose message is not due."""
    with shopping(tmp_path_factory.mktemp("owing"), "cart-mail-never", left=LEFT, waited=WAITED) as project:
        yield project, project.shopper("run", "-n", "2")


@pytest.fixture
def ledger(walked: tuple[Project, Ended]) -> Iterator[Ledger]:
    with open_ledger(walked[0].folder / "reports" / "ledger.db") as opened:
        yield opened


def test_what_the_run_saw_to_its_end_is_settled_and_the_rest_is_owed(ledger: Ledger) -> None:
    told = {(line.case, line.kind): line.state for line in ledger.lines()}

    assert told == {
        ("left@practice/desktop", "welcome"): State.KEPT,
        ("left@practice/desktop", "cart reminder"): State.MISSED,
        ("waited@waiting/desktop", "browse reminder"): State.OWED,
    }


def test_an_open_promise_says_under_which_rules_and_limits_it_falls_and_where_its_journey_lies(
    walked: tuple[Project, Ended], ledger: Ledger
) -> None:
    (owed,) = ledger.open_promises()

    evidence = Evidence.model_validate(walked[0].evidence("waited@waiting/desktop"))
    assert owed.journey == journey_key(evidence.heading)
    assert (walked[0].folder / "reports" / owed.folder / "evidence.json").is_file()
    assert owed.file == "scenarios/waited.yaml"
    assert owed.rules == ("browse-reminder-late", "browse-reminder-missing")
    assert owed.limits["browse-reminder-late"].keys() >= {"friction"}
    assert owed.inbox == walked[0].env["PRACTICE_INBOX"]


def test_a_journey_is_kept_with_what_was_found_and_measured(ledger: Ledger) -> None:
    (past,) = ledger.history("left@practice/desktop")

    frictions = {finding.rule for finding in past.findings if finding.verdict == "friction"}
    numbers = {number.name for number in past.numbers}
    assert (past.outcome, frictions) == ("friction", {"cart-reminder-missing"})
    assert numbers >= {"clicks", "fields", "screens", "seconds", "minutes to welcome"}


def test_a_run_has_one_name_in_all_its_workers(ledger: Ledger) -> None:
    (run,) = ledger.runs()

    assert run.outcomes == {"friction": 1, "not due": 1}


def test_the_ledger_outlives_what_the_next_run_wipes(walked: tuple[Project, Ended]) -> None:
    project, _ = walked
    wiped = project.write("reports/allure-results/old-result.json", "{}")

    project.shopper("run", "scenarios/left.yaml", "-k", "none_of_them")

    assert not wiped.exists()
    with open_ledger(project.folder / "reports" / "ledger.db") as ledger:
        assert len(list(ledger.lines())) == 3


def test_a_ledger_that_is_none_ends_the_run_before_its_first_step(walked: tuple[Project, Ended]) -> None:
    project, _ = walked
    diary = project.write("diary.txt", "Dear diary, " * 100)

    for more in ((), ("-n", "2")):
        ended = project.shopper("run", "scenarios/left.yaml", "--reports=other", f"--ledger={diary}", *more)

        assert "this is no ledger" in ended.said
        assert "Traceback" not in ended.said
        assert ended.code == 2
        assert not (project.folder / "other" / "journeys").exists()


def test_a_ledger_out_of_reach_costs_no_evidence_and_is_no_good_night(tmp_path: Path) -> None:
    with shopping(tmp_path, looked=LOOKED.replace("SITE", "practice")) as project:
        ended = project.shopper("run", "scenarios/looked.yaml", "--ledger=postgresql://sam:s3cret@127.0.0.1:9/shop")

        assert ended.said.count("the server does not answer") == 1
        assert "s3cret" not in ended.said
        assert ended.code == 3
        assert project.evidence("looked@practice/desktop")["notes"]
