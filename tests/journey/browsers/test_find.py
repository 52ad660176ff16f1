from collections.abc import Mapping
from pathlib import Path

import pytest
from playwright.sync_api import Playwright

from shopper.errors import MissingPiece
from shopper.journey.browsers import (
    BrowserKind,
    FoundBrowser,
    Machine,
    find_browser,
    launch_args,
    this_machine,
)
from shopper.journey.browsers.known import NAMES, places
from shopper.journey.browsers.own import own_folder

NOWHERE = Path("/nowhere")
LAYOUT = {
    "chromium-headless-shell": "chrome-headless-shell-linux64/chrome-headless-shell",
    "chromium": "chrome-linux64/chrome",
}


def machine(
    *there: str, system: str = "linux", env: Mapping[str, str] = {}, root: bool = False, home: Path = NOWHERE
) -> Machine:
    """A machine on which only these programs are there; those in a bin folder are on its PATH."""
    on_path = {Path(program).name: program for program in there if "/bin/" in program}
    lookup = {**on_path, **{program: program for program in there}}
    return Machine(system, env, home, root, which=lookup.get, is_program=lambda path: str(path) in there)


def playwright_has(folder: Path, *names: str) -> Mapping[str, str]:
    """An environment in which Playwright has downloaded these browsers."""
    env = {"PLAYWRIGHT_BROWSERS_PATH": str(folder)}
    for name in names:
        program = _own_folder(name, env) / LAYOUT[name]
        program.parent.mkdir(parents=True)
        program.touch(mode=0o755)
    return env


def _own_folder(name: str, env: Mapping[str, str]) -> Path:
    folder = own_folder(name, machine(env=env))
    assert folder is not None
    return folder


def looking_at_disk(env: Mapping[str, str], *on_path: str) -> Machine:
    """A machine with Playwright's downloads as they lie on disk, and nothing else but these programs."""
    lookup = {Path(program).name: program for program in on_path}
    folder, on_disk = env["PLAYWRIGHT_BROWSERS_PATH"], this_machine().is_program

    def is_program(path: Path) -> bool:
        return path.is_relative_to(folder) and on_disk(path)

    return Machine("linux", env, NOWHERE, root=False, which=lookup.get, is_program=is_program)


SHELL, CHROME, CHROMIUM, EDGE = (
    "/usr/bin/chromium-headless-shell",
    "/usr/bin/google-chrome",
    "/usr/bin/chromium",
    "/usr/bin/microsoft-edge",
)


def test_the_option_goes_before_the_variable_and_the_variable_before_everything_installed() -> None:
    here = machine(SHELL, CHROME, CHROMIUM, env={"SHOPPER_BROWSER": CHROMIUM})

    by_option = find_browser(here, headless=True, setting=CHROME)
    by_variable = find_browser(here, headless=True)

    assert by_option == FoundBrowser(Path(CHROME), BrowserKind.CHROME, f"named by --browser-path: {CHROME}")
    assert by_variable == FoundBrowser(Path(CHROMIUM), BrowserKind.CHROMIUM, f"named by SHOPPER_BROWSER: {CHROMIUM}")


def test_a_setting_may_be_a_name_on_the_path() -> None:
    found = find_browser(machine(CHROME, CHROMIUM), headless=True, setting="chromium")

    assert found == FoundBrowser(Path(CHROMIUM), BrowserKind.CHROMIUM, f"named by --browser-path: {CHROMIUM}")


def test_a_setting_that_leads_nowhere_is_told_even_when_another_browser_is_there() -> None:
    with pytest.raises(MissingPiece, match=r"^SHOPPER_BROWSER names /opt/gone, and there is no program there"):
        find_browser(machine(CHROME, env={"SHOPPER_BROWSER": "/opt/gone"}), headless=True)


def test_a_headless_shell_that_was_asked_for_by_name_still_opens_no_window() -> None:
    with pytest.raises(MissingPiece, match="a headless shell, which can't open a window"):
        find_browser(machine(SHELL, CHROME), headless=False, setting=SHELL)


def test_playwrights_own_headless_shell_goes_before_an_installed_one(tmp_path: Path) -> None:
    env = playwright_has(tmp_path, "chromium-headless-shell", "chromium")

    found = find_browser(looking_at_disk(env, SHELL, CHROME), headless=True)

    program = _own_folder("chromium-headless-shell", env) / LAYOUT["chromium-headless-shell"]
    assert found == FoundBrowser(None, BrowserKind.HEADLESS_SHELL, f"Playwright's own: {program}")


