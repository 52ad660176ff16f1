from pathlib import Path
from typing import Any

from shopper.observations import Acceptance
from shopper.report.allure_results.result import where
from tests.report.allure_runs import Run, Told
from tests.report.published import Journey, Judged

LATE_RULE = "cart-reminder-missing"


def test_a_journey_is_one_failed_result_with_its_frictions_in_the_message(told: Told) -> None:
    result = told.result

    assert result["status"] == "failed"
    assert result["name"] == "The published journey (practice)"
    assert result["statusDetails"]["message"].splitlines()[0] == "Failed: Friction: 1 friction found"
    assert f"✗ {LATE_RULE} (slowed): " in result["statusDetails"]["message"]


def test_it_is_found_by_stage_title_shop_severity_owner_and_rule(told: Told) -> None:
    result = told.result

    assert {
        ("epic", "practice"), ("feature", "Consideration"), ("story", "The published journey"), ("severity", "normal"),
        ("owner", "CRM team"), ("friction", "Nobody writes after the shopper left a filled cart"),
        ("where", "practice"), ("case", "published_journey@practice"),
    } <= _labels(result)  # fmt: skip


def test_device_and_persona_are_shown_without_quotes_and_stay_out_of_the_history(told: Told) -> None:
    result = told.result

    assert sorted((one["name"], one["value"], one["excluded"]) for one in result["parameters"]) == [
        ("device", "Desktop Chrome, iPhone 15", True), ("persona", "Kim", True), ("where", "practice", False),
    ]  # fmt: skip


def test_every_step_is_there_in_order_with_the_time_it_took(told: Told) -> None:
    result = told.result
    steps = [step for step in result["steps"] if "[" in step["name"]]

    assert [step["name"].partition(" [")[0] for step in steps] == [step.text for step in told.journey.story.steps]
    assert [step["stop"] - step["start"] for step in steps] == [400 + 100 * number for number in range(11)]
    assert [step["start"] for step in steps[1:]] == [step["stop"] for step in steps[:-1]]
    assert steps[0]["start"] == result["start"]


def test_a_friction_is_a_failed_step_with_what_a_reader_needs_and_its_proof(told: Told) -> None:
    result = told.result
    (friction,) = _named(result, "✗ ")
    words = [line.partition(":")[0] for line in friction["statusDetails"]["message"].splitlines()]

    assert friction["status"] == "failed"
    assert words == ["Expected", "Happened", "Measured", "Why it matters", "What to do", "Rule"]
    assert [shown["name"] for shown in friction["attachments"]] == ["Step 10: Leave with the speakers in the cart"]


def test_pictures_mails_and_the_evidence_are_attached(told: Told) -> None:
    result = told.result
    attached = _attached(result)

    assert [shown["type"] for shown in attached].count("image/jpeg") == 12
    assert [shown["name"] for shown in attached if shown["type"] == "text/html"] == [
        "welcome: Welcome! Here is your 10 %", "browse reminder: Still thinking it over?",
    ]  # fmt: skip
    assert [shown["name"] for shown in attached if shown["type"] == "application/json"] == [
        "Evidence (everything that was noted)"
    ]
    assert all((told.results / shown["source"]).stat().st_size for shown in attached)


def test_how_a_place_was_found_is_a_step_of_its_own(told: Told) -> None:
    result = told.result

    assert [step["name"] for step in _named(result, "found “Add to basket”")] == [
        "found “Add to basket” for add to cart (button; recognised by its looks; 0.93 sure); next best “Help”, 0.20"
    ]


def test_an_accepted_friction_is_yellow_and_the_test_green(judged: Judged, run: Run) -> None:
    (result,) = run(judged(accept={LATE_RULE: Acceptance(why="in spring", until="2027-03-01")}))
    (friction,) = _named(result, "• ")

    assert (result["status"], friction["status"]) == ("passed", "broken")
    assert "Standing: Accepted until 2027-03-01: in spring" in friction["statusDetails"]["message"]
    assert ("tag", "accepted friction") in _labels(result)


def test_a_tolerated_friction_is_yellow_and_the_test_green(judged: Judged, run: Run) -> None:
    (result,) = run(judged(tolerance="slowed"))

    assert (result["status"], [step["status"] for step in _named(result, "• ")]) == ("passed", ["broken"])
    assert ("tag", "tolerated friction") in _labels(result)


def test_what_was_not_judged_is_one_quiet_step(told: Told) -> None:
    result = told.result
    (step,) = _named(result, "Not judged: 1")

    assert step["status"] == "passed"
    assert step["steps"][0]["name"].startswith("not seen: ")


