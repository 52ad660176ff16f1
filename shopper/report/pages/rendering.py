"""Jinja2 as our pages use it: everything that comes from a shop is escaped, unknown names are errors."""

import os
import tempfile
from datetime import timedelta
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from shopper.measures import tell_duration
from shopper.report import captions
from shopper.report.phrases import moment
from shopper.report.plain import first_sentence, plain
from shopper.report.told.counts import PUBLISHED, SOURCE

POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"
"""Nothing is loaded from anywhere and no script runs, whatever a shop or a mail wrote into its texts."""


def render(template: str, **context: Any) -> str:
    """The page made of this template; its values are escaped."""
    return _pages().get_template(template).render(policy=POLICY, **context)


@cache
def _pages() -> Environment:
    """Made once a process, so that each template is compiled once."""
    pages = Environment(
        loader=PackageLoader("shopper.report.pages"), autoescape=True, undefined=StrictUndefined, trim_blocks=True,
        lstrip_blocks=True,
    )  # fmt: skip
    pages.filters |= {
        "moment": moment, "span": span, "effort": captions.effort, "counted": captions.counted,
        "listed": captions.listed, "first_sentence": first_sentence, "plain": plain, "sentence": captions.sentence,
    }  # fmt: skip
    pages.globals |= {"published": PUBLISHED, "counted_by": SOURCE}
    return pages


def span(took: timedelta) -> str:
    """A duration in words; short ones to a tenth of a second."""
    return f"{took.total_seconds():.1f} s" if took < timedelta(seconds=10) else tell_duration(took)


def write(path: Path, text: str) -> Path:
    """The file written whole or not at all, however many processes write it."""
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    with os.fdopen(handle, "w", encoding="utf-8", errors="replace") as stream:
        stream.write(text)
    Path(temporary).chmod(0o644)
    Path(temporary).replace(path)
    return path
