"""Whether a webhook's request is from who it says: Twilio signs the address it calls together with the form."""

import base64
import hashlib
import hmac
from collections.abc import Iterable
from urllib.parse import urlsplit

USUAL_PORTS = {"http": 80, "https": 443}


def is_signed(signature: str, token: str, url: str, form: Iterable[tuple[str, str]]) -> bool:
    """
    Whether this header `X-Twilio-Signature` belongs to a form posted to this URL, for an account with this token.

    The sender may have signed the URL with or without the usual port.
    """
    fields = list(form)
    expected = (signature_of(token, spelled, fields) for spelled in _spellings(url))
    return any(hmac.compare_digest(signature.encode(), wanted.encode()) for wanted in expected)


def signature_of(token: str, url: str, form: Iterable[tuple[str, str]]) -> str:
    """Base64 of the HMAC-SHA1, by the token, of the URL and all fields with their values, sorted, nothing between."""
    told = url + "".join(f"{name}{value}" for name, value in sorted(set(form)))
    return base64.b64encode(hmac.new(token.encode(), told.encode(), hashlib.sha1).digest()).decode()


def _spellings(url: str) -> tuple[str, ...]:
    parts = urlsplit(url)
    usual = USUAL_PORTS.get(parts.scheme)
    bare = parts.netloc.removesuffix(f":{usual}")
    if ":" in bare.rpartition("]")[2]:
        return (url,)
    return tuple(parts._replace(netloc=netloc).geturl() for netloc in (bare, f"{bare}:{usual}"))
