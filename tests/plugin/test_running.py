"""Whole runs in a process of their own: what becomes of every sort of ending, for a person, for CI and for Allure."""

import json
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from shopper.journey.browsers import this_machine
from shopper.journey.browsers.own import own_browser
from tests.plugin.conftest import LEFT, LOOKED, LOST, NEWS, WAITED, shopping
from tests.plugin.projects import Ended, Project

at = datetime.fromisoformat
FRICTIONS = {"cart-reminder-missing", "welcome-mail-missing"}


@pytest.fixture(scope="module")
def troubled(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Project, Ended]]:
    """One run, two workers, every sort of ending; the shop posts to a fixed port and owes two mails."""
    endings = {"walled": LOOKED.replace("SITE", "walled"), "gone": LOOKED.replace("SITE", "gone")}
    switches = ("welcome-never", "cart-mail-never")
    folder = tmp_path_factory.mktemp("troubled")
    with shopping(folder, *switches, left=LEFT, lost=LOST, waited=WAITED, **endings) as project:
        words = ("-n", "2", "--tracing=on", "--video=on", "--wait=1 s")
        yield project, project.shopper("run", *words)


def test_frictions_of_one_journey_do_not_hide_each_other(troubled: tuple[Project, Ended]) -> None:
    project, ended = troubled

    met = [ruling for ruling in project.rulings("left@practice/desktop") if ruling["verdict"] == "friction"]
    result = project.results()["left@practice/desktop"]
    labels = {label["value"] for label in result["labels"] if label["name"] == "friction"}

    assert {ruling["rule"] for ruling in met} == FRICTIONS
    assert labels == {ruling["title"] for ruling in met}
    assert all(rule in result["statusDetails"]["message"] for rule in FRICTIONS)
    assert ended.said.count("friction  left@practice/desktop") == 1


def test_each_ending_has_its_own_status_in_allure(troubled: tuple[Project, Ended]) -> None:
    project, _ = troubled

    statuses = {case.partition("@")[0]: result["status"] for case, result in project.results().items()}

    assert statuses == {
        "left": "failed", "lost": "broken", "gone": "broken", "walled": "skipped", "waited": "skipped",
    }  # fmt: skip


def test_the_worst_ending_is_the_exit_code_and_each_is_told(troubled: tuple[Project, Ended]) -> None:
    _, ended = troubled

    told = [line for line in ended.lines if "@" in line and "/desktop" in line]

    assert ended.code == 3
    assert sorted(line.split("  ")[0].split(" ", 1)[1] for line in told) == [
        "friction", "not due", "trouble", "trouble", "turned away",
    ]  # fmt: skip
    assert "Traceback" not in ended.said


def test_what_is_not_due_is_told_with_its_time_and_stands_as_a_promise(troubled: tuple[Project, Ended]) -> None:
    project, _ = troubled

    notes = project.evidence("waited@waiting/desktop")["notes"]
    (owed,) = [note for note in notes if note["note"] == "MessageOwed"]
    (read,) = [note for note in notes if note["note"] == "MailboxRead"]
    verdicts = {ruling["rule"]: ruling["verdict"] for ruling in project.rulings("waited@waiting/desktop")}
    said = project.results()["waited@waiting/desktop"]["statusDetails"]["message"]

    assert (owed["kind"], owed["within"]) == ("browse reminder", "P1D")
    assert at(read["until"]) < at(owed["since"]) + timedelta(days=1)
    assert verdicts["browse-reminder-missing"] == "not seen"
    assert "Not yet due: browse reminder, due " in said


def test_traces_are_kept_beside_the_journey_and_a_missing_recorder_breaks_nothing(
    troubled: tuple[Project, Ended],
) -> None:
    """Without Playwright's ffmpeg there is no video, one word about it, and the journey all the same."""
    project, ended = troubled
    can_record = own_browser("ffmpeg", this_machine()) is not None

    kinds = [one["type"] for one in project.results()["left@practice/desktop"]["attachments"]]

    assert kinds.count("application/zip") == 1
    assert kinds.count("video/webm") == (1 if can_record else 0)
    assert ended.said.count("No video: ") == (0 if can_record else 1)


def test_judging_again_says_what_the_run_said(troubled: tuple[Project, Ended]) -> None:
    project, _ = troubled

    judged = project.shopper("judge", "reports/journeys", "--json")

    again = json.loads(judged.said)
    assert judged.code == 1
    assert {name: {(one["rule"], one["verdict"]) for one in rulings} for name, rulings in again.items()} == {
        folder.name: {(one["rule"], one["verdict"]) for one in json.loads((folder / "rulings.json").read_text())}
        for folder in (project.folder / "reports" / "journeys").iterdir()
    }


def test_two_workers_share_the_mailbox_of_a_fixed_port(tmp_path: Path) -> None:
    with shopping(tmp_path, news=NEWS) as project:
        ended = project.shopper("run", "scenarios/news.yaml", "-n", "2")

        came = [
            [note["message"]["kind"] for note in project.evidence(case)["notes"] if note["note"] == "MessageCame"]
            for case in ("news@practice/desktop", "news@practice/iPhone 15")
        ]

    assert (ended.code, came) == (0, [["welcome"], ["welcome"]]), ended.said


def test_a_port_that_somebody_else_has_ends_the_run_of_workers(tmp_path: Path) -> None:
    """A missing mail would prove nothing."""
    with shopping(tmp_path, news=NEWS) as project:
        taken = project.env["PRACTICE_URL"].rpartition(":")[2]
        ended = project.shopper("run", "-n", "2", PRACTICE_INBOX=f"smtp://127.0.0.1:{taken}")

    assert ended.code == 3
    assert ended.said.count("no mailbox at smtp://127.0.0.1:") == 1
    assert "Traceback" not in ended.said


def test_expected_frictions_are_what_success_means_then(tmp_path: Path) -> None:
    words = ("run", "scenarios/news.yaml", "-k", "desktop")
    with shopping(tmp_path, "welcome-never", news=NEWS) as project:
        expected = project.shopper(*words, "--expect", "welcome-mail-missing")
        other = project.shopper(*words, "--expect", "cart-reminder-missing")

    assert (expected.code, other.code) == (0, 1)
    assert "Expected but not found: cart-reminder-missing. Found but not expected: welcome-mail-missing." in other.said


def test_last_failed_walks_only_what_failed(tmp_path: Path) -> None:
    with shopping(tmp_path, news=NEWS, lost=LOST) as project:
        first = project.pytest("scenarios", "-q", "-k", "desktop", "--lf")
        second = project.pytest("scenarios", "-q", "--lf")

    assert "1 failed, 1 passed" in first.said
    assert "1 failed" in second.said.splitlines()[-1]
    assert "passed" not in second.said.splitlines()[-1]
    assert "No clear match for category “Submarines”" in first.said
    assert "Traceback" not in first.said
