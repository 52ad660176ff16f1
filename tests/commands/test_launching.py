"""A browser that does not start is told in a line, whatever its driver logs."""

import io
from pathlib import Path

import pytest
from playwright.sync_api import Error, Playwright
from rich.console import Console

from shopper.commands.launching import launch_trouble
from shopper.commands.progress import Progress

TOLD = """\
The browser {path} was found but did not start. It said: no such library
`shopper doctor` tells what is missing."""


@pytest.fixture
def driver_log(playwright: Playwright, tmp_path: Path) -> str:
    """What Playwright says of a program that complains and ends."""
    program = tmp_path / "no browser"
    program.write_text("#!/bin/sh\necho no such library >&2\nexit 1\n", encoding="utf-8")
    program.chmod(0o755)
    with pytest.raises(Error) as raised:
        playwright.chromium.launch(executable_path=program)
    return str(raised.value)


def test_the_browser_and_its_complaint_are_named(driver_log: str, tmp_path: Path) -> None:
    assert launch_trouble(driver_log) == TOLD.format(path=tmp_path / "no browser")


def test_another_failure_is_left_as_it_is() -> None:
    assert launch_trouble("ValueError: 3") is None


def test_why_is_told_with_the_first_journey_only(driver_log: str, tmp_path: Path) -> None:
    console = Console(file=io.StringIO(), width=80)
    progress = Progress(console)

    for name in ("left@practice/desktop", "left@practice/phone"):
        progress._say_trouble(name, driver_log)

    assert console.file.getvalue() == (  # type: ignore[attr-defined]  # the StringIO from above
        f"! trouble  left@practice/desktop\n{TOLD.format(path=tmp_path / 'no browser')}\n"
        "! trouble  left@practice/phone\n"
    )
