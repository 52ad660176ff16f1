"""
What the receiving server says it found out about the sender (RFC 8601): SPF, DKIM and DMARC.

Anybody can write such a line into his own mail; a server puts its own on top, so only that one counts, and those of the
same server right below it.
"""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from authres import (  # type: ignore[import-untyped]  # authres ships no types
    AuthenticationResultsHeader,
    AuthResError,
)

METHODS = ("spf", "dkim", "dmarc")
NAMELESS = "unnamed"
"""Some large providers leave out the name of the server that the standard asks for."""


def stated(lines: Sequence[str]) -> dict[str, str]:
    """
    The result (`pass`, `fail`, `none`, `temperror` ...) of each method that is stated, by its name in lower case.

    `lines` are the values of Authentication-Results, from the top; {} where there is none that can be read. Of several
    signatures one that passes is enough.
    """
    found: dict[str, str] = {}
    for method, result in _results(lines):
        if method in METHODS and found.get(method) != "pass":
            found[method] = result
    return {method: found[method] for method in METHODS if method in found}


def _results(lines: Sequence[str]) -> Iterator[tuple[str, str]]:
    read = [_read(line) for line in lines]
    server = read[0].authserv_id if read and read[0] else None
    for header in takewhile(lambda header: header is not None and header.authserv_id == server, read):
        for result in header.results if header else ():
            yield str(result.method).lower(), str(result.result).lower()


def _read(line: str) -> AuthenticationResultsHeader | None:
    for spelled in (line, f"{NAMELESS}; {line}"):
        try:
            return AuthenticationResultsHeader.parse_value(spelled)
        except (AuthResError, ValueError, IndexError, AttributeError):
            continue
    return None
