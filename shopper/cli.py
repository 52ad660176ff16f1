"""
Where the command `shopper` begins.

A process that a command starts imports this file as well, as its parent's main module, and needs no command: so they
are loaded only once one is given.
"""

import gc
import sys


def main() -> None:
    """Runs the command; our own errors are told without a traceback."""
    gc.disable()  # nothing of what is loaded is ever thrown away: looking for it only makes the start longer
    from shopper.command_line.app import app  # noqa: PLC0415 - see above
    from shopper.errors import ShopperError, UsageError  # noqa: PLC0415 - see above

    gc.freeze()
    gc.enable()
    try:
        app()
    except ShopperError as error:
        from rich.console import Console  # noqa: PLC0415 - see above

        Console(stderr=True).print(str(error), markup=False, highlight=False, soft_wrap=True)
        sys.exit(2 if isinstance(error, UsageError) else 3)
