"""The URL of a mailbox on a server, taken apart; what is told of it never holds the password."""

import re
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

from shopper.errors import UsageError

_RAW_PASSWORD = re.compile(r"(?P<scheme>[\w+.-]+)://(?P<user>[^:/?#]*):(?P<password>.*)@(?P<rest>[^@]*)")


@dataclass(frozen=True)
class ServerUrl:
    """`path` has no slash before it; `options` are those after the `?`, each with its values."""

    scheme: str
    host: str
    port: int
    user: str
    password: str = field(repr=False)
    path: str
    options: dict[str, list[str]]

    def __str__(self) -> str:
        user = f"{self.user}@" if self.user else ""
        return f"{self.scheme}://{user}{self.host}:{self.port}{'/' if self.path else ''}{self.path}"

    def option(self, name: str) -> str:
        """The last value of an option, "" where it is not given."""
        return self.options.get(name, [""])[-1]


def read_url(url: str, ports: dict[str, int], options: frozenset[str], example: str) -> ServerUrl:
    """
    The URL, with the usual port of its scheme where it names none.

    A password may hold anything: `/`, `@` and `#` need not be escaped, a `%` before two digits must be (`%25`).
    UsageError, with the `example`, for what is no such URL or has other options than these.
    """
    written = _RAW_PASSWORD.fullmatch(url)
    password = written["password"] if written and "@" not in urlsplit_netloc(url) else None
    plain = f"{written['scheme']}://{written['user']}@{written['rest']}" if written and password is not None else url
    try:
        parts = urlsplit(plain)
        host, port = parts.hostname or "", parts.port or ports[parts.scheme]
    except ValueError:
        host, port = "", 0
    if not host:
        raise UsageError(f"`{hidden(url)}` is no mailbox; expected a form such as {example}")
    asked = parse_qs(parts.query)
    if unknown := sorted(set(asked) - options):
        known = ", ".join(f"`{name}`" for name in sorted(options))
        raise UsageError(f"`{hidden(url)}`: there is no option `{unknown[0]}`; known are {known}")
    secret = password if password is not None else parts.password or ""
    return ServerUrl(
        parts.scheme, host, port, unquote(parts.username or ""), unquote(secret), unquote(parts.path.strip("/")), asked
    )


def urlsplit_netloc(url: str) -> str:
    """What stands between `//` and the next `/`, `?` or `#`."""
    return re.split(r"[/?#]", url.partition("://")[2], maxsplit=1)[0]


def hidden(url: str) -> str:
    """The URL as it may be told to anybody: without user and password."""
    scheme, _, rest = url.partition("://")
    return f"{scheme}://{rest.rpartition('@')[2]}" if rest else url


def trusted_file(server: ServerUrl) -> str | None:
    """The file of the authority that the option `ca` names; UsageError where there is none."""
    path = server.option("ca")
    if path and not Path(path).is_file():
        raise UsageError(f"{server}: there is no file {path}; `ca` names a certificate authority's PEM file")
    return path or None
