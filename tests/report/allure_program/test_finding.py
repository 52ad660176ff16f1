import os
import stat
from pathlib import Path

import pytest

from shopper.errors import MissingPiece
from shopper.report.allure_program.finding import SCRIPT, find_allure, node

NOWHERE = Path("nowhere")


def _program(path: Path, says: str) -> Path:
    """A real program that says this version."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"#!/bin/sh\necho {says}\n", "utf-8")
    path.chmod(path.stat().st_mode | stat.S_IXUSR)
    return path


def _script(path: Path, says: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(f"console.log({says!r})", "utf-8")
    return path


pytestmark = pytest.mark.skipif(os.name == "nt", reason="the stand-ins are shell scripts")


def test_the_setting_goes_before_everything(tmp_path: Path) -> None:
    wanted = _program(tmp_path / "mine", "3.18.0")
    env = {"SHOPPER_ALLURE": str(_program(tmp_path / "other", "3.19.0")), "PATH": str(tmp_path)}

    found = find_allure(str(wanted), env=env, cached=NOWHERE)

    assert found
    assert found.command == (str(wanted),)


def test_the_variable_goes_before_path(tmp_path: Path) -> None:
    _program(tmp_path / "bin" / "allure", "3.20.1")
    wanted = _program(tmp_path / "mine", "3.18.0")

    found = find_allure(env={"SHOPPER_ALLURE": str(wanted), "PATH": str(tmp_path / "bin")}, cached=NOWHERE)

    assert found
    assert (found.command, found.where) == ((str(wanted),), f"SHOPPER_ALLURE={wanted}")


def test_allure_on_path_goes_before_the_one_we_keep(tmp_path: Path) -> None:
    program = _program(tmp_path / "bin" / "allure", "3.20.1")
    _script(tmp_path / "kept" / SCRIPT, "3.18.0")

    found = find_allure(env={"PATH": str(tmp_path / "bin")}, cached=tmp_path / "kept")

    assert found
    assert found.where == str(program)


@pytest.mark.parametrize("older", ["2.32.0", "3.9.1", "4.0.0"])
def test_one_that_is_too_old_or_too_new_is_passed_over(tmp_path: Path, older: str) -> None:
    _program(tmp_path / "bin" / "allure", older)
    _script(tmp_path / "kept" / SCRIPT, "3.18.0")

    found = find_allure(env={"PATH": str(tmp_path / "bin")}, cached=tmp_path / "kept")

    assert found
    assert found.where == str(tmp_path / "kept")


def test_a_script_is_run_by_the_node_playwright_brings(tmp_path: Path) -> None:
    script = _script(tmp_path / "kept" / SCRIPT, "3.18.0")
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin" / "allure").symlink_to(script)
    script.chmod(0o755)

    found = find_allure(env={"PATH": str(tmp_path / "bin")}, cached=NOWHERE)

    assert found
    assert found.command == (node(), str(script))


def test_where_there_is_none_there_is_none(tmp_path: Path) -> None:
    assert find_allure(env={"PATH": str(tmp_path)}, cached=tmp_path) is None


@pytest.mark.parametrize("wrong", ["missing", "allure2", "broken"])
def test_a_setting_that_is_not_allure_3_says_what_was_expected(tmp_path: Path, wrong: str) -> None:
    _program(tmp_path / "allure2", "2.32.0")
    (tmp_path / "broken").write_text("not a program", "utf-8")

    with pytest.raises(MissingPiece, match="should be Allure 3") as raised:
        find_allure(env={"SHOPPER_ALLURE": str(tmp_path / wrong), "PATH": ""}, cached=NOWHERE)

    assert f"SHOPPER_ALLURE={tmp_path / wrong}" in str(raised.value)
