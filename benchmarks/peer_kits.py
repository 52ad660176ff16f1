"""
Other people's tools, for benchmarks/peers.py: each is installed once, in a folder of its own under the user's cache,
and given the same journey as ours: 12 acts on 6 pages of the practice shop.
"""

import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from platformdirs import user_cache_path

from shopper.journey.browsers import find_browser, launch_args, this_machine

STEPS = ("open: home", "search for: headphones", "view product", "add to cart", "open cart", "apply coupon: CORNER5",
         "browse: Lamps", "view product")  # fmt: skip
"""The journey in our words; rejecting cookies and unfolding the coupon's field are acts that no step says."""

NODE_CONFIG = """import {{ defineConfig }} from '@playwright/test';
export default defineConfig({{
  testDir: '.', fullyParallel: true, workers: 2, retries: 0, reporter: 'line', outputDir: './results',
  use: {{ headless: true, viewport: {{ width: 1280, height: 800 }}, launchOptions: {launch} }},
}});
"""
NODE_TEST = """import {{ test, expect }} from '@playwright/test';
for (let number = 0; number < {journeys}; number++)
  test(`two things ${{number}}`, async ({{ page }}) => {{
    await page.goto('{url}');
    await page.getByRole('button', {{ name: 'Reject' }}).click();
    await page.getByLabel('Search products').fill('headphones');
    await page.getByLabel('Search products').press('Enter');
    await page.locator("main a[href^='/p/']").first().click();
    await page.getByRole('button', {{ name: 'Add to cart' }}).first().click();
    await page.getByRole('link', {{ name: 'View cart' }}).click();
    await page.locator('summary').first().click();
    await page.getByLabel('Coupon code').fill('CORNER5');
    await page.getByRole('button', {{ name: 'Apply' }}).click();
    await page.getByRole('link', {{ name: 'Lamps' }}).first().click();
    await page.locator("main a[href^='/p/']").first().click();
    await expect(page.getByRole('button', {{ name: 'Add to cart' }}).first()).toBeVisible();
  }});
"""
ROBOT_HEAD = """*** Settings ***
Library           Browser
Suite Setup       New Browser    chromium    headless=True    executablePath={path}    args={args}
*** Test Cases ***
"""
ROBOT_TEST = """Two Things {number}
    New Context    viewport={{'width': 1280, 'height': 800}}
    New Page    {url}
    Click    role=button[name="Reject"]
    Fill Text    input[name=q]    headphones
    Press Keys    input[name=q]    Enter
    Click    main a[href^='/p/'] >> nth=0
    Click    role=button[name="Add to cart"] >> nth=0
    Click    role=link[name="View cart"]
    Click    summary >> nth=0
    Fill Text    id=code    CORNER5
    Click    role=button[name="Apply"]
    Click    role=link[name="Lamps"] >> nth=0
    Click    main a[href^='/p/'] >> nth=0
    Wait For Elements State    role=button[name="Add to cart"] >> nth=0    visible
"""


class MissingError(Exception):
    """A tool can't be had on this machine; the text says why."""


@dataclass(frozen=True)
class Kit:
    """A tool that is there: `write` puts so many journeys into a folder, `command` walks them from there."""

    named: str
    write: Callable[[Path, str, int], None]
    command: tuple[str, ...]


def playwright_test() -> Kit:
    """Playwright's own runner for Node, of the minor version that our Playwright has."""
    home = _home("playwright-test")
    package = home / "node_modules" / "@playwright" / "test"
    if not package.is_dir():
        minor = ".".join(version("playwright").split(".")[:2])
        (home / "package.json").write_text('{"type": "module"}')
        _run(["npm", "install", "--no-audit", "--no-fund", f"@playwright/test@~{minor}.0"], home)

    def write(folder: Path, url: str, journeys: int) -> None:
        path, args = _browser()
        launch = {"args": args} | ({"executablePath": path} if path else {})
        (folder / "node_modules").symlink_to(home / "node_modules")
        (folder / "package.json").write_text('{"type": "module"}')
        (folder / "playwright.config.js").write_text(NODE_CONFIG.format(launch=launch))
        (folder / "shop.spec.js").write_text(NODE_TEST.format(url=url, journeys=journeys))

    return Kit(f"Playwright Test {_told(package / 'package.json')}", write, ("npx", "playwright", "test"))


def robot_browser() -> Kit:
    """Robot Framework with its Browser library, in an environment of its own."""
    home = _home("robot-browser")
    python, ready = home / "env" / "bin" / "python", home / "ready"
    if not ready.is_file():
        _run([sys.executable, "-m", "venv", "env"], home)
        _run([python, "-m", "pip", "install", "-q", "robotframework-browser"], home)
        _run([python, "-m", "Browser.entry", "init", "--skip-browsers"], home)
        ready.write_text(_said([python, "-c", "import Browser; print(Browser.__version__)"], home))

    def write(folder: Path, url: str, journeys: int) -> None:
        path, args = _browser()
        tests = "".join(ROBOT_TEST.format(url=url, number=number) for number in range(journeys))
        (folder / "shop.robot").write_text(ROBOT_HEAD.format(path=path, args=args) + tests)

    return Kit(
        f"Robot Framework Browser {ready.read_text().strip()}", write, (str(python), "-m", "robot", "shop.robot")
    )


def _browser() -> tuple[str, list[str]]:
    """The browser that our journeys are walked in; "" for the one that Playwright brings."""
    path = find_browser(this_machine(), headless=True).path
    return str(path or ""), list(launch_args(this_machine()))


def _home(name: str) -> Path:
    home = user_cache_path("mystery-shopper") / "benchmarks" / name
    home.mkdir(parents=True, exist_ok=True)
    return home


def _run(command: Sequence[object], home: Path) -> None:
    _said(command, home)


def _said(command: Sequence[object], home: Path) -> str:
    words = [str(word) for word in command]
    env = os.environ | {"PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD": "1"}
    try:
        done = subprocess.run(words, cwd=home, env=env, capture_output=True, text=True, check=True, timeout=600)
    except (OSError, subprocess.SubprocessError) as trouble:
        said = getattr(trouble, "stderr", None) or str(trouble)
        raise MissingError(f"`{' '.join(words[:4])} ...` failed: {said.strip()[-300:]}") from None
    return done.stdout


def _told(package: Path) -> str:
    import json

    return str(json.loads(package.read_text())["version"])
