"""What finding a browser asks of the machine it runs on, as one value that a test can write down."""

import os
import shutil
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Machine:
    """
    `system` is spelled as `sys.platform` (linux, darwin, win32); `root` is true for uid 0.

    `which` looks a program up on the PATH; `is_program` tells whether a path is a file that may be run.
    """

    system: str
    env: Mapping[str, str]
    home: Path
    root: bool
    which: Callable[[str], str | None]
    is_program: Callable[[Path], bool]


def this_machine() -> Machine:
    """The machine this process runs on."""
    return Machine(
        system=sys.platform,
        env=os.environ,
        home=Path.home(),
        root=hasattr(os, "geteuid") and os.geteuid() == 0,
        which=shutil.which,
        is_program=lambda path: path.is_file() and os.access(path, os.X_OK),
    )
