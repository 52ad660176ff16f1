"""Files of a journey as Allure attachments."""

from collections.abc import Iterable
from pathlib import Path

from allure_commons import plugin_manager

KINDS = {
    ".jpg": ("image/jpeg", "jpg"), ".jpeg": ("image/jpeg", "jpg"), ".png": ("image/png", "png"),
    ".webm": ("video/webm", "webm"), ".html": ("text/html", "html"), ".json": ("application/json", "json"),
    ".txt": ("text/plain", "txt"), ".zip": ("application/zip", "zip"),
}  # fmt: skip
"""MIME type and ending by suffix; these Allure shows in place, all others it offers for download.

Traces go as plain zip: under Allure's own type for them its button opens an outside website.
"""

NAMES = {".webm": "Video", ".zip": "Playwright trace (open with: playwright show-trace)"}


def attach_files(paths: Iterable[Path | str]) -> None:
    """Attaches videos, traces and pictures to the running test; a file that is not there is passed over."""
    for path in map(Path, paths):
        if path.is_file() and path.stat().st_size:
            attach(path, _name(path))


def _name(path: Path) -> str:
    """`Video`, or `Video 2` where there are several."""
    number = path.stem.rpartition("-")[2]
    known = NAMES.get(path.suffix.lower(), path.name)
    return f"{known} {number}" if number.isdecimal() and path.suffix.lower() == ".webm" else known


def attach(path: Path, name: str) -> None:
    """Attaches one file to the step being told, else to the test."""
    mime, ending = KINDS.get(path.suffix.lower(), ("application/octet-stream", path.suffix.lstrip(".") or "bin"))
    plugin_manager.hook.attach_file(source=str(path), name=name, attachment_type=mime, extension=ending)


def attach_chapters(chapters: str) -> None:
    """Attaches the list of where each step begins in the video; nothing where there is none."""
    if chapters:
        told = "Chapters of the video"
        plugin_manager.hook.attach_data(body=chapters, name=told, attachment_type="text/plain", extension="txt")


def attach_picture(jpeg: bytes, name: str) -> None:
    """Attaches a picture that is in no file."""
    plugin_manager.hook.attach_data(body=jpeg, name=name, attachment_type="image/jpeg", extension="jpg")
