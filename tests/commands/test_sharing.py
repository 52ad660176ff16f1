"""What `shopper report` tells to others, without Allure and without a browser."""

import json
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from shopper.commands.sharing import Post, Told, addresses, send_digest, send_notice, share
from shopper.errors import UsageError
from shopper.settings import Settings
from tests.report.scorecard.tales import NIGHT
from tests.sharing.cards import GATES, changed


@pytest.fixture
def said() -> StringIO:
    return StringIO()


def told(folder: Path, **env: str) -> Told:
    return Told(changed(), GATES, NIGHT, folder, env)


def settings(**table: Any) -> Settings:
    return Settings(Path("project"), table)


def test_summary_tables_and_json_lie_in_the_reports_and_on_the_jobs_page(tmp_path: Path, said: StringIO) -> None:
    page = tmp_path / "page"
    share(told(tmp_path, GITHUB_STEP_SUMMARY=str(page), CI_JOB_URL="https://ci.example/1"), Console(file=said))

    assert page.read_text("utf-8").strip() == (tmp_path / "summary.md").read_text("utf-8").strip()
    assert "<https://ci.example/1>" in page.read_text("utf-8")
    assert json.loads((tmp_path / "export" / "scorecard.json").read_text("utf-8"))["version"] == 1
    assert (tmp_path / "export" / "frictions.csv").is_file()


def test_a_digest_is_written_even_where_nobody_can_post_it(tmp_path: Path, said: StringIO) -> None:
    send_digest(told(tmp_path), Post("", "", ()), Console(file=said, width=200))

    assert (tmp_path / "digest.html").is_file()
    assert "written and not posted: no mail server (SHOPPER_SMTP) is named." in said.getvalue()


def test_a_reader_who_has_no_address_is_told_plainly(tmp_path: Path, said: StringIO) -> None:
    with pytest.raises(UsageError, match=r"`nobody` is no address\. Expected addresses such as"):
        send_digest(told(tmp_path), Post("smtp://127.0.0.1:1", "a@b.example", ("nobody",)), Console(file=said))


def test_where_nobody_is_named_to_be_told_that_is_said(tmp_path: Path, said: StringIO) -> None:
    send_notice(told(tmp_path), (), Console(file=said, width=200))

    assert "nobody to tell; name addresses in SHOPPER_NOTIFY" in said.getvalue()


def test_the_command_line_goes_before_the_environment_and_that_before_the_project() -> None:
    written = settings(digest={"smtp": "smtp://project", "from": "p@x.example", "to": ["p@x.example"]})
    env = {"SHOPPER_SMTP": "smtp://env", "SHOPPER_DIGEST_TO": "e@x.example f@x.example"}

    assert Post.read(written, {}, ()) == Post("smtp://project", "p@x.example", ("p@x.example",))
    assert Post.read(written, env, ()) == Post("smtp://env", "p@x.example", ("e@x.example", "f@x.example"))
    assert Post.read(settings(), env, ["c@x.example"]) == Post("smtp://env", "c@x.example", ("c@x.example",))


def test_notices_go_where_the_environment_or_the_project_says() -> None:
    assert addresses(settings(notify="json://one"), {}) == ("json://one",)
    assert addresses(settings(notify=["json://one"]), {"SHOPPER_NOTIFY": "json://two json://three"}) == (
        "json://two", "json://three",
    )  # fmt: skip


@pytest.mark.parametrize("wrong", [{"notify": 3}, {"notify": [3]}])
def test_settings_of_another_kind_are_told_with_their_file(wrong: dict[str, Any]) -> None:
    with pytest.raises(UsageError, match=r"project.pyproject\.toml: expected `notify` to be text"):
        addresses(settings(**wrong), {})
