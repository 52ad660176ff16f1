"""Our own troubles in plain words: what the browser driver says, without its names of functions and errors."""

import re

from shopper.report.phrases import begin

CALL = re.compile(r"\b[A-Z]\w+\.[a-z_]\w*: ")
"""The name of the driver's function, as in `Page.goto: `."""
NET = re.compile(r"\bnet::(?:ERR_)?([A-Z_]+)")
"""Chromium's name of a network error, as in `net::ERR_CONNECTION_REFUSED`."""
TIMEOUT = re.compile(r"\bTimeout (\d+)ms exceeded")
LOG = re.compile(r"\s*\bCall log:.*", re.DOTALL)
SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z“])")


def plain(said: str) -> str:
    """`Page.goto: net::ERR_CONNECTION_REFUSED at http://shop/` as `Connection refused at http://shop/`."""
    text = NET.sub(lambda found: found[1].replace("_", " ").lower(), CALL.sub("", LOG.sub("", said)))
    return begin(TIMEOUT.sub(lambda found: f"no answer within {int(found[1]) / 1000:g} s", text))


def first_sentence(said: str) -> str:
    """As much as a list has room for."""
    return SENTENCE.split(said.strip(), maxsplit=1)[0]
