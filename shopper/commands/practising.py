"""`shopper practice`: the practice shop, which is a program of its own."""

import subprocess
import sys
from collections.abc import Sequence


def practise(arguments: Sequence[str]) -> int:
    """Runs it with these arguments until it ends; returns its exit code, also where Ctrl-C ended it."""
    with subprocess.Popen([sys.executable, "-m", "shopper.practice", *arguments]) as shop:  # noqa: S603 - our own program
        while True:
            try:
                return shop.wait()
            except KeyboardInterrupt:
                continue  # the terminal told the shop as well; how it ends is what counts
