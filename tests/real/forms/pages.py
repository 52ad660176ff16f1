"""
Hundreds of pages of the web as they were saved, on each of which people noted what its forms and fields are for.

They come with the package formasaurus (its licence: MIT), which is downloaded, never installed or run. Scripts, frames
and pictures are taken out, so nothing leaves this machine when a page is shown.
"""

import json
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.real.environment import prepared, run

PACKAGE = "formasaurus==0.10.0"
DATA = "formasaurus/data/"
LIVELY = re.compile(
    rb"<(script|noscript|iframe|object)\b.*?</\1\s*>|<(?:img|link|embed)\b[^>]*>", re.IGNORECASE | re.DOTALL
)
LARGEST = 600_000
"""Bytes of a page; larger ones take seconds each, and there are few."""


@dataclass(frozen=True)
class Form:
    """A form as people noted it: its kind (`l` a log-in, `r` a registration ...) and that of its fields, by name."""

    kind: str
    fields: dict[str, str]

    def told(self) -> dict[str, Any]:
        """As the browser is told of it."""
        return {"kind": self.kind, "fields": self.fields}


@dataclass(frozen=True)
class SavedPage:
    """A page as it was saved, and what is known of each form on it, in the order of the page."""

    address: str
    body: bytes
    encoding: str
    forms: tuple[Form, ...]


def pages() -> Iterator[SavedPage]:
    """Every page that is not too large, in the order of their names."""
    with zipfile.ZipFile(next(prepared("forms", PACKAGE, _fetch).glob("*.whl"))) as kept:
        index: dict[str, dict[str, Any]] = json.loads(kept.read(f"{DATA}index.json"))
        for name, noted in sorted(index.items()):
            body = LIVELY.sub(b"", kept.read(DATA + name))
            if len(body) <= LARGEST:
                fields = noted.get("visible_html_fields") or [{}] * len(noted["forms"])
                forms = tuple(Form(kind, known or {}) for kind, known in zip(noted["forms"], fields, strict=True))
                yield SavedPage(noted["url"], body, noted.get("encoding") or "utf-8", forms)


def _fetch(home: Path) -> None:
    run([sys.executable, "-m", "pip", "download", "--quiet", "--no-deps", "--dest", home, PACKAGE], home)
