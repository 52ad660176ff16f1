from pathlib import Path

from shopper.sharing import tell_notice, tell_summary, write_to_job_page
from shopper.sharing.job_page import LARGEST, address_of_job
from tests.sharing.cards import EVIL, GATES, changed, first_night, hostile


def test_the_summary_of_a_night() -> None:
    told = tell_summary(changed(), GATES, "https://ci.example/1")

    assert told.splitlines() == [
        "# Mystery shopping", "",
        "**2 journeys, 2 frictions; 1 new, 1 fixed.**", "",
        "[The whole report](<https://ci.example/1>)", "",
        "## Was it a good night?", "",
        "| Gate | Stands | Why |",
        "| --- | --- | --- |",
        "| no new friction | ❌ broken | 1 found, at most 0; buy&#64;lamps&#58; fee |",
        "| at most 2 journeys with trouble | ✅ holds | 2 of 2 walked to their end |", "",
        "## Scores", "",
        "| Shop | Score | Journeys | Frictions |",
        "| --- | --: | --: | --: |",
        "| lamps | 70 of 100 | 2 | 2 |", "",
        "## Frictions, those that cost shoppers most first", "",
        "|  | What went wrong | Shop | Where | Who |",
        "| --- | --- | --- | --- | --- |",
        "| still there | **No stock** (stops the shopper)<br>Worse. | lamps | on 1 journey | shop team |",
        "| **new** | **Hidden fee** (misleads the shopper)<br>Worse. | lamps | on 1 journey | shop team |", "",
        "## Fixed", "",
        "- No thanks (lamps, on 1 journey)",
    ]  # fmt: skip


def test_what_a_shop_says_is_text_in_the_summary_too() -> None:
    told = tell_summary(hostile())

    assert EVIL.split()[0] not in told
    assert not any(sign in told for sign in ("<script", "<img", "](http", "http://", "https://", "`", " @all"))
    rows = [line for line in told.splitlines() if line.startswith("| **new**")]
    assert [row.count("|") for row in rows] == [6]


def test_a_job_that_has_a_page_gets_the_summary_below_what_is_there(tmp_path: Path) -> None:
    page = tmp_path / "summary"
    page.write_text("Before\n", "utf-8")

    assert write_to_job_page("# Ours\n", {"GITHUB_STEP_SUMMARY": str(page)})
    assert page.read_text("utf-8") == "Before\n# Ours\n\n"


def test_where_there_is_no_page_or_no_room_on_it_nothing_is_written(tmp_path: Path) -> None:
    page = tmp_path / "summary"
    page.write_text("x" * LARGEST, "utf-8")

    assert not write_to_job_page("# Ours", {})
    assert not write_to_job_page("# Ours", {"GITHUB_STEP_SUMMARY": str(page)})
    assert page.stat().st_size == LARGEST


def test_the_reports_address_is_ours_or_that_of_the_job() -> None:
    github = {"GITHUB_SERVER_URL": "https://g.example", "GITHUB_REPOSITORY": "a/b", "GITHUB_RUN_ID": "7"}

    assert address_of_job(github) == "https://g.example/a/b/actions/runs/7"
    assert address_of_job(github | {"SHOPPER_REPORT_URL": "https://pages.example"}) == "https://pages.example"
    assert address_of_job({"CI_JOB_URL": "https://gitlab.example/1"}) == "https://gitlab.example/1"
    assert address_of_job({}) == ""


def test_on_a_first_night_no_friction_is_called_new_or_old() -> None:
    rows = [line for line in tell_summary(first_night()).splitlines() if "**Hidden fee**" in line or "**No" in line]

    assert rows
    assert all(row.startswith("|  |") for row in rows)


def test_the_summary_and_the_notice_in_german() -> None:
    told, notice = tell_summary(changed(), GATES, language="de"), tell_notice(changed(), language="de")

    assert "**2 Testkäufe, 2 Hürden; 1 neu, 1 behoben.**" in told
    assert "| no new friction | ❌ verletzt | 1 gefunden, höchstens 0; buy&#64;lamps&#58; fee |" in told
    assert notice is not None
    assert "🔴 Neu bei lamps: Hidden fee, bei 1 Testkauf (täuscht den Kunden)" in notice.body
    assert notice.key == tell_notice(changed()).key  # type: ignore[union-attr]  # nobody is told twice, in no language
