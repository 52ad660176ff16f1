"""A file of a verb or a rule that can't be imported is told by file, line and error."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import shopper

ROOT = Path(shopper.__file__).parent
BROKEN = {"import os\n\nnonsense\n": ":3: ", "import os\ndef broken(:\n": ":2: ", "import no_such_thing\n": ":1: "}
FILES = {"steps/arrive/hop.py": ("verbs", "check"), "frictions/purchase/hop.py": ("rules", "check", "judge", "run")}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package once more, to be broken."""
    folder = tmp_path_factory.mktemp("copy")
    shutil.copytree(ROOT, folder / "shopper", ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "journeys" / "one").mkdir(parents=True)
    (folder / "journeys" / "one" / "evidence.json").write_text("{}", encoding="utf-8")
    (folder / "errand.yaml").write_text("title: An errand\nsteps: [open: home]\n", encoding="utf-8")
    return folder


COMMANDS = [(file, command) for file, commands in FILES.items() for command in commands]


@pytest.mark.parametrize(("file", "command"), COMMANDS)
def test_every_command_ends_with_2_and_the_place(copy: Path, file: str, command: str) -> None:
    said = _said(copy, file, "import os\n\nnonsense\n", command)

    assert f"{copy / 'shopper' / file}:3: " in said
    assert "NameError: name 'nonsense' is not defined" in said


@pytest.mark.parametrize(("text", "line"), BROKEN.items())
def test_whatever_is_wrong_its_line_is_told(copy: Path, text: str, line: str) -> None:
    assert f"hop.py{line}" in _said(copy, "steps/arrive/hop.py", text, "verbs")


def _said(copy: Path, file: str, text: str, command: str) -> str:
    path = copy / "shopper" / file
    path.write_text(text, encoding="utf-8")
    words = {"judge": ["journeys"], "run": ["errand.yaml"], "check": ["errand.yaml"]}.get(command, [])
    start = [sys.executable, "-c", "from shopper.cli import main; main()", command, *words]
    try:
        done = subprocess.run(start, cwd=copy, capture_output=True, text=True, timeout=120, check=False)
    finally:
        path.unlink()
    assert done.returncode == 2, done.stdout + done.stderr
    assert "Traceback" not in done.stdout + done.stderr
    return done.stdout + done.stderr
