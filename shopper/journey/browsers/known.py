"""The names and places under which browsers are usually installed, the preferred ones first."""

from collections.abc import Iterator, Mapping
from pathlib import Path

from shopper.journey.browsers.kinds import BrowserKind
from shopper.journey.browsers.machine import Machine

NAMES: Mapping[BrowserKind, tuple[str, ...]] = {
    BrowserKind.HEADLESS_SHELL: ("chromium-headless-shell", "chrome-headless-shell", "headless_shell"),
    BrowserKind.CHROME: ("google-chrome-stable", "google-chrome", "chrome"),
    BrowserKind.CHROMIUM: ("chromium", "chromium-browser"),
    BrowserKind.EDGE: ("microsoft-edge-stable", "microsoft-edge", "msedge"),
}
"""As looked up on the PATH."""

LINUX: Mapping[BrowserKind, tuple[str, ...]] = {
    BrowserKind.HEADLESS_SHELL: ("/usr/bin/chromium-headless-shell",),
    BrowserKind.CHROME: ("/opt/google/chrome/chrome",),
    BrowserKind.CHROMIUM: ("/usr/bin/chromium", "/usr/lib/chromium/chromium"),
    BrowserKind.EDGE: ("/opt/microsoft/msedge/msedge",),
}  # fmt: skip
MAC: Mapping[BrowserKind, str] = {
    BrowserKind.CHROME: "Google Chrome",
    BrowserKind.CHROMIUM: "Chromium",
    BrowserKind.EDGE: "Microsoft Edge",
}
WINDOWS: Mapping[BrowserKind, str] = {
    BrowserKind.CHROME: r"Google\Chrome\Application\chrome.exe",
    BrowserKind.CHROMIUM: r"Chromium\Application\chrome.exe",
    BrowserKind.EDGE: r"Microsoft\Edge\Application\msedge.exe",
}
WINDOWS_ROOTS = ("PROGRAMFILES", "PROGRAMFILES(X86)", "LOCALAPPDATA")
SNAP = "/snap/"
UBUNTU_SHIM = "/usr/bin/chromium-browser"


def places(kind: BrowserKind, machine: Machine) -> tuple[str, ...]:
    """The usual places of a kind on this machine, whether or not anything is there."""
    if machine.system == "darwin" and kind in MAC:
        roots = (Path("/Applications"), machine.home / "Applications")
        return tuple(str(root / f"{MAC[kind]}.app" / "Contents" / "MacOS" / MAC[kind]) for root in roots)
    if machine.system == "win32" and kind in WINDOWS:
        return tuple(f"{machine.env[root]}\\{WINDOWS[kind]}" for root in WINDOWS_ROOTS if root in machine.env)
    return LINUX.get(kind, ()) if machine.system.startswith("linux") else ()


def installed(kind: BrowserKind, machine: Machine) -> Iterator[Path]:
    """Every browser of this kind that is there, those on the PATH first."""
    on_path = (Path(program) for name in NAMES[kind] if (program := machine.which(name)))
    in_place = (Path(place) for place in places(kind, machine) if machine.is_program(Path(place)))
    return (path for path in (*on_path, *in_place) if not _is_snap(path, machine))


def _is_snap(path: Path, machine: Machine) -> bool:
    """A browser in a snap can't use a profile outside its own home, so it never starts under Playwright."""
    shim = str(path) == UBUNTU_SHIM and machine.is_program(Path(SNAP) / "bin" / "chromium")
    return shim or str(path).startswith(SNAP)
