import json
import re
from pathlib import Path

import pytest

from shopper.report import write_side_files
from shopper.report.allure_results.side_files import CATEGORIES, executor

ENDINGS = (
    ("failed", "Failed: Friction: 1 friction found\n  ✗ cart-reminder-missing (slowed): none came", "Friction"),
    ("broken", "shopper.errors.CouldNotFind: could not find search", "Could not find the way (ours)"),
    ("skipped", "Skipped: Turned away: a captcha", "Turned away"),
    ("skipped", "Skipped: Not yet due: welcome, due 2026-11-22 09:00 UTC", "Not yet due"),
    ("broken", "OSError: no network", "Harness trouble (ours)"),
    ("failed", "AssertionError: a defect of ours", "Harness trouble (ours)"),
)


@pytest.mark.parametrize(("status", "message", "category"), ENDINGS)
def test_every_ending_falls_into_its_own_category(status: str, message: str, category: str) -> None:
    fitting = [
        one["name"] for one in CATEGORIES
        if status in one["matchedStatuses"] and re.fullmatch(one.get("messageRegex", r"[\s\S]*"), message)
    ]  # fmt: skip

    assert fitting[0] == category


def test_the_three_files_are_written_whole(tmp_path: Path) -> None:
    results = tmp_path / "allure-results"
    write_side_files(results, {"Shop: practice": "http://127.0.0.1\nnewline"}, {})

    assert sorted(path.name for path in results.iterdir()) == [
        "categories.json",
        "environment.properties",
        "executor.json",
    ]
    assert json.loads((results / "categories.json").read_text()) == list(CATEGORIES)
    assert r"Shop\:\ practice=http://127.0.0.1 newline" in (results / "environment.properties").read_text()


def test_writing_them_again_replaces_them(tmp_path: Path) -> None:
    write_side_files(tmp_path, {"Shop": "one"}, {})
    write_side_files(tmp_path, {"Shop": "two"}, {})

    assert "Shop=two" in (tmp_path / "environment.properties").read_text()
    assert len(list(tmp_path.iterdir())) == 3


def test_a_job_is_named_with_its_address() -> None:
    env = {
        "GITHUB_RUN_NUMBER": "12", "GITHUB_SERVER_URL": "https://git.example", "GITHUB_REPOSITORY": "a/b",
        "GITHUB_RUN_ID": "99",
    }  # fmt: skip

    assert executor(env) == {
        "name": "GitHub Actions", "type": "github", "buildName": "#12",
        "buildUrl": "https://git.example/a/b/actions/runs/99",
    }  # fmt: skip
    assert executor({}) == {"name": "this machine", "type": "local"}
