"""An address with a place for a word of each journey's own, as sites and personas write it."""

from typing import Annotated

from pydantic import AfterValidator


def _checked(written: str) -> str:
    local, at, domain = written.partition("@")
    whole = at and domain and "@" not in domain and "*" not in domain and not any(c.isspace() for c in written)
    if written and (not whole or local.count("*") != bool(local)):
        raise ValueError("an address with one `*`, such as `me+*@example.com`, or a whole domain: `@example.com`")
    return written


MailPattern = Annotated[str, AfterValidator(_checked)]
"""`me+*@example.com`, or `@example.com` for a domain whose every address is the shopper's; "" for none."""
