from collections.abc import Collection
from pathlib import Path

import pytest

from shopper.journey.browsers import Machine, apt_command, get_browser


def machine(*programs: str, root: bool = False) -> Machine:
    """A machine with these programs on its PATH."""
    lookup = {Path(program).name: program for program in programs}
    return Machine("linux", {}, Path("/nowhere"), root, which=lookup.get, is_program=lambda _: False)


class Shell:
    """Runs nothing: remembers what it was told to run, and says whether that would have gone well."""

    def __init__(self, failing: Collection[str] = ()) -> None:
        self.ran: list[str] = []
        self.failing = failing

    def __call__(self, command: Collection[str]) -> bool:
        line = " ".join(command).partition("-m ")[2] or " ".join(command)
        self.ran.append(line)
        return line not in self.failing


INSTALL = "playwright install chromium-headless-shell"
APT_INSTALL = "apt-get install -q -y --no-install-recommends"


def test_playwrights_way_is_enough_when_its_browser_then_starts() -> None:
    shell = Shell()

    assert get_browser(machine("/usr/bin/apt-get", root=True), shell, lambda: True, headless=True)
    assert shell.ran == [INSTALL]


def test_where_playwright_can_not_download_the_systems_package_is_taken() -> None:
    shell = Shell(failing={INSTALL})

    assert get_browser(machine("/usr/bin/apt-get", root=True), shell, lambda: True, headless=True)
    assert shell.ran == [INSTALL, "apt-get update -q", f"{APT_INSTALL} chromium-headless-shell"]


def test_a_downloaded_browser_that_does_not_start_gets_the_libraries_it_lacks() -> None:
    shell = Shell()

    got = get_browser(machine("/usr/bin/apt-get", root=True), shell, lambda: len(shell.ran) > 1, headless=True)

    assert (got, shell.ran) == (True, [INSTALL, "playwright install-deps chromium-headless-shell"])


@pytest.mark.parametrize("here", [machine("/usr/bin/apt-get"), machine(root=True)])
def test_the_systems_package_is_taken_only_as_root_and_with_apt(here: Machine) -> None:
    shell = Shell(failing={INSTALL})

    assert not get_browser(here, shell, lambda: True, headless=True)
    assert shell.ran == [INSTALL]


def test_when_no_way_leads_to_a_browser_that_starts_this_is_told() -> None:
    shell = Shell()

    assert not get_browser(machine("/usr/bin/apt-get", root=True), shell, lambda: False, headless=False)
    assert shell.ran[-1] == f"{APT_INSTALL} chromium"


def test_packages_are_named_with_sudo_to_whoever_is_not_root() -> None:
    assert apt_command(machine(), "a", "b") == "sudo apt-get install a b"
    assert apt_command(machine(root=True), "a", "b") == "apt-get install a b"
