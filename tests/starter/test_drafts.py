"""The files a project begins with."""

import tomllib
from pathlib import Path

import pytest
import yaml

from shopper.gates import read_gate
from shopper.scenario import Library, read_scenario, read_site
from shopper.starter import CI, drafts, variables
from shopper.steps import verbs

URL = "https://shop.example"


def texts(ci: CI | None = None, named: tuple[str, ...] = ()) -> dict[str, str]:
    return {draft.path: draft.text for draft in drafts("my-project", URL, ci, named)}


def written(folder: Path) -> Path:
    for name, text in texts().items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder / "scenarios"


def test_the_first_scenario_and_site_have_no_mistake(tmp_path: Path) -> None:
    scenarios, library = written(tmp_path), Library(verbs())

    assert read_site(scenarios / "sites" / "my_shop.yaml", library).url == URL
    assert read_scenario(scenarios / "first_look.yaml", library).tags == ("nightly",)


def test_the_first_shop_is_only_looked_at(tmp_path: Path) -> None:
    may = read_site(written(tmp_path) / "sites" / "my_shop.yaml", Library(verbs())).may

    assert not may.create_accounts
    assert not may.place_orders


def test_the_first_gates_can_be_judged() -> None:
    for sentence in tomllib.loads(texts()["pyproject.toml"])["tool"]["mystery-shopper"]["gates"]:
        read_gate(sentence)


def test_a_workflow_hands_on_what_the_site_files_read() -> None:
    workflow = yaml.safe_load(texts(CI.GITHUB, ("SHOP_INBOX", "SHOP_URL"))[".github/workflows/mystery-shopper.yml"])

    assert workflow["jobs"]["night"]["env"] == {
        "SHOP_INBOX": "${{ secrets.SHOP_INBOX }}",
        "SHOP_URL": "${{ secrets.SHOP_URL }}",
    }


def test_a_workflow_without_variables_is_right_too() -> None:
    workflow = yaml.safe_load(texts(CI.GITHUB)[".github/workflows/mystery-shopper.yml"])

    assert "env" not in workflow["jobs"]["night"]


@pytest.mark.parametrize("ci", CI)
def test_nights_are_not_all_walked_at_the_same_minute(ci: CI) -> None:
    other = {draft.path: draft.text for draft in drafts("another", URL, ci, ())}

    assert (texts(ci) == other) is (ci is CI.GITLAB), "a schedule of GitLab's is made by hand"


@pytest.mark.parametrize("ci", CI)
def test_what_is_published_is_named_and_holds_no_memory_of_the_shopper(ci: CI) -> None:
    text = [text for name, text in texts(ci).items() if name.endswith("yml")][-1]

    assert "reports/allure-report/" in text
    assert "memory" not in text.split("artifact")[-1]


@pytest.mark.parametrize("ci", CI)
def test_the_report_is_told_to_those_who_open_none(ci: CI) -> None:
    text = [text for name, text in texts(ci).items() if name.endswith("yml")][-1]

    assert "shopper report --no-open --digest --notify" in text
    assert "reports/summary.md" in text


@pytest.mark.parametrize(("ci", "job"), [(CI.GITHUB, "night"), (CI.GITLAB, "pages")])
def test_a_web_site_is_made_of_what_is_looked_at_and_only_if_asked_for(ci: CI, job: str) -> None:
    read = yaml.safe_load([text for name, text in texts(ci).items() if name.endswith("yml")][-1])
    gathers = str(read["jobs"][job] if ci is CI.GITHUB else read[job]).split("for path in ")[1].split(";")[0].split()

    assert {"index.html", "scorecard.html", "allure-report/", "journeys/*/*.html"} <= set(gathers)
    assert not [path for path in gathers if "evidence" in path or "memory" in path or "results" in path]
    assert "SHOPPER_PAGES" in str(read["jobs"]["pages"] if ci is CI.GITHUB else read["pages"])


def test_variables_are_found_wherever_they_stand_but_not_in_comments() -> None:
    site = (
        "url: ${env:SHOP_URL:-https://shop.example}\n"
        "inbox: imaps://${env:USER_NAME}:${env:WORD}@host  # ${env:NOT}\n"
        "# ${env:NEVER}\n"
    )

    assert variables([site]) == ("SHOP_URL", "USER_NAME", "WORD")
