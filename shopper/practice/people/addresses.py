"""What an e-mail address looks like."""

import re

# What browsers check <input type=email> by (HTML Living Standard, "valid e-mail address"), with a dot in the domain.
_LABEL = r"[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?"
_ADDRESS = re.compile(rf"[a-z0-9.!#$%&'*+/=?^_`{{|}}~-]{{1,64}}@{_LABEL}(?:\.{_LABEL})+", re.ASCII)
LONGEST = 254


def clean_address(typed: str) -> str | None:
    """The address in lower case without blanks around it, None where it is none."""
    address = typed.strip().lower()
    return address if len(address) <= LONGEST and _ADDRESS.fullmatch(address) else None
