import socket
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from shopper.doctor import Check, Surroundings, examine, get_missing
from shopper.doctor.examine import check_headed, check_headless, check_mailbox, check_reports
from shopper.errors import MissingPiece
from shopper.journey.browsers import FoundBrowser, Machine
from shopper.report.allure_program import Allure

CHROME, APT = "/usr/bin/google-chrome", "/usr/bin/apt-get"
NO_ALLURE = "    Allure could not be installed; npm said:"


def machine(*there: str, system: str = "linux", env: Mapping[str, str] | None = None, root: bool = False) -> Machine:
    lookup = {Path(program).name: program for program in there}
    nowhere = {"PLAYWRIGHT_BROWSERS_PATH": "/nowhere"}
    return Machine(
        system, nowhere | dict(env or {}), Path("/nowhere"), root, lookup.get, lambda path: str(path) in there
    )


def start(found: FoundBrowser) -> str:
    return f"version of {found.path}"


def refuse(found: FoundBrowser) -> str:
    raise MissingPiece(f"{found.why} does not start:\nlibnss3.so: cannot open shared object file")


@pytest.fixture
def around(tmp_path: Path) -> Surroundings:
    return Surroundings(
        machine=machine(CHROME), reports=tmp_path / "reports", mailbox=("127.0.0.1", 0), start=start,
        driver=lambda: "1.2.3", allure=lambda: Allure(("allure",), "/usr/bin/allure"),
    )  # fmt: skip


def test_a_machine_that_has_all_a_run_needs_is_told_to_be_fine(around: Surroundings) -> None:
    checks = examine(around)

    assert [check.name for check in checks if check.needed and not check.ok] == []
    assert {check.name: check.found for check in checks}.items() >= {
        "Playwright": "1.2.3",
        "browser": f"chrome version of {CHROME}, installed: {CHROME}",
        "Allure": "at /usr/bin/allure",
    }.items()


def test_a_missing_browser_is_told_once_with_the_ways_to_get_one(around: Surroundings) -> None:
    check = check_headless(replace(around, machine=machine(APT, root=True)))

    assert (check.ok, check.found) == (False, "No browser for a headless run was found.")
    assert check.how_to_get[0] == "shopper doctor --install"
    assert check.how_to_get[-1] == "apt-get install chromium-headless-shell"


def test_a_browser_that_does_not_start_is_as_good_as_none(around: Surroundings) -> None:
    check = check_headless(replace(around, start=refuse))

    assert not check.ok
    assert check.found == f"installed: {CHROME} does not start:\nlibnss3.so: cannot open shared object file"


def test_a_driver_that_lacks_a_library_is_told_with_the_package_that_holds_it(around: Surroundings) -> None:
    def lacking() -> str:
        raise MissingPiece("its driver does not start:\nlibatomic.so.1: cannot open shared object file")

    checks = {check.name: check for check in examine(replace(around, driver=lacking, machine=machine(CHROME, APT)))}

    assert checks["Playwright"].found == "its driver does not start:\nlibatomic.so.1: cannot open shared object file"
    assert checks["Playwright"].how_to_get[0] == "sudo apt-get install libatomic1 libstdc++6"
    assert checks["browser"].found == (
        f"installed: {CHROME}, but nothing can start it while Playwright's driver does not start"
    )


@pytest.mark.parametrize(
    ("system", "env", "ok"),
    [
        ("linux", {}, False),
        ("linux", {"DISPLAY": ":0"}, True),
        ("linux", {"WAYLAND_DISPLAY": "w"}, True),
        ("win32", {}, True),
    ],
)
def test_a_window_needs_a_display(around: Surroundings, system: str, env: Mapping[str, str], *, ok: bool) -> None:
    check = check_headed(replace(around, machine=machine(CHROME, system=system, env=env)))

    assert (check.ok, check.needed) == (ok, False)


def test_a_mail_port_in_use_is_told(around: Surroundings) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        port = other.getsockname()[1]

        check = check_mailbox(replace(around, mailbox=("127.0.0.1", port)))

    assert (check.ok, check.found) == (False, f"127.0.0.1:{port} can't be used: Address already in use")


def test_a_reports_folder_that_is_not_there_yet_is_not_made_by_looking(around: Surroundings) -> None:
    check = check_reports(around)

    assert check == Check(name="reports", ok=True, found=f"{around.reports} can be written")
    assert not around.reports.exists()


def test_reports_that_can_not_be_written_stop_a_run(around: Surroundings, tmp_path: Path) -> None:
    (tmp_path / "file").touch()

    check = check_reports(replace(around, reports=tmp_path / "file" / "reports"))

    assert (check.ok, check.needed) == (False, True)
    assert str(tmp_path / "file") in check.found


def test_what_is_missing_is_got_and_nothing_else(around: Surroundings) -> None:
    said: list[str] = []
    ran: list[str] = []

    def run(command: object) -> bool:
        ran.append(str(command))
        return False

    def no_allure() -> None:
        raise MissingPiece(f"{NO_ALLURE.strip()}\n    no network")

    bare = replace(around, machine=machine(), allure=lambda: None)
    get_missing(examine(bare), bare, said.append, run, no_allure)
    get_missing(examine(around), around, said.append, run)

    assert said == [
        "Getting a browser",
        "Getting Allure for the report",
        "    Allure could not be installed; npm said:",
    ]
    assert ["install" in command for command in ran] == [True]
