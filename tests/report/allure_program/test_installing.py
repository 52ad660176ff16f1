import json
import os
import sys
from pathlib import Path

import pytest

from shopper.errors import MissingPiece
from shopper.report.allure_program import VERSION, install_allure
from shopper.report.allure_program.finding import SCRIPT
from shopper.report.allure_program.installing import HERE

LOCK = json.loads((HERE / "package-lock.json").read_text("utf-8"))
STAND_IN = f"""
import pathlib
path = pathlib.Path({str(SCRIPT)!r})
path.parent.mkdir(parents=True)
path.write_text('installed')
"""


@pytest.mark.skipif(os.name == "nt", reason="the stand-in for npm is a shell script")
def test_a_failed_install_says_why_and_what_to_do_and_leaves_nothing_behind(tmp_path: Path) -> None:
    npm = tmp_path / "npm"
    npm.write_text("#!/bin/sh\necho 'npm error network unreachable' >&2\nexit 1\n", "utf-8")
    npm.chmod(0o755)

    with pytest.raises(MissingPiece) as raised:
        install_allure(tmp_path / "cache" / "allure", [str(npm)])

    assert str(raised.value).splitlines() == [
        f"Allure {VERSION} could not be installed; npm said:",
        "    npm error network unreachable",
        "Get it yourself (npm install --global allure) or name one with SHOPPER_ALLURE.",
        "Without it there are still the pages: reports/index.html and a story.html for every journey.",
    ]
    assert list((tmp_path / "cache").iterdir()) == []


def test_an_npm_that_is_not_there_is_told_the_same_way(tmp_path: Path) -> None:
    with pytest.raises(MissingPiece, match="could not be installed"):
        install_allure(tmp_path / "allure", [str(tmp_path / "missing-npm")])


def test_an_install_appears_whole_and_one_that_was_faster_is_kept(tmp_path: Path) -> None:
    npm = [sys.executable, "-c", STAND_IN]
    install_allure(tmp_path / "allure", npm)
    (tmp_path / "allure" / "mine").write_text("", "utf-8")

    install_allure(tmp_path / "allure", npm)

    assert (tmp_path / "allure" / SCRIPT).read_text("utf-8") == "installed"
    assert (tmp_path / "allure" / "mine").is_file()


def test_half_an_install_from_elsewhere_is_replaced(tmp_path: Path) -> None:
    (tmp_path / "allure" / "node_modules").mkdir(parents=True)

    install_allure(tmp_path / "allure", [sys.executable, "-c", STAND_IN])

    assert (tmp_path / "allure" / SCRIPT).is_file()


def test_the_lock_pins_the_version_and_checks_every_package() -> None:
    packages = {name: package for name, package in LOCK["packages"].items() if name}

    assert packages["node_modules/allure"]["version"] == VERSION
    assert [name for name, package in packages.items() if not package["integrity"].startswith("sha512-")] == []


def test_the_lock_names_no_registry_so_that_npms_own_setting_decides() -> None:
    assert [name for name, package in LOCK["packages"].items() if "resolved" in package] == []
