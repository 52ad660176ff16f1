"""Importing the files that verbs and rules are found in: one that is broken is told by its place."""

import importlib
import traceback
from pathlib import Path
from types import ModuleType

from shopper.errors import UsageError

PACKAGE = Path(__file__).parent


def import_part(name: str) -> ModuleType:
    """The module of this package with this full name; UsageError with file, line and error where it can't be."""
    try:
        return importlib.import_module(name)
    except Exception as error:
        said = error.msg if isinstance(error, SyntaxError) else str(error)
        raise UsageError(
            f"{_place(error)}: {name} can't be imported: {type(error).__name__}: {said}. Mend that line, or take the "
            "file out."
        ) from error


def _place(error: Exception) -> str:
    """Where it stands in a file of ours: the last of the lines that led to it, or the line that can't be read."""
    if isinstance(error, SyntaxError) and error.filename:
        return f"{error.filename}:{error.lineno}"
    frames = traceback.extract_tb(error.__traceback__)
    ours = [frame for frame in frames if Path(frame.filename).is_relative_to(PACKAGE)]
    return f"{ours[-1].filename}:{ours[-1].lineno}"
