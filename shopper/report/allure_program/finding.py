"""Where Allure 3 is on this machine, if it is there at all."""

import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import platformdirs
import playwright

from shopper.errors import MissingPiece

VARIABLE = "SHOPPER_ALLURE"
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
    Allure 2 on PATH is passed over.
    """
    wanted = setting or env.get(VARIABLE, "")
    if wanted:
        return _wanted(Path(wanted).expanduser(), f"--allure {setting}" if setting else f"{VARIABLE}={wanted}", env)
    on_path = shutil.which("allure", path=env.get("PATH"))
    if on_path and _version(_command(Path(on_path), env)).startswith("3."):
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
    if not version.startswith("3."):
        raise MissingPiece(
            f"{named} should be Allure 3, but there is {version or 'another program'}.\n"
            "Name its program (`allure` or its cli.js), or leave the setting out: it is then found or installed."
        )
    return Allure(_command(program, env), named)


def _command(program: Path, env: Mapping[str, str]) -> tuple[str, ...]:
    """A script is run by the Node we know to work; the machine's own may be too old for it."""
    script = program.resolve()
    return (node(env), str(script)) if script.suffix == ".js" else (str(program),)


def _version(command: tuple[str, ...]) -> str:
    try:
        done = subprocess.run([*command, "--version"], capture_output=True, text=True, timeout=60, check=False)  # noqa: S603 - the user's own program
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip()
