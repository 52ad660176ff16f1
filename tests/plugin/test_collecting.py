"""Scenario files as tests, before anything is walked."""

import pytest

from tests.plugin.projects import Project

NEWS = ["scenarios/news.yaml::news@practice/desktop", "scenarios/news.yaml::news@practice/iPhone 15"]
LEFT = ["scenarios/left.yaml::left@practice/desktop"]


def collected(project: Project, *words: str) -> list[str]:
    """The ids, without the browser's name that pytest-playwright adds."""
    ended = project.pytest("--collect-only", "-q", *words)
    return [line.replace("[chromium]", "") for line in ended.lines if "::" in line]


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["scenarios"], LEFT + NEWS),
        (["scenarios", "-m", "nightly", "-k", "not desktop"], NEWS[1:]),
        ([f"{NEWS[1]}"], NEWS[1:]),
    ],
)
def test_cases_are_chosen_as_any_tests_are(project: Project, words: list[str], ids: list[str]) -> None:
    assert collected(project, *words) == ids


def test_mistakes_are_told_with_their_place_and_no_traceback(project: Project) -> None:
    project.write(
        "scenarios/news.yaml", "title: News\nstage: awareness\nsites: [practice]\nsteps:\n  - serch for: tea\n"
    )

    ended = project.shopper("run")

    assert ended.code == 2
    assert "scenarios/news.yaml:5:5" in ended.said
    assert "  - serch for: tea" in ended.said
    assert "^^^^^^^^^" in ended.said
    assert "did you mean `search for`?" in ended.said
    assert "Traceback" not in ended.said
    assert not (project.folder / "reports" / "journeys").exists()


def test_the_same_mistakes_under_pytest(project: Project) -> None:
    project.write(
        "scenarios/news.yaml", "title: News\nstage: awareness\nsites: [practice]\nsteps:\n  - serch for: tea\n"
    )

    ended = project.pytest("scenarios")

    assert ended.code == pytest.ExitCode.INTERRUPTED
    assert "scenarios/news.yaml:5:5" in ended.said
    assert "Traceback" not in ended.said


def test_two_files_of_one_name_would_share_their_journeys(project: Project) -> None:
    project.write("scenarios/more/news.yaml", (project.folder / "scenarios/news.yaml").read_text(encoding="utf-8"))

    ended = project.shopper("run", "scenarios/news.yaml", "scenarios/more/news.yaml")

    assert ended.code == 2
    assert "scenarios/more/news.yaml: scenarios/news.yaml has the same file name" in ended.said
    assert "Traceback" not in ended.said


def test_one_file_may_be_named_twice(project: Project) -> None:
    assert collected(project, *NEWS) == NEWS


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--device=iPhone 15", "-n", "2"], "--device: scenarios name their devices themselves"),
        (["--wait=soon"], "--wait: a duration is a number and a unit"),
        (["-k", "nothing"], "No scenario to walk."),
        (["--browser-path=/nowhere/chrome", "-n", "2"], "--browser-path names /nowhere/chrome"),
    ],
)
def test_an_option_that_cannot_be_ends_with_one_message(project: Project, words: list[str], told: str) -> None:
    ended = project.shopper("run", "scenarios/news.yaml", *words)

    assert (ended.code, ended.said.count(told)) == (2, 1), ended.said
    assert "Traceback" not in ended.said
    assert "INTERNALERROR" not in ended.said


def test_a_window_needs_a_display_and_a_browser_that_can_open_one(project: Project) -> None:
    ended = project.shopper("run", "scenarios/news.yaml", "--headed", DISPLAY="", WAYLAND_DISPLAY="")

    assert ended.code == 2
    assert "headed" in ended.said
    assert "Traceback" not in ended.said


def test_a_project_without_scenarios_notices_nothing(project: Project) -> None:
    """Nothing of the harness is loaded but its door, no folder is made, no option is other than without it."""
    (project.folder / "scenarios").rename(project.folder / "elsewhere")
    project.write("elsewhere/config.yaml", "a: 1\n")
    project.write("test_it.py", """
import sys

def test_it(pytestconfig):
    ours = {name for name in sys.modules if name.split(".")[0] == "shopper"}
    assert ours == {"shopper", "shopper.plugin", "shopper.pytest_parts", "shopper.pytest_parts.belonging"}
    assert not any(name in sys.modules for name in ("pydantic", "lxml", "yaml", "aiosmtpd", "bs4"))
    assert (pytestconfig.option.tracing, pytestconfig.option.video, pytestconfig.option.output) == (
        "off", "off", "test-results")
""")  # fmt: skip

    ended = project.pytest("-q")

    assert ended.code == 0, ended.said
    assert sorted(path.name for path in project.folder.iterdir() if path.name != "__pycache__") == [
        "elsewhere", "pytest.ini", "test_it.py",
    ]  # fmt: skip
