"""`shopper practice`: the practice shop, which is a program of its own."""

import subprocess
import sys
from collections.abc import Sequence


def practise(arguments: Sequence[str]) -> int:
    """Runs it with these arguments until it ends; returns its exit code."""
    try:
        return subprocess.call([sys.executable, "-m", "shopper.practice", *arguments])  # noqa: S603 - our own program
    except KeyboardInterrupt:
        return 0
