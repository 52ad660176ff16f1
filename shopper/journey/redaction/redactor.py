"""
Takes secrets out of text, JSON, files and Playwright's traces before anybody keeps them.

What it cannot see: pixels (a field that shows what is typed shows it in pictures and videos too), digests, archives
inside archives, and encrypted or compressed bodies that a site made up itself.
"""

import json
import os
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, Self
from urllib.parse import unquote
from zipfile import BadZipFile, ZipFile, is_zipfile

from pydantic import BaseModel, SecretStr

from shopper.journey.redaction.spellings import base64_spellings, mail_patterns, plain_spellings
from shopper.journey.redaction.weak import is_weak, tells_a_secret, weak_pattern

MARKER = "*secret*"
"""Plain ASCII that needs no escape in JSON, HTML, URLs, CSV or quoted-printable."""
UNREADABLE_ZIP = (BadZipFile, RuntimeError, NotImplementedError, EOFError, zlib.error)


@dataclass(frozen=True)
class Redactor:
    """Knows the secrets of one run; weak ones (see `weak`) are replaced only where their surroundings tell of them."""

    secrets: frozenset[str] = field(repr=False)

    @classmethod
    def of(cls, *sources: object) -> Self:
        """One for these secrets: a text is one itself; in models and collections, whatever is a SecretStr."""
        direct = [source for source in sources if isinstance(source, str)]
        values = {*direct, *secret_values(sources)}
        return cls(frozenset(part for value in values for part in (value, *_passwords_in(value)) if part.strip()))

    def text(self, text: str) -> str:
        """The text without the secrets."""
        return self.blob(text.encode(errors="surrogatepass")).decode(errors="surrogatepass")

    def data(self, data: Any) -> Any:
        """The same for anything that `json.dumps` takes, keys included; a secret number becomes 0."""
        return json.loads(self.text(json.dumps(data, ensure_ascii=False)))

    def blob(self, data: bytes) -> bytes:
        """The same for the content of a file; in one that is not text, the secret's bytes become as many asterisks."""
        text = _is_text(data)
        for spelled, instead in self._replacements:
            if spelled in data:
                data = _replace(data, spelled, instead) if text else data.replace(spelled, b"*" * len(spelled))
        if not text:
            return data
        for pattern in self._weak:
            data = _replace_weak(data, pattern, self._marker)
        return self._mail(data) if b"content-transfer-encoding" in data.lower() else data

    def zip_file(self, path: Path) -> bool:
        """Rewrites a zip's entries in place; tells whether any held a secret. Raises what zipfile raises."""
        changed, fresh = False, path.with_name(f"{path.name}.fresh")
        try:
            with ZipFile(path) as old, ZipFile(fresh, "w") as new:
                for entry in old.infolist():
                    before = old.read(entry)
                    after = self.blob(before)
                    changed |= after != before
                    new.writestr(entry, after)
            if changed:
                fresh.replace(path)
        finally:
            fresh.unlink(missing_ok=True)
        return changed

    def tree(self, folder: Path) -> tuple[Path, ...]:
        """
        Goes through every file under a folder, and returns those that held a secret.

        A zip that can't be read (torn when a run was killed, or locked) is deleted and returned too: nobody can tell
        what it holds, and no viewer opens it. Symbolic links are not followed.
        """
        files = sorted(Path(root) / name for root, _, names in os.walk(folder) for name in names)
        return tuple(path for path in files if not path.is_symlink() and self._file(path))

    def _file(self, path: Path) -> bool:
        if path.suffix == ".zip" or is_zipfile(path):
            return self._zip_or_nothing(path)
        before = path.read_bytes()
        after = self.blob(before)
        if after == before:
            return False
        fresh = path.with_name(f"{path.name}.fresh")
        fresh.write_bytes(after)
        fresh.replace(path)
        return True

    def _zip_or_nothing(self, path: Path) -> bool:
        try:
            return self.zip_file(path)
        except UNREADABLE_ZIP:
            path.unlink()
            return True

    def _mail(self, data: bytes) -> bytes:
        for pattern in self._in_mails:
            data = pattern.sub(lambda found: re.sub(rb"[^\r\n]", b"x", found[0]), data)
        return data

    @cached_property
    def _marker(self) -> bytes:
        """One that doesn't hold a secret itself (somebody's password is `secret`)."""
        return (MARKER if not any(secret in MARKER for secret in self._strong) else "***").encode()

    @cached_property
    def _strong(self) -> tuple[str, ...]:
        return tuple(sorted(secret for secret in self.secrets if not is_weak(secret)))

    @cached_property
    def _weak(self) -> tuple[re.Pattern[bytes], ...]:
        return tuple(weak_pattern(secret) for secret in sorted(self.secrets) if is_weak(secret))

    @cached_property
    def _in_mails(self) -> tuple[re.Pattern[bytes], ...]:
        return tuple(pattern for secret in self._strong for pattern in mail_patterns(secret))

    @cached_property
    def _replacements(self) -> tuple[tuple[bytes, bytes], ...]:
        """Every spelling as bytes and what goes in its place, the longest first; base64 stays base64."""
        pairs: dict[bytes, bytes] = {}
        for secret in self._strong:
            pairs |= {spelled.encode(): b"x" * len(spelled) for spelled in base64_spellings(secret)}
            for spelled in plain_spellings(secret):
                pairs |= dict.fromkeys(_encoded(spelled), self._marker)
        return tuple(sorted(pairs.items(), key=lambda pair: -len(pair[0])))


def secret_values(source: object) -> Iterator[str]:
    """The value of every SecretStr in a model or a collection, however deep."""
    match source:
        case SecretStr():
            yield source.get_secret_value()
        case BaseModel():
            yield from (value for _, part in source for value in secret_values(part))
        case Mapping():
            yield from (value for part in source.values() for value in secret_values(part))
        case tuple() | list() | set() | frozenset():
            yield from (value for part in source for value in secret_values(part))


def _passwords_in(value: str) -> tuple[str, ...]:
    """The password of an address such as `imap://ann:pass@host`, as it stands there and as it is sent."""
    found = re.match(r"[a-z][a-z0-9+.-]*://[^/@:]*:([^/]+)@", value, re.IGNORECASE)
    return (found[1], unquote(found[1])) if found else ()


def _replace(data: bytes, spelled: bytes, instead: bytes) -> bytes:
    if spelled.isdigit():
        data = re.sub(rb"([:\[,]\s*)" + spelled + rb"(?=\s*[,}\]])", rb"\g<1>0", data)
    return data.replace(spelled, instead)


def _replace_weak(data: bytes, pattern: re.Pattern[bytes], marker: bytes) -> bytes:
    def instead(found: re.Match[bytes]) -> bytes:
        start, end = found.span()
        if not tells_a_secret(data, start, end):
            return found[0]
        bare = re.search(rb"[:\[,]\s*$", data[max(0, start - 9) : start]) and re.match(
            rb"\s*[,}\]]", data[end : end + 9]
        )
        return b"0" if bare else marker

    return pattern.sub(instead, data)


def _encoded(text: str) -> set[bytes]:
    """In UTF-8, in Windows' UTF-16 and, where it can be, in Latin-1."""
    latin = {text.encode("latin-1")} if max(map(ord, text)) < 256 else set()
    return {text.encode(), text.encode("utf-16-le")} | latin


def _is_text(data: bytes) -> bool:
    if b"\0" in data:
        return False
    try:
        data.decode()
    except UnicodeDecodeError:
        return False
    return True
