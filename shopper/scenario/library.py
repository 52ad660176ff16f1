"""What a reader has at hand: the verbs, the rules' ids, the devices, the environment, and the shelves of files."""

from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Any

from pydantic import BaseModel

from shopper.scenario.errand import AVERAGE
from shopper.scenario.step import Step

ENDINGS = (".yaml", ".yml")


@dataclass(frozen=True)
class Library:
    """
    All that reading depends on beside the files themselves.

    `gate` raises UsageError for a sentence that is no gate; None where any will do.

    `rules` and `devices` are the known names, `rules` perhaps with the model of each rule's limits; None where they
    are not known, so none is refused. `sites` and
    `shoppers` are folders; where None, the nearest folder of that name beside a scenario or above it. `today` is the
    day on which acceptances count; None where none runs out.
    """

    verbs: Mapping[str, type[Step]]
    rules: Collection[str] | Mapping[str, type[BaseModel]] | None = None
    devices: Collection[str] | None = None
    env: Mapping[str, str] = field(default_factory=dict, repr=False)
    sites: Path | None = None
    shoppers: Path | None = None
    today: date | None = None
    gate: Callable[[str], object] | None = None
    shelved: dict[tuple[str, Path], tuple[str, Any]] = field(default_factory=dict, repr=False, compare=False)
    """What came of files on the shelves, with what was written in them: a thousand scenarios name the same shop."""

    def site_file(self, name: str, beside: Path) -> Path | None:
        """The file of this site, as seen from a scenario file; None where there is none."""
        return _file(name, self._shelves("sites", beside))

    def shopper_file(self, name: str, beside: Path) -> Path | None:
        """The file of this persona, as seen from a scenario file; None where there is none."""
        return _file(name, self._shelves("shoppers", beside))

    def has_shopper(self, name: str, beside: Path) -> bool:
        """Whether a scenario file can name this persona; the average one needs no file."""
        return name == AVERAGE or self.shopper_file(name, beside) is not None

    def site_names(self, beside: Path) -> tuple[str, ...]:
        """The sites a scenario file can name."""
        return _names(self._shelves("sites", beside))

    def shopper_names(self, beside: Path) -> tuple[str, ...]:
        """The personas a scenario file can name."""
        return tuple(sorted({AVERAGE, *_names(self._shelves("shoppers", beside))}))

    def _shelves(self, kind: str, beside: Path) -> Iterator[Path]:
        given = self.sites if kind == "sites" else self.shoppers
        if given is not None:
            return iter((given,))
        above = (folder / kind for folder in (beside.parent, *_parents(beside)))
        return (shelf for shelf in above if shelf.is_dir())


def yaml_files(folder: Path) -> tuple[Path, ...]:
    """The YAML files right in a folder, in order; hidden ones are passed over."""
    return tuple(sorted(p for p in folder.iterdir() if p.suffix in ENDINGS and not p.name.startswith(".")))


def _parents(path: Path) -> Iterator[Path]:
    """The folders above a file's own, written the way the path is as long as that goes."""
    yield from path.parent.parents
    if not path.is_absolute():
        yield from Path.cwd().parents if ".." not in path.parts else path.resolve().parents


def _file(name: str, shelves: Iterator[Path]) -> Path | None:
    found = (shelf / f"{name}{ending}" for shelf in shelves for ending in ENDINGS)
    return next((path for path in found if path.is_file()), None)


def _names(shelves: Iterator[Path]) -> tuple[str, ...]:
    return tuple(sorted({path.stem for shelf in shelves for path in yaml_files(shelf)}))
