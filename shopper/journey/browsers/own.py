"""The browsers that Playwright downloads for itself, found without starting its driver (0.5 s)."""

import json
from pathlib import Path

import playwright

from shopper.journey.browsers.machine import Machine

DRIVER = Path(playwright.__file__).parent / "driver" / "package"
PATTERNS = {
    "chromium-headless-shell": ("*/chrome-headless-shell", "*/chrome-headless-shell.exe", "*/headless_shell*"),
    "ffmpeg": ("ffmpeg-*",),
    "chromium": ("chrome-linux*/chrome", "chrome-win*/chrome.exe", "chrome-mac*/*.app/Contents/MacOS/*"),
}
"""Where the program lies in its folder, in the layouts of Playwright 1.55 and later."""


def own_folder(name: str, machine: Machine) -> Path | None:
    """Where the installed Playwright expects its browser `name`; None when this Playwright knows none of that name."""
    revision = _revisions().get(name)
    return _browsers_folder(machine) / f"{name.replace('-', '_')}-{revision}" if revision else None


def own_browser(name: str, machine: Machine) -> Path | None:
    """The program of Playwright's download `name`, one of PATTERNS; None when it is not there."""
    folder = own_folder(name, machine)
    if folder is None:
        return None
    found = (path for pattern in PATTERNS[name] for path in folder.glob(pattern) if machine.is_program(path))
    return next(found, None)


def _revisions() -> dict[str, str]:
    """Revision by browser name, as the driver's own list says."""
    listed = DRIVER / "browsers.json"
    if not listed.is_file():
        return {}
    return {entry["name"]: entry["revision"] for entry in json.loads(listed.read_text("utf-8"))["browsers"]}


def _browsers_folder(machine: Machine) -> Path:
    """https://playwright.dev/python/docs/browsers#managing-browser-binaries."""
    setting = machine.env.get("PLAYWRIGHT_BROWSERS_PATH", "")
    if setting == "0":
        return DRIVER / ".local-browsers"
    return Path(setting).absolute() if setting else _cache_folder(machine) / "ms-playwright"


def _cache_folder(machine: Machine) -> Path:
    if machine.system == "darwin":
        return machine.home / "Library" / "Caches"
    if machine.system == "win32":
        return Path(machine.env.get("LOCALAPPDATA") or machine.home / "AppData" / "Local")
    return Path(machine.env.get("XDG_CACHE_HOME") or machine.home / ".cache")
