"""What sort of browser was found, and why that one."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class BrowserKind(StrEnum):
    """All of them are Blink. A headless shell needs about half the CPU of the others and cannot open a window."""

    HEADLESS_SHELL = "headless shell"
    CHROME = "chrome"
    CHROMIUM = "chromium"
    EDGE = "edge"


@dataclass(frozen=True)
class FoundBrowser:
    """`path` None means that Playwright starts its own; `why` is a phrase for a person, with the path in it."""

    path: Path | None
    kind: BrowserKind
    why: str


def kind_of(program: str) -> BrowserKind:
    """The kind that a program's file name tells; an unknown name counts as Chromium."""
    name = program.replace("\\", "/").rsplit("/", 1)[-1].lower()
    if "headless" in name:
        return BrowserKind.HEADLESS_SHELL
    if "edge" in name:
        return BrowserKind.EDGE
    if "chrome" in name:
        return BrowserKind.CHROME
    return BrowserKind.CHROMIUM
