"""The command as it is typed, in a process of its own."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from shopper.doctor.getting import runner


def doctor(folder: Path, *options: str, **env: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "shopper.doctor", *options]
    return subprocess.run(command, cwd=folder, env=os.environ | env, capture_output=True, text=True, check=False)


def test_on_a_machine_that_can_run_the_tests_nothing_needed_is_missing(tmp_path: Path) -> None:
    done = doctor(tmp_path, "--json")

    checks = {check["name"]: check for check in json.loads(done.stdout)}
    assert (done.returncode, done.stderr) == (0, "")
    assert [name for name, check in checks.items() if check["needed"] and not check["ok"]] == []
    assert checks["reports"]["found"] == f"{tmp_path / 'reports'} can be written"


def test_quiet_says_nothing_when_a_run_can_start(tmp_path: Path) -> None:
    done = doctor(tmp_path, "--quiet")

    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_a_browser_that_breaks_at_its_start_is_told_without_a_traceback(tmp_path: Path) -> None:
    broken = tmp_path / "chrome"
    broken.write_text("#!/bin/sh\necho 'chrome: error while loading shared libraries: libnss3.so' >&2\nexit 127\n")
    broken.chmod(0o755)

    done = doctor(tmp_path, "--quiet", SHOPPER_BROWSER=str(broken))

    assert done.returncode == 2
    assert done.stdout.startswith(f"missing  browser           named by SHOPPER_BROWSER: {broken} does not start:\n")
    assert "error while loading shared libraries: libnss3.so" in done.stdout
    assert "Traceback" not in done.stdout + done.stderr


@pytest.mark.parametrize(
    ("code", "well", "said"),
    [
        ("", True, []),
        ("import sys; print('E: no package'); print('more'); sys.exit(100)", False, ["    failed: E: no package"]),
        ("import sys; print('working'); sys.exit('gave up')", False, ["    failed: gave up"]),
        ("import sys; sys.exit(1)", False, ["    failed: it said nothing"]),
    ],
)
def test_a_command_that_fails_leaves_its_telling_line(code: str, *, well: bool, said: list[str]) -> None:
    lines: list[str] = []

    assert runner(lines.append)((sys.executable, "-c", code)) is well
    assert lines[1:] == said


def test_a_command_that_is_not_there_is_told_like_one_that_fails() -> None:
    lines: list[str] = []

    assert not runner(lines.append)(("/nowhere/apt-get", "update"))
    assert lines == ["  /nowhere/apt-get update", "    [Errno 2] No such file or directory: '/nowhere/apt-get'"]
