"""What a project says of itself: the table `[tool.mystery-shopper]` of its pyproject.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from shopper.errors import UsageError

FILE, TABLE = "pyproject.toml", "mystery-shopper"
LEDGER = "SHOPPER_LEDGER"


@dataclass(frozen=True)
class Settings:
    """`folder` is where the file lies: paths in it are meant from there."""

    folder: Path
    table: Mapping[str, Any] = field(default_factory=dict)


def read_settings(start: Path) -> Settings:
    """Those of the nearest pyproject.toml from `start` upwards, if there is one; UsageError for a broken one."""
    file = next((folder / FILE for folder in (start, *start.parents) if (folder / FILE).is_file()), None)
    if file is None:
        return Settings(start)
    try:
        data = tomllib.loads(file.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, OSError) as error:
        raise UsageError(f"{file} can't be read: {error}") from None
    table = data.get("tool", {}).get(TABLE, {})
    if not isinstance(table, dict):
        raise UsageError(f"{file}: expected [tool.{TABLE}] to be a table.")
    return Settings(file.parent, table)


def ledger_place(option: str, env: Mapping[str, str], here: Path, reports: Path) -> str:
    """
    Where the ledger is: `--ledger`, else SHOPPER_LEDGER, else `ledger` in pyproject.toml, else `ledger.db` in the
    reports folder. A path is meant from where the command was given, one in pyproject.toml from its folder.
    """
    if asked := option or env.get(LEDGER, ""):
        return _from(here, asked)
    settings = read_settings(here)
    written = settings.table.get("ledger", "")
    if not isinstance(written, str):
        raise UsageError(f"{settings.folder / FILE}: expected `ledger` to be a path or a URL in quotes.")
    return _from(settings.folder, written) if written else str(here / reports / "ledger.db")


def _from(folder: Path, place: str) -> str:
    return place if "://" in place else str(folder / Path(place).expanduser())
