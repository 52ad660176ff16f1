"""A shop program as a process of its own, on loopback, up for as long as a test needs it."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path

import httpx

LONGEST = 120.0
"""Seconds a program may take to answer its first request, on a machine that is busy with other tests."""


@contextmanager
def serving(words: Sequence[str | Path], url: str, folder: Path, log: Path, env: Mapping[str, str]) -> Iterator[None]:
    """Runs the command until the block ends; what it says goes to `log`, whose end is told where nobody answers."""
    with log.open("w") as said:
        process = subprocess.Popen(
            words, cwd=folder, env={**os.environ, **env}, stdin=subprocess.DEVNULL, stdout=said, stderr=said,
            start_new_session=True,
        )  # fmt: skip
        try:
            _wait_for(url, process, log)
            yield
        finally:
            _stop(process)


def free_port() -> int:
    """A port nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _wait_for(url: str, process: "subprocess.Popen[bytes]", log: Path) -> None:
    until = time.monotonic() + LONGEST
    while not _answers(url):
        if process.poll() is not None or time.monotonic() > until:
            raise AssertionError(f"{url} does not answer:\n{log.read_text()[-2000:]}")
        time.sleep(0.1)


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=30, trust_env=False, follow_redirects=True).status_code == 200
    except httpx.HTTPError:
        return False


def _stop(process: "subprocess.Popen[bytes]") -> None:
    """The whole group: programs start helpers of their own."""
    try:
        os.killpg(process.pid, signal.SIGTERM)
        process.wait(10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()
    except ProcessLookupError:
        process.wait()
