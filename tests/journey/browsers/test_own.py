import json
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from shopper.journey.browsers import Machine, this_machine
from shopper.journey.browsers.own import DRIVER, own_browser, own_folder


def machine(system: str, **env: str) -> Machine:
    """A machine whose home is /home/ann."""
    return Machine(
        system, env, Path("/home/ann"), root=False, which=lambda _: None, is_program=this_machine().is_program
    )


@pytest.mark.parametrize(
    ("here", "folder"),
    [
        (machine("linux"), Path("/home/ann/.cache/ms-playwright")),
        (machine("linux", XDG_CACHE_HOME="/home/ann/cache"), Path("/home/ann/cache/ms-playwright")),
        (machine("darwin"), Path("/home/ann/Library/Caches/ms-playwright")),
        (machine("win32", LOCALAPPDATA="/local"), Path("/local/ms-playwright")),
        (machine("linux", PLAYWRIGHT_BROWSERS_PATH="/srv/browsers"), Path("/srv/browsers")),
        (machine("linux", PLAYWRIGHT_BROWSERS_PATH="0"), DRIVER / ".local-browsers"),
    ],
)
def test_downloads_lie_where_playwright_keeps_them_on_this_system(here: Machine, folder: Path) -> None:
    looked = own_folder("chromium-headless-shell", here)

    assert looked is not None
    assert looked.parent == folder
    assert looked.name.startswith("chromium_headless_shell-")


@pytest.mark.parametrize(
    ("name", "program"),
    [
        ("chromium-headless-shell", "chrome-headless-shell-linux64/chrome-headless-shell"),
        ("chromium-headless-shell", "chrome-linux/headless_shell"),
        ("chromium", "chrome-linux64/chrome"),
        ("chromium", "chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing"),
    ],
)
def test_a_download_is_found_once_its_program_may_be_run(tmp_path: Path, name: str, program: str) -> None:
    here = machine("linux", PLAYWRIGHT_BROWSERS_PATH=str(tmp_path))
    folder = own_folder(name, here)
    assert folder is not None
    path = folder / program
    path.parent.mkdir(parents=True)
    path.touch(mode=0o644)

    unfinished = own_browser(name, here)
    path.chmod(0o755)

    assert (unfinished, own_browser(name, here)) == (None, path)


def test_a_browser_this_playwright_does_not_know_is_not_there() -> None:
    assert own_browser("netscape", this_machine()) is None


def test_playwright_itself_expects_its_browsers_where_we_look(playwright: Playwright) -> None:
    folder = own_folder("chromium", this_machine())

    assert folder is not None
    assert Path(playwright.chromium.executable_path).is_relative_to(folder)


def test_the_driver_still_lists_its_revisions_in_the_way_we_read_them() -> None:
    names = {entry["name"] for entry in json.loads((DRIVER / "browsers.json").read_text("utf-8"))["browsers"]}

    assert {"chromium", "chromium-headless-shell"} <= names