def test_the_history_is_the_same_however_the_test_ends(published: Journey, run: Run) -> None:
    (failed,) = run(published)
    (skipped,) = run(published, "introduce(evidence.heading); pytest.skip('Turned away: a captcha')")
    (broken,) = run(published, "introduce(evidence.heading); raise OSError('no network')")

    assert [result["status"] for result in (failed, skipped, broken)] == ["failed", "skipped", "broken"]
    assert {result["historyId"] for result in (skipped, broken)} == {failed["historyId"]}
    assert {result["testCaseId"] for result in (skipped, broken)} == {failed["testCaseId"]}
    assert ("epic", "practice") in _labels(skipped)


def test_a_journey_is_one_case_in_all_shops_and_on_all_devices(judged: Judged, run: Run) -> None:
    """So that Allure shows them side by side; its rows are journeys of their own."""
    names = ("order@one/desktop#card", "order@two/iPhone 15#card", "order@one/desktop#invoice")
    results = [run(judged(case=case), "introduce(evidence.heading)")[0] for case in names]
    cases = [result["testCaseId"] for result in results]

    assert cases[0] == cases[1] != cases[2]
    assert len({(result["testCaseId"], result["historyId"]) for result in results}) == 3


def test_where_a_journey_was_walked_fits_what_allure_takes_for_a_name(judged: Judged) -> None:
    told = [
        where(judged(case=case, site=site).evidence.heading)
        for case, site in (("a@shop/iPhone 15#x", "shop"), ("a@shop", "shop"), ("a@s/Galaxy S9+ landscape", "s" * 60))
    ]

    assert told == ["shop on iPhone 15", "shop", f"{'s' * 60} on"]


def test_an_accepted_friction_names_its_reason_and_its_last_day(judged: Judged, run: Run) -> None:
    accepted = Acceptance(why="new system in May", until="2027-05-31", owner="mail team")
    (result,) = run(judged(accept={LATE_RULE: accepted}))
    known = "Nobody writes after the shopper left a filled cart"

    assert ("accepted", f"{known}. Accepted until 2027-05-31: new system in May (mail team sees to it)") in _labels(
        result
    )


def test_being_introduced_twice_changes_nothing(published: Journey, run: Run) -> None:
    (result,) = run(published, "introduce(evidence.heading); introduce(evidence.heading)")

    assert [label["value"] for label in result["labels"] if label["name"] == "epic"] == ["practice"]


def test_the_description_has_the_strip_the_effort_and_the_messages(told: Told) -> None:
    html = told.result["descriptionHtml"]

    assert html.count("data:image/jpeg;base64,") == 11
    assert "10 clicks, 5 fields, 11 screens" in html
    assert "did not come within 1 day" in html
    assert len(html) < 200_000


def test_without_alluredir_telling_writes_nothing_and_breaks_nothing(
    published: Journey, run: Run, tmp_path: Path
) -> None:
    assert run(published, "tell(evidence, rulings, rules(), FOLDER)", "-v") == []
    assert "1 passed" in (tmp_path / "said.txt").read_text("utf-8")


def test_a_video_has_its_chapters_beside_it(published: Journey, run: Run) -> None:
    chapters = "desktop:\n0:00  Open home"
    (result,) = run(published, f"from shopper.report import attach_chapters; attach_chapters({chapters!r})")

    assert [(one["name"], one["type"]) for one in result["attachments"]] == [("Chapters of the video", "text/plain")]


def test_files_of_the_run_are_attached_if_they_are_there(published: Journey, run: Run, tmp_path: Path) -> None:
    (tmp_path / "video.webm").write_bytes(b"webm")
    (tmp_path / "trace.zip").write_bytes(b"zip")
    (tmp_path / "empty.webm").write_bytes(b"")
    (result,) = run(published, "attach_files(['video.webm', Path('trace.zip'), 'empty.webm', 'missing.zip'])")

    assert [(shown["name"].partition(" (")[0], shown["type"]) for shown in _attached(result)] == [
        ("Video", "video/webm"), ("Playwright trace", "application/zip"),
    ]  # fmt: skip


def _labels(result: dict[str, Any]) -> set[tuple[str, str]]:
    return {(label["name"], label["value"]) for label in result["labels"]}


def _walk(item: dict[str, Any]) -> list[dict[str, Any]]:
    return [item, *(below for step in item.get("steps", ()) for below in _walk(step))]


def _named(result: dict[str, Any], begin: str) -> list[dict[str, Any]]:
    return [step for step in _walk(result) if step["name"].startswith(begin)]


def _attached(result: dict[str, Any]) -> list[dict[str, Any]]:
    return [shown for step in _walk(result) for shown in step.get("attachments", ())]
