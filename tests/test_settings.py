from pathlib import Path

import pytest

from shopper.errors import UsageError
from shopper.settings import ledger_place, read_settings

REPORTS = Path("reports")


def place(here: Path, option: str = "", env: str = "") -> str:
    return ledger_place(option, {"SHOPPER_LEDGER": env} if env else {}, here, REPORTS)


def test_the_option_counts_before_the_environment_before_the_project_before_the_usual_place(tmp_path: Path) -> None:
    assert place(tmp_path) == str(tmp_path / "reports" / "ledger.db")

    (tmp_path / "pyproject.toml").write_text('[tool.mystery-shopper]\nledger = "project.db"\n')
    assert place(tmp_path) == str(tmp_path / "project.db")
    assert place(tmp_path, env="env.db") == str(tmp_path / "env.db")
    assert place(tmp_path, "option.db", "env.db") == str(tmp_path / "option.db")


def test_a_path_in_the_project_file_is_meant_from_there(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[tool.mystery-shopper]\nledger = "kept/ledger.db"\n')
    below = tmp_path / "shops" / "one"
    below.mkdir(parents=True)

    assert place(below) == str(tmp_path / "kept" / "ledger.db")


def test_a_url_is_taken_as_it_is(tmp_path: Path) -> None:
    assert place(tmp_path, env="postgresql://ci@db/ledger") == "postgresql://ci@db/ledger"


def test_a_project_that_says_nothing_of_us_is_none_of_ours(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text('[project]\nname = "shop"\n')

    assert read_settings(tmp_path).table == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[tool.mystery-shopper", "can't be read"),
        ("[tool]\nmystery-shopper = 1\n", "to be a table"),
        ("[tool.mystery-shopper]\nledger = 1\n", "a path or a URL in quotes"),
    ],
)
def test_a_project_file_that_is_wrong_is_told(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / "pyproject.toml").write_text(text)

    with pytest.raises(UsageError, match=said):
        place(tmp_path)
