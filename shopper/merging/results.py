"""What else lies in reports folders: Allure's results, mails, traces. Names are unique but for a few."""

import shutil
from collections.abc import Iterable
from pathlib import Path

FOLDERS = ("allure-results", "mailbox", "playwright")
LINES = "environment.properties"
"""A file of lines that every machine writes for itself: together they are those of all."""


def merge_files(sources: Iterable[Path], reports: Path) -> None:
    """Copies what is not there yet."""
    for source in sources:
        for folder in FOLDERS:
            for path in sorted((source / folder).rglob("*")):
                if path.is_file():
                    _take(path, reports / path.relative_to(source))


def _take(path: Path, to: Path) -> None:
    to.parent.mkdir(parents=True, exist_ok=True)
    if path.name == LINES and to.is_file():
        lines = (*to.read_text(encoding="utf-8").splitlines(), *path.read_text(encoding="utf-8").splitlines())
        to.write_text("".join(f"{line}\n" for line in dict.fromkeys(lines)), encoding="utf-8")
    elif not to.exists():
        shutil.copy2(path, to)
