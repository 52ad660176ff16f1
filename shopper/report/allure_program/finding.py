"""Where Allure 3 is on this machine, if it is there at all."""

import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs
import playwright

from shopper.errors import MissingPiece

VARIABLE = "SHOPPER_ALLURE"
OLDEST = (3, 18)
"""Major and minor: older ones refuse some of what our reports are configured with, such as metrics."""
CACHE = platformdirs.user_cache_path("mystery-shopper")
SCRIPT = Path("node_modules", "allure", "cli.js")
"""Where npm puts the program inside the folder it installs into."""


@dataclass(frozen=True, slots=True)
class Allure:
    """How to start Allure 3: the command without its arguments, and where it was found, in words."""

    command: tuple[str, ...]
    where: str


def find_allure(setting: str = "", *, env: Mapping[str, str] = os.environ, cached: Path) -> Allure | None:
    """
    Allure 3, looked for in this order: `setting`, the variable SHOPPER_ALLURE, PATH, the folder `cached`.

    None where there is none. MissingPiece when the setting or the variable names something that is not Allure 3; an
    older one on PATH is passed over.
    """
    wanted = setting or env.get(VARIABLE, "")
    if wanted:
        return _wanted(Path(wanted).expanduser(), f"--allure {setting}" if setting else f"{VARIABLE}={wanted}", env)
    on_path = shutil.which("allure", path=env.get("PATH"))
    if on_path and _is_fit(_version(_command(Path(on_path), env))):
        return Allure(_command(Path(on_path), env), on_path)
    if (cached / SCRIPT).is_file():
        return Allure(_command(cached / SCRIPT, env), str(cached))
    return None


def node(env: Mapping[str, str] = os.environ) -> str:
    """The Node that Playwright brings along; else the machine's own (distributions ship Playwright without one)."""
    bundled = Path(playwright.__file__).parent / "driver" / ("node.exe" if os.name == "nt" else "node")
    chosen = env.get("PLAYWRIGHT_NODEJS_PATH") or (str(bundled) if bundled.is_file() else shutil.which("node"))
    if not chosen:
        raise MissingPiece(
            "Allure needs Node, and there is none: neither in the playwright package nor on PATH.\n"
            "Get it back with: pip install --force-reinstall playwright"
        )
    return chosen


def _wanted(program: Path, named: str, env: Mapping[str, str]) -> Allure:
    program = program / SCRIPT if program.is_dir() else program
    version = _version(_command(program, env)) if program.is_file() else "nothing"
    if not _is_fit(version):
        wanted, there = ".".join(map(str, OLDEST)), version or "another program"
        raise MissingPiece(
            f"{named} should be Allure 3 ({wanted} or newer), but there is {there}.\n"
            "Name its program (`allure` or its cli.js), or leave the setting out: it is then found or installed."
        )
    return Allure(_command(program, env), named)


def _command(program: Path, env: Mapping[str, str]) -> tuple[str, ...]:
    """A script is run by the Node we know to work; the machine's own may be too old for it."""
    script = program.resolve()
    return (node(env), str(script)) if script.suffix == ".js" else (str(program),)


def _is_fit(version: str) -> bool:
    found = re.match(r"(\d+)\.(\d+)", version)
    return found is not None and OLDEST <= (int(found[1]), int(found[2])) < (OLDEST[0] + 1, 0)


def _version(command: tuple[str, ...]) -> str:
    try:
        done = subprocess.run([*command, "--version"], capture_output=True, text=True, timeout=60, check=False)  # noqa: S603 - the user's own program
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
