"""Bytes of a file into text, or a clear word why not."""

import codecs
import re
from pathlib import Path

from shopper.scenario.mistakes import Mistake, UnreadableError
from shopper.scenario.spelling import closest
from shopper.scenario.spots import Source, Spot, spot_at

BIGGEST = 1_000_000
"""Bytes of a file; the largest sensible scenario is a hundredth of it."""

_FORBIDDEN = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]")
"""Characters a YAML file may not hold: control characters, and a byte order mark that is not at the start."""

_SAVE_AS_UTF8 = "save the file as UTF-8; editors offer it under Save with Encoding"


def read_source(path: Path, asked: Spot | None = None) -> Source:
    """The text of a file. UnreadableError, told at the spot that asked for the file where there is one."""
    spot = asked or Spot(Source(path))
    try:
        if path.is_dir():
            raise UnreadableError(Mistake(spot, f"`{path}` is a folder", "a YAML file"))
        if path.exists() and not path.is_file():
            raise UnreadableError(Mistake(spot, f"`{path}` is a device or a pipe", "a YAML file"))
        return decoded(path, _bytes(path))
    except FileNotFoundError:
        meant = closest(path.name, _neighbours(path))
        problem = Mistake(spot, f"there is no file `{path}`", "the path of a YAML file", meant, "check the path")
    except PermissionError:
        problem = Mistake(spot, f"`{path}` may not be read", next="give yourself read permission on it")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or "not a path this system can have"
        problem = Mistake(
            spot, f"`{path!s:.80}` could not be read: {reason}".replace("\0", "\N{REPLACEMENT CHARACTER}")
        )
    raise UnreadableError(problem)


def decoded(path: Path, data: bytes) -> Source:
    """The text of these bytes: UTF-8, with or without a byte order mark, and no control characters."""
    whole = Spot(Source(path))
    if len(data) > BIGGEST:
        raise UnreadableError(
            Mistake(whole, f"the file has more than {BIGGEST:,} bytes", "one errand a file", next="split it")
        )
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableError(Mistake(whole, "the file is written in UTF-16", "UTF-8", next=_SAVE_AS_UTF8))
    try:
        data = data.removeprefix(codecs.BOM_UTF8)
        source = Source(path, data.decode("utf-8"))
    except UnicodeDecodeError as error:
        readable = Source(path, data.decode("latin-1"))
        what = f"byte {data[error.start]:#04x} is not UTF-8 (perhaps the file is Latin-1 or Windows-1252)"
        raise UnreadableError(Mistake(spot_at(readable, error.start), what, "UTF-8", next=_SAVE_AS_UTF8)) from None
    if found := _FORBIDDEN.search(source.text):
        raise UnreadableError(_control(source, found))
    return source


def _neighbours(path: Path) -> list[str]:
    """The YAML files in the folder where the file should be; none where there is no such folder."""
    try:
        return [file.name for file in path.parent.iterdir() if file.suffix in (".yaml", ".yml")]
    except OSError:
        return []


def _bytes(path: Path) -> bytes:
    """At most one byte more than the limit."""
    with path.open("rb") as file:
        return file.read(BIGGEST + 1)


def _control(source: Source, found: re.Match[str]) -> Mistake:
    if source.text.count("\0") > len(source.text) // 4:
        return Mistake(Spot(source), "every other byte is NUL, as in UTF-16", "UTF-8", next=_SAVE_AS_UTF8)
    what = f"character U+{ord(found[0]):04X} can't stand in a YAML file"
    return Mistake(spot_at(source, found.start()), what, "text", next="delete the character")
