"""A file written whole or not at all."""

import os
from pathlib import Path
from threading import get_ident


def write(path: Path, text: str) -> Path:
    """The file written whole or not at all, however many processes write it."""
    draft = path.with_name(f".{path.name}.{os.getpid()}-{get_ident()}")
    draft.write_text(text, encoding="utf-8", errors="replace")
    draft.replace(path)
    return path
