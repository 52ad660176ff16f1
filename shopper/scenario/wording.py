"""Kinds of text that several files share, each checked with a sentence of its own."""

import re
from datetime import date
from ipaddress import ip_address
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, WithJsonSchema

from shopper.observations import Acceptance

FILE_NAME = re.compile(r"[^\W_][\w-]*(\.[\w-]+)*")
DEVICE = re.compile(r"[A-Za-z0-9][A-Za-z0-9 +().\-]{0,59}")


class KnownDevice:
    """Marks a field that names a device, so that the name is looked up when a file is read; "" names none."""


def _filled(text: str) -> str:
    if not text.strip():
        raise ValueError("text that is not empty")
    return text


def _file_name(text: str) -> str:
    if not FILE_NAME.fullmatch(text):
        raise ValueError("the name of a file without folder and ending, of letters, digits, `_` and `-`")
    return text


def _device(text: str) -> str:
    if text and not DEVICE.fullmatch(text):
        raise ValueError("`desktop`, or a device that Playwright knows, such as `iPhone 15`")
    return text


def _tag(text: str) -> str:
    if not text.isidentifier() or text in ("and", "or", "not"):
        raise ValueError("one word of letters, digits and `_`, so that `-m` can choose by it")
    return text


def _day(text: Any) -> str:
    try:
        return date.fromisoformat(str(text)).isoformat()
    except ValueError:
        raise ValueError("a day such as `2027-06-30`") from None


def _url(text: str) -> str:
    parts = _split(text)
    if parts.scheme not in ("http", "https") or not parts.hostname or re.search(r"\s", text):
        raise ValueError("an address such as `https://shop.example`")
    if parts.username or parts.password:
        raise ValueError("an address without user and password; give those in `headers` from the environment")
    return text


def _host(text: str) -> str:
    if not re.fullmatch(r"(\*\.)?[\w-]+(\.[\w-]+)*(:\d{1,5})?", text):
        raise ValueError("a host alone, such as `pay.example.com` or `*.example.com`")
    return text


def _single(value: Any) -> Any:
    if isinstance(value, list | dict):
        raise ValueError("a single value")  # noqa: TRY004  # pydantic makes a mistake of a ValueError only
    return value


def _unlike(values: tuple[str, ...]) -> tuple[str, ...]:
    twice = sorted({value for value in values if values.count(value) > 1})
    if twice:
        raise ValueError(f"each name once; `{twice[0]}` is there twice")
    return values


def is_loopback(url: str) -> bool:
    """Whether the address is on this very machine, by its host alone."""
    host = _split(url).hostname or ""
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")


def _split(url: str) -> Any:
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return urlsplit("")
    return parts


Filled = Annotated[str, AfterValidator(_filled), Field(json_schema_extra={"minLength": 1})]
FileName = Annotated[str, AfterValidator(_file_name)]
Device = Annotated[str, AfterValidator(_device), KnownDevice()]
Tag = Annotated[str, AfterValidator(_tag)]
Day = Annotated[str, BeforeValidator(_day), Field(json_schema_extra={"pattern": r"^\d{4}-\d\d-\d\d$"})]
Url = Annotated[str, AfterValidator(_url)]
Host = Annotated[str, AfterValidator(_host)]

FileNames = Annotated[tuple[FileName, ...], AfterValidator(_unlike), Field(min_length=1)]
Devices = Annotated[tuple[Device, ...], AfterValidator(_unlike), Field(min_length=1)]
Tags = Annotated[tuple[Tag, ...], AfterValidator(_unlike)]
Hosts = Annotated[tuple[Host, ...], AfterValidator(_unlike)]
Texts = tuple[Filled, ...]

Single = Annotated[Any, AfterValidator(_single), WithJsonSchema({"type": ["string", "number", "boolean", "null"]})]
"""Text, a number, yes or no, or nothing; what it has to be is known where it is used."""

Limits = dict[str, dict[str, Single]]
"""Rule id to the limits that are set for it."""


class Accepted(Acceptance):
    """A friction the team knows and lives with for now; both the reason and the day it ends are required."""

    model_config = ConfigDict(use_attribute_docstrings=True)

    why: Filled
    """Why the team lives with it."""
    until: Day
    """The last day on which it is accepted, such as 2027-06-30."""
    owner: str = ""
    """Who sees to it that it goes: a team or a name."""
