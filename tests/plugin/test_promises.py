"""What became of promises, as a command and its tests: names, statuses, exit codes, told once; no browser is needed."""

import json
import socket
import subprocess
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from shopper.journey.clock import utc_now
from shopper.journey.folders import is_marked
from tests.collecting.night import HOUR, Night
from tests.plugin.projects import Project


@pytest.fixture
def night(tmp_path: Path) -> Night:
    """Thirty hours ago two carts were left, and one poor mail came; now another cart was left."""
    night = Night(tmp_path, clock=utc_now() - 30 * HOUR)
    kept = night.walk("left_a")
    night.walk("left_b")
    night.pass_(timedelta(minutes=50))
    night.mail(kept.heading.address)
    night.pass_(29 * HOUR)
    night.walk("left_c")
    return night


@pytest.mark.parametrize("workers", [(), ("-n", "2")], ids=["alone", "two workers"])
def test_each_promise_is_a_test_with_a_name_that_stays(night: Night, workers: tuple[str, ...]) -> None:
    project = Project(night.folder)

    ended = project.shopper("collect", "--json", *workers)

    told = {one["case"]: (one["outcome"], one["said"]) for one in json.loads(ended.said)["promises"]}
    assert ended.code == 1, ended.said
    assert told["left_a@practice/desktop::cart reminder"] == ("friction", "Cart reminder kept: it came after 50 min")
    assert told["left_b@practice/desktop::cart reminder"][0] == "friction"
    assert told["left_c@practice/desktop::cart reminder"][0] == "not due"
    assert len(told) == 3


def test_allure_tells_each_with_the_friction_and_the_history_of_its_journey(night: Night) -> None:
    project = Project(night.folder)
    project.shopper("collect")

    files = (night.reports / "allure-results").glob("*-result.json")
    found = [json.loads(path.read_text(encoding="utf-8")) for path in files]
    statuses = sorted(result["status"] for result in found)
    missed = next(result for result in found if "missed" in result["descriptionHtml"])
    skipped = next(result for result in found if result["status"] == "skipped")

    assert statuses == ["failed", "failed", "skipped"]
    assert "cart-reminder-missing" in missed["statusDetails"]["message"]
    assert {"name": "friction", "value": "Nobody writes after the shopper left a filled cart"} in missed["labels"]
    assert {"name": "story", "value": "Leave a cart"} in missed["labels"]
    assert "Not yet due: cart reminder, due in " in skipped["statusDetails"]["message"]
    assert {result["name"] for result in found} == {"Cart reminder after: Leave a cart (practice/desktop)"}
    kept = next(result for result in found if "kept" in result["descriptionHtml"])
    mails = [shown["source"] for shown in _attached(kept) if shown["type"] == "text/html"]
    assert len(mails) > 1  # where it came, and with the friction that it proves
    assert len(set(mails)) == 1


def test_what_was_told_is_not_told_again_and_lets_its_journey_go(night: Night) -> None:
    project = Project(night.folder)
    project.shopper("collect")

    again = json.loads(project.shopper("collect", "--json").said)["promises"]

    marked = {folder.name: is_marked(folder) for folder in (night.reports / "journeys").iterdir()}
    assert [one["case"] for one in again] == ["left_c@practice/desktop::cart reminder"]
    assert marked == {
        "left_a@practice, desktop": False, "left_b@practice, desktop": False, "left_c@practice, desktop": True,
    }  # fmt: skip


def test_a_mailbox_that_cannot_be_read_is_our_trouble(night: Night) -> None:
    night.site("url: http://127.0.0.1:9\ninbox: folder:/nowhere/at/all\n")

    ended = Project(night.folder).shopper("collect")

    assert ended.code == 3
    assert "not seen: no mailbox at folder:/nowhere/at/all" in ended.said
    assert "Traceback" not in ended.said


def test_a_mailbox_that_cannot_be_read_is_told_before_anything_is_due(tmp_path: Path) -> None:
    night = Night(tmp_path, clock=utc_now())
    night.walk("left_a")
    night.site("url: http://127.0.0.1:9\ninbox: folder:/nowhere/at/all\n")

    ended = Project(night.folder).shopper("collect", "--json")

    told = json.loads(ended.said)
    assert ended.code == 3
    assert [one["outcome"] for one in told["promises"]] == ["not due"]
    assert [why.partition(":")[0] for why in told["unread"].values()] == ["no mailbox at folder"]


def test_nothing_owed_is_said_plainly(tmp_path: Path) -> None:
    ended = Project(tmp_path).shopper("collect")

    assert (ended.code, ended.said.strip()) == (0, "Nothing is owed: no promise is open.")


def test_listing_the_tests_collects_nothing(night: Night) -> None:
    project = Project(night.folder)

    project.pytest("reports", "--collect-owed", "--collect-only")

    with night.ledger() as ledger:
        assert {line.state.value for line in ledger.lines()} == {"owed"}


def test_what_a_killed_collector_of_this_machine_held_is_free_at_once(night: Night) -> None:
    gone = subprocess.Popen(["true"])
    gone.wait()
    with night.ledger() as ledger:
        keys = [promise.key for promise in ledger.lines()]
        ledger.claim_all(keys, f"{socket.gethostname()} {gone.pid}", utc_now(), utc_now() + HOUR)

    told = json.loads(Project(night.folder).shopper("collect", "--json").said)["promises"]

    assert len(told) == 3


def test_what_another_collector_holds_is_not_called_nothing(night: Night) -> None:
    with night.ledger() as ledger:
        keys = [promise.key for promise in ledger.lines()]
        ledger.claim_all(keys, "another-machine 1", utc_now(), utc_now() + HOUR)

    assert "2 journeys with open promises: another collector is at work on them." in (
        " ".join(Project(night.folder).shopper("collect").said.split())
    )


def _attached(told: dict[str, Any]) -> list[dict[str, Any]]:
    return [*told.get("attachments", ()), *(shown for step in told.get("steps", ()) for shown in _attached(step))]
