"""A file written whole or not at all."""

import os
import tempfile
from pathlib import Path


def write(path: Path, text: str) -> Path:
    """The file written whole or not at all, however many processes write it."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as stream:
        stream.write(text)
    Path(temporary).chmod(0o644)
    Path(temporary).replace(path)
    return path
