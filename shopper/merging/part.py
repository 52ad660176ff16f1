"""Which part of a run a machine walked: a small file beside its reports, by which parts are known again."""

from pathlib import Path

from pydantic import ValidationError

from shopper.errors import UsageError
from shopper.journey.recording import write_whole
from shopper.observations import Frozen

NAME = "part.json"


class Part(Frozen):
    """The part `number`, counted from 1, of `parts`. `every` are the ids of all tests of the run, `mine` of its own."""

    number: int
    parts: int
    run: str
    every: tuple[str, ...]
    mine: tuple[str, ...]

    @property
    def told(self) -> str:
        """`3/10`."""
        return f"{self.number}/{self.parts}"

    def write(self, reports: Path) -> None:
        """Into the reports folder, whole."""
        reports.mkdir(parents=True, exist_ok=True)
        write_whole(reports / NAME, self.model_dump_json(indent=1))


def read_part_in(reports: Path) -> Part | None:
    """None where the folder is of a run that walked everything; UsageError where the file can't be read."""
    try:
        return Part.model_validate_json((reports / NAME).read_bytes())
    except FileNotFoundError:
        return None
    except (OSError, ValidationError) as error:
        raise UsageError(f"{reports / NAME} can't be read: {str(error).splitlines()[0]}") from None


def forget_part(reports: Path) -> None:
    """Of an earlier run in this folder."""
    (reports / NAME).unlink(missing_ok=True)
