"""
A journey's folder, written while it is walked.

reports/journeys/<case>/
├── .owed             there while the journey is owed something (see `folders`)
├── journal.jsonl     the heading, then a note a line, each written at once: what a killed run leaves behind
├── evidence.json     the whole, written in one move at the end
├── rulings.json      what the rules said of it (by whoever judges)
├── screens/          small JPEGs, 001.jpg, 002.jpg ...
└── mails/            the messages as they came and as they can be shown
"""

import json
import os
import shutil
from collections import deque
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, TypeVar

from pydantic import ValidationError

from shopper.errors import UsageError
from shopper.journey.folders import JOURNAL, mark
from shopper.journey.redaction import Redactor
from shopper.observations import Evidence, Heading, MessageOwed, Observation, read_note, write_note

T = TypeVar("T", bound=Observation)

EVIDENCE = "evidence.json"
AT_ONCE = 8
"""Files a disk is asked for together to keep for good."""


@dataclass
class Recording:
    """The notes of one journey; the redactor takes the secrets out of everything before it is written."""

    folder: Path
    heading: Heading
    redactor: Redactor
    notes: list[Observation] = field(default_factory=list)
    pictures: int = 0

    def begin(self) -> None:
        """Clears what an earlier run left for this case and writes the heading."""
        if self.folder.exists():
            shutil.rmtree(self.folder)
        for part in ("screens", "mails"):
            (self.folder / part).mkdir(parents=True)
        self._append(json.dumps({"heading": self.heading.model_dump(mode="json")}))

    def add(self, note: Observation) -> None:
        """One more note, on disk before anything else happens."""
        if isinstance(note, MessageOwed):
            mark(self.folder)
        self.notes.append(note)
        self._append(json.dumps(write_note(note), ensure_ascii=False))

    def of(self, kind: type[T]) -> tuple[T, ...]:
        """The notes of a kind so far."""
        return tuple(note for note in self.notes if isinstance(note, kind))

    def next_screen(self) -> str:
        """The name of the next picture, relative to the folder."""
        self.pictures += 1
        return f"screens/{self.pictures:03}.jpg"

    def keep(self, name: str, data: bytes) -> str:
        """Writes a file of the journey; returns its name as notes refer to it."""
        path = self.folder / name
        if not path.parent.is_dir():
            path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(self.redactor.blob(data))
        return name

    def end(self, at: datetime) -> Evidence:
        """Writes the evidence whole, and returns it as it reads back (secrets gone)."""
        self.heading = self.heading.model_copy(update={"ended": at})
        return self.write()

    def write(self) -> Evidence:
        """The same for a journey that has ended, or was killed before."""
        evidence = Evidence(heading=self.heading, notes=tuple(self.notes))
        noted = evidence.model_dump_json(indent=1)
        whole = self.redactor.text(noted)
        write_whole(self.folder / EVIDENCE, whole)
        return evidence if whole == noted else Evidence.model_validate_json(whole)

    def write_journal(self) -> None:
        """The journal anew, where it is lost."""
        lines = [{"heading": self.heading.model_dump(mode="json")}, *map(write_note, self.notes)]
        text = "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)
        write_whole(self.folder / JOURNAL, self.redactor.text(text))

    def _append(self, line: str) -> None:
        with (self.folder / JOURNAL).open("a", encoding="utf-8") as journal:
            journal.write(self.redactor.text(line) + "\n")


def write_whole(path: Path, text: str) -> None:
    """Writes a file so that a reader sees the old or the new one, never half."""
    write_bytes_whole(path, text.encode())


def write_bytes_whole(path: Path, data: bytes) -> None:
    """The same for bytes."""
    draft = path.with_name(path.name + ".part")
    draft.write_bytes(data)
    os.replace(draft, path)  # noqa: PTH105 - Path.replace is the same call; this reads as what it is


def read_evidence(folder: Path) -> Evidence:
    """The evidence in a journey's folder; from the journal where the run was killed, or the whole is damaged."""
    ways = {EVIDENCE: _read_whole, JOURNAL: read_journal}
    troubles: list[str] = []
    for name, read in ways.items():
        try:
            if (folder / name).is_file():
                return read(folder / name)
        except (ValidationError, ValueError, KeyError, OSError) as trouble:
            troubles.append(str(trouble).splitlines()[0])
    if troubles:
        raise UsageError(f"{folder}: the evidence can't be read: {troubles[0]}")
    raise UsageError(f"{folder}: no {EVIDENCE} and no {JOURNAL} here. Expected the folder of a journey.")


def _read_whole(path: Path) -> Evidence:
    return Evidence.model_validate_json(path.read_bytes())


@dataclass
class Lasting:
    """
    Journals of which what was noted so far is to outlive a power cut: `add` each while its folder is held, then `wait`.

    They stay open until `close`, since a folder that is held no longer may be moved.
    """

    journals: list[BinaryIO] = field(default_factory=list)

    def add(self, folder: Path) -> None:
        """The journal in this folder, too."""
        self.journals.append((folder / JOURNAL).open("r+b"))

    def wait(self) -> None:
        """Several at a time: what a disk is asked for together it does in one turn."""
        with ThreadPoolExecutor(AT_ONCE) as askers:
            deque(askers.map(os.fsync, [journal.fileno() for journal in self.journals]), maxlen=0)

    def close(self) -> None:
        """They are not needed any more."""
        for journal in self.journals:
            journal.close()


def read_journal(path: Path) -> Evidence:
    """Every whole line of a journal; ValueError where there is no heading."""
    lines = path.read_text(encoding="utf-8").split("\n")  # splitlines also splits at characters that mails contain
    if not lines[0]:
        raise ValueError("the journal is empty")
    heading = Heading.model_validate(json.loads(lines[0])["heading"])
    return Evidence(heading=heading, notes=tuple(read_note(note) for note in map(_whole_line, lines[1:]) if note))


def notes_in(path: Path) -> int:
    """How many notes a journal holds, at most, without reading them."""
    return max(0, path.read_bytes().count(b"\n") - 1)


def _whole_line(line: str) -> dict[str, object] | None:
    """The line's data; None for the half line of a run that was killed while writing it."""
    try:
        data = json.loads(line)
    except ValueError:
        return None
    return data if isinstance(data, dict) else None
