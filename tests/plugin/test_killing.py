"""A run that is killed leaves what it saw, and confuses no other."""

import json
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

from tests.plugin.conftest import shopping
from tests.plugin.projects import LONGEST, SHOPPER

CASE = "slow@waiting/desktop"
SLOW = """\
title: Stay for a while
stage: awareness
sites: [waiting]
devices: [desktop]
steps:
  - open: home
  - subscribe to newsletter
  - wait: SPAN
"""


def test_a_killed_run_leaves_its_notes_and_the_next_is_not_confused(tmp_path: Path) -> None:
    with shopping(tmp_path, slow=SLOW.replace("SPAN", "2 min")) as project:
        words = ("run", "scenarios/slow.yaml", "--wait=5 min", "--tracing=on")
        process = project.start(*SHOPPER, *words)
        journal = project.journey(CASE) / "journal.jsonl"
        _wait_until(lambda: '"wait 2 min"' in _text(journal) or '"verb": "wait"' in _text(journal), process)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=LONGEST)

        notes = [json.loads(line) for line in _text(journal).splitlines()]
        assert [note["verb"] for note in notes if note.get("note") == "StepTaken"] == [
            "open",
            "subscribe to newsletter",
        ]
        assert notes[0]["heading"]["ended"] is None
        assert not (journal.parent / "evidence.json").exists()

        judged = project.shopper("judge", f"reports/journeys/{journal.parent.name}")
        assert judged.code == 0, judged.said
        assert "not seen" in judged.said

        project.write("scenarios/slow.yaml", SLOW.replace("SPAN", "1 s"))
        ended = project.shopper("run", "scenarios/slow.yaml", "--wait=5 s")

        assert ended.code == 0, ended.said
        assert project.evidence(CASE)["heading"]["ended"] is not None
        assert len(list(journal.parent.glob("screens/*.jpg"))) == 4  # one a step, and one of the cookie layer


def _wait_until(done: Callable[[], bool], process: "subprocess.Popen[str]") -> None:
    end = time.monotonic() + LONGEST
    while not done():
        assert process.poll() is None, process.communicate()[0]
        assert time.monotonic() < end
        time.sleep(0.05)  # another process works meanwhile, and there is nothing to be told by


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8") if path.is_file() else ""
