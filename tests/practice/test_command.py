"""The command line, run as people run it."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from shopper.practice.switches import NAMES

SHOP = [sys.executable, "-W", "error", "-m", "shopper.practice"]
ROOT = Path(__file__).parents[2]
WALK = """
import os, sys, urllib.request
from shopper.practice.running import open_shop
assert os.environ["PRACTICE_INBOX"].startswith("smtp://127.0.0.1:")
assert b"Quiet Corner" in urllib.request.urlopen(os.environ["PRACTICE_URL"]).read()
print(urllib.request.urlopen(os.environ["PRACTICE_URL"] + "/_lab").read().decode())
sys.exit(7)
"""


def run(*arguments: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run([*SHOP, *arguments], capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)


def test_a_command_runs_beside_the_shop_and_its_exit_code_is_ours() -> None:
    done = run("--switch", "code-refused", "--", sys.executable, "-c", WALK)

    assert (done.returncode, done.stderr) == (7, "")
    assert re.findall(r'"([\w-]+)":true', done.stdout) == ["code-refused"]


def test_a_command_that_is_not_there_is_told() -> None:
    done = run("--", "no-such-command")

    assert (done.returncode, done.stderr) == (127, "Cannot run 'no-such-command': No such file or directory.\n")


@pytest.mark.parametrize("name", [signal.SIGINT, signal.SIGTERM])
def test_the_shop_stays_open_until_it_is_stopped(name: signal.Signals) -> None:
    with subprocess.Popen(
        [*SHOP, "--port", "0"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=ROOT
    ) as shop:
        assert shop.stdout
        line, post = shop.stdout.readline(), shop.stdout.readline()
        url = line.partition("open at ")[2].partition(" ")[0]
        switches = httpx.get(f"{url}/_lab", trust_env=False).json()["switches"]
        shop.send_signal(name)
        rest = shop.communicate(timeout=30)

    assert ("frictions: cart-mail-never" in line, "Mails to help@practice.example" in post) == (True, True)
    assert [switch for switch, on in switches.items() if on] == ["cart-mail-never"]
    assert (shop.returncode, rest) == (0, ("", ""))


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["--switch", "cart-mail-nevr"], "There is no switch 'cart-mail-nevr'. Did you mean 'cart-mail-never'?"),
        (["--smtp", "nowhere"], "--smtp wants HOST:PORT such as 127.0.0.1:1025, not 'nowhere'"),
        (["--port", "99999"], "port"),
        (["--frob"], "unrecognized arguments: --frob"),
    ],
)
def test_what_is_wrong_on_the_command_line_is_told_without_a_traceback(arguments: list[str], told: str) -> None:
    done = run(*arguments)

    assert done.returncode == 2
    assert told in done.stderr
    assert "Traceback" not in done.stderr


def test_all_switches_are_listed() -> None:
    listed = run("--list-switches").stdout

    assert {line.split()[0] for line in listed.splitlines()} == NAMES
    assert listed.count("(on as shipped)") == 1
