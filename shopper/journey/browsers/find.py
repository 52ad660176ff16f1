"""Which browser a run uses: an explicit setting, else Playwright's own, else an installed one, else a clear message."""

from pathlib import Path

from shopper.errors import MissingPiece
from shopper.journey.browsers.getting import how_to_get
from shopper.journey.browsers.kinds import BrowserKind, FoundBrowser, kind_of
from shopper.journey.browsers.known import NAMES, installed, places
from shopper.journey.browsers.machine import Machine
from shopper.journey.browsers.own import own_browser, own_folder

OPTION, VARIABLE = "--browser-path", "SHOPPER_BROWSER"
QUIET = (
    "--disable-background-networking",
    "--disable-client-side-phishing-detection",
    "--disable-component-update",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-sync",
    "--no-default-browser-check",
    "--no-first-run",
)
"""Keep Chromium from calling its maker. Playwright sets most of these too; a visit must not hang on that."""


def find_browser(machine: Machine, *, headless: bool, setting: str = "") -> FoundBrowser:
    """
    The browser for a Chromium run; `setting` is what --browser-path says, which goes before SHOPPER_BROWSER.

    Raises MissingPiece when there is none, or when the named one can't serve; it says where was looked and how to get
    one.
    """
    for source, named in ((OPTION, setting), (VARIABLE, machine.env.get(VARIABLE, ""))):
        if named:
            return _named(named, source, machine, headless=headless)
    found = _headless(machine) if headless else _headed(machine)
    if found is None:
        raise MissingPiece(_nothing_found(machine, headless=headless))
    return found


def launch_args(machine: Machine) -> tuple[str, ...]:
    """Arguments for the browser. As root on Linux (containers, CI) Chromium refuses to start with its sandbox on."""
    sandbox = ("--no-sandbox",) if machine.root and machine.system.startswith("linux") else ()
    return sandbox + QUIET


def _named(named: str, source: str, machine: Machine, *, headless: bool) -> FoundBrowser:
    path = Path(machine.which(named) or Path(named).expanduser())
    if not machine.is_program(path):
        raise MissingPiece(f"{source} names {named}, and there is no program there that may be run.")
    kind = kind_of(str(path))
    if kind is BrowserKind.HEADLESS_SHELL and not headless:
        raise MissingPiece(
            f"{source} names {named}, a headless shell, which can't open a window: name another browser."
        )
    return FoundBrowser(path, kind, f"named by {source}: {path}")


def _headless(machine: Machine) -> FoundBrowser | None:
    """A headless shell of any origin goes before a full browser of any origin: it costs half the CPU."""
    if own := own_browser("chromium-headless-shell", machine):
        return FoundBrowser(None, BrowserKind.HEADLESS_SHELL, f"Playwright's own: {own}")
    if shell := _installed((BrowserKind.HEADLESS_SHELL,), machine):
        return shell
    if own := own_browser("chromium", machine):
        return FoundBrowser(own, BrowserKind.CHROMIUM, f"Playwright's own: {own}")
    return _installed((BrowserKind.CHROME, BrowserKind.CHROMIUM, BrowserKind.EDGE), machine)


def _headed(machine: Machine) -> FoundBrowser | None:
    if own := own_browser("chromium", machine):
        return FoundBrowser(None, BrowserKind.CHROMIUM, f"Playwright's own: {own}")
    return _installed((BrowserKind.CHROME, BrowserKind.CHROMIUM, BrowserKind.EDGE), machine)


def _installed(kinds: tuple[BrowserKind, ...], machine: Machine) -> FoundBrowser | None:
    found = ((path, kind) for kind in kinds for path in installed(kind, machine))
    return next((FoundBrowser(path, kind, f"installed: {path}") for path, kind in found), None)


def _nothing_found(machine: Machine, *, headless: bool) -> str:
    kinds = [kind for kind in BrowserKind if headless or kind is not BrowserKind.HEADLESS_SHELL]
    owns = ("chromium-headless-shell", "chromium") if headless else ("chromium",)
    looked = (
        f"{OPTION} and {VARIABLE}: not set",
        *(f"Playwright's own: nothing in {folder}" for name in owns if (folder := own_folder(name, machine))),
        f"on the PATH: no {', '.join(name for kind in kinds for name in NAMES[kind])}",
        *(f"no {place}" for kind in kinds for place in places(kind, machine)),
    )
    run = "headless" if headless else "headed"
    lines = [f"No browser for a {run} run was found. Looked at:", *(f"  - {line}" for line in looked)]
    lines += ["Get one by any of these:", *(f"  {line}" for line in how_to_get(machine, headless=headless))]
    return "\n".join((*lines, f"or name one that is there: {OPTION} /path/to/chrome, or {VARIABLE}=/path/to/chrome"))