def test_an_installed_headless_shell_goes_before_playwrights_full_browser(tmp_path: Path) -> None:
    env = playwright_has(tmp_path, "chromium")

    with_shell = find_browser(looking_at_disk(env, SHELL), headless=True)
    without = find_browser(looking_at_disk(env, CHROME), headless=True)

    program = _own_folder("chromium", env) / LAYOUT["chromium"]
    assert with_shell == FoundBrowser(Path(SHELL), BrowserKind.HEADLESS_SHELL, f"installed: {SHELL}")
    assert without == FoundBrowser(program, BrowserKind.CHROMIUM, f"Playwright's own: {program}")


def test_a_window_is_opened_by_playwrights_full_browser_and_never_by_a_headless_shell(tmp_path: Path) -> None:
    env = playwright_has(tmp_path, "chromium", "chromium-headless-shell")

    own = find_browser(looking_at_disk(env, SHELL), headless=False)
    installed = find_browser(machine(SHELL, CHROME), headless=False)

    assert (own.path, own.kind) == (None, BrowserKind.CHROMIUM)
    assert installed == FoundBrowser(Path(CHROME), BrowserKind.CHROME, f"installed: {CHROME}")
    with pytest.raises(MissingPiece, match="No browser for a headed run"):
        find_browser(machine(SHELL), headless=False)


@pytest.mark.parametrize(
    ("there", "kind"),
    [
        ((EDGE, CHROMIUM, CHROME, SHELL), BrowserKind.HEADLESS_SHELL),
        ((EDGE, CHROMIUM, CHROME), BrowserKind.CHROME),
        ((EDGE, CHROMIUM), BrowserKind.CHROMIUM),
        ((EDGE,), BrowserKind.EDGE),
    ],
)
def test_installed_browsers_are_liked_in_this_order(there: tuple[str, ...], kind: BrowserKind) -> None:
    assert find_browser(machine(*there), headless=True).kind is kind


@pytest.mark.parametrize(
    ("system", "env", "place"),
    [
        ("linux", {}, "/opt/google/chrome/chrome"),
        ("darwin", {}, "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"),
        ("darwin", {}, "/home/ann/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge"),
        ("win32", {"PROGRAMFILES": r"C:\Program Files"}, r"C:\Program Files\Google\Chrome\Application\chrome.exe"),
        ("win32", {"LOCALAPPDATA": r"C:\Users\ann"}, r"C:\Users\ann\Chromium\Application\chrome.exe"),
    ],
)
def test_usual_places_are_looked_at_on_every_system(system: str, env: Mapping[str, str], place: str) -> None:
    here = machine(place, system=system, env=env, home=Path("/home/ann"))

    assert find_browser(here, headless=True).path == Path(place)


@pytest.mark.parametrize("there", [("/snap/bin/chromium",), ("/snap/bin/chromium", "/usr/bin/chromium-browser")])
def test_a_chromium_in_a_snap_is_left_alone_because_it_can_not_use_our_profile(there: tuple[str, ...]) -> None:
    with pytest.raises(MissingPiece):
        find_browser(machine(*there), headless=True)


def test_when_nothing_is_there_one_message_says_where_was_looked_and_how_to_get_one() -> None:
    here = machine("/usr/bin/apt-get", env={"PLAYWRIGHT_BROWSERS_PATH": "/nowhere"})

    with pytest.raises(MissingPiece) as raised:
        find_browser(here, headless=True)

    told = str(raised.value)
    assert told.startswith("No browser for a headless run was found. Looked at:\n")
    expected = [
        "--browser-path and SHOPPER_BROWSER: not set",
        f"Playwright's own: nothing in {_own_folder('chromium-headless-shell', here.env)}",
        "-m playwright install chromium-headless-shell\n",
        "  sudo apt-get install chromium-headless-shell\n",
        *(name for names in NAMES.values() for name in names),
        *(place for kind in BrowserKind for place in places(kind, here)),
    ]
    assert [line for line in expected if line not in told] == []


@pytest.mark.parametrize(
    ("system", "root", "off"), [("linux", True, True), ("linux", False, False), ("darwin", True, False)]
)
def test_the_sandbox_is_off_only_for_root_on_linux(system: str, *, root: bool, off: bool) -> None:
    assert ("--no-sandbox" in launch_args(machine(system=system, root=root))) is off


def test_the_found_browser_starts_and_opens_a_page(playwright: Playwright) -> None:
    here = this_machine()
    found = find_browser(here, headless=True)

    with playwright.chromium.launch(executable_path=found.path, args=launch_args(here), headless=True) as browser:
        page = browser.new_page()
        page.set_content("<title>open for business</title>")

        assert page.title() == "open for business"
