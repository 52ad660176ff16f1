"""
Shop programs live outside this project's environment: their needs would clash with ours.

~/.cache/mystery-shopper-tests/      (the folder that platformdirs names; SHOPPER_TESTS_CACHE for another)
└── oscar-3f2a9c01d4/                one folder a program and version of it: another version, another folder
    ├── venv/ or node_modules/       its packages
    ├── template/                    a shop just opened, copied for each test
    └── ready                        written last: without it, the folder is made anew
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path

import pytest
from filelock import FileLock
from platformdirs import user_cache_path

LONGEST = 900
"""Seconds a step of making may take."""


class CannotBeMadeError(Exception):
    """A program could not be brought up on this machine."""


def cache() -> Path:
    """Where programs are kept between runs."""
    named = os.environ.get("SHOPPER_TESTS_CACHE")
    return Path(named) if named else user_cache_path("mystery-shopper-tests")


def prepared(name: str, version: str, make: Callable[[Path], None]) -> Path:
    """
    The program's folder, made by `make` where it is not there yet; one process makes it, the others wait.

    Where it can't be made the test is passed over with the reason; on a CI server (`CI` is set) it fails.
    """
    home = cache() / f"{name}-{sha256(version.encode()).hexdigest()[:10]}"
    home.parent.mkdir(parents=True, exist_ok=True)
    with FileLock(f"{home}.lock"):
        if not (home / "ready").exists():
            shutil.rmtree(home, ignore_errors=True)
            home.mkdir()
            try:
                make(home)
            except (CannotBeMadeError, OSError) as trouble:
                (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{name} can't be brought up here: {trouble}")
            (home / "ready").touch()
    return home


def run(words: Sequence[str | Path], folder: Path, env: Mapping[str, str] | None = None) -> None:
    """Runs a command to its end; CannotBeMadeError with its last lines where it fails or takes too long."""
    told = " ".join(map(str, words))
    try:
        subprocess.run(
            words, cwd=folder, env={**os.environ, **(env or {})}, check=True, timeout=LONGEST,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
        )  # fmt: skip
    except FileNotFoundError:
        raise CannotBeMadeError(f"`{words[0]}` is not installed") from None
    except subprocess.TimeoutExpired:
        raise CannotBeMadeError(f"`{told}` took more than {LONGEST} s") from None
    except subprocess.CalledProcessError as trouble:
        last = "\n".join(str(trouble.stdout).strip().splitlines()[-5:])
        raise CannotBeMadeError(f"`{told}` ended with {trouble.returncode}:\n{last}") from None


def make_venv(home: Path, packages: Sequence[str]) -> None:
    """A virtual environment in `home/venv` with these packages."""
    python = home / "venv/bin/python"
    run([sys.executable, "-m", "venv", home / "venv"], home)
    run([python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *packages], home)
