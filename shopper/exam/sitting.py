"""Walks one question: a practice shop of its own, a mailbox of its own, a shopper, and all rules."""

import os
import random
import shutil
import time
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from playwright.sync_api import Browser, Playwright

from shopper.errors import UsageError
from shopper.exam.looks_sheet import in_words, look_sheet
from shopper.exam.marking import Marked, mark
from shopper.exam.question import Question
from shopper.frictions import Verdict
from shopper.frictions.catalogue import rules
from shopper.frictions.ruling import outcome
from shopper.journey.assembly import World
from shopper.journey.browsers.contexts import contexts_of
from shopper.journey.clock import lab_clock, utc_now
from shopper.journey.watchers.layout import Examined
from shopper.messages.mailbox import open_mailbox
from shopper.practice.running import open_shop
from shopper.scenario import Case, Library, cases, folder_name, read_scenario
from shopper.steps import verbs
from shopper.visit import Visit, visit

SCENARIOS = Path(__file__).parents[2] / "scenarios"
LONG_AGO = date(2026, 1, 1)
"""No acceptance has run out."""


@dataclass(frozen=True)
class Desk:
    """
    A browser at which one question is walked after another; a page that is drawn as before is examined once.

    No rule looks at `pictures`, and they are an eighth of a walk.
    """

    playwright: Playwright
    browser: Browser
    examined: Examined = field(default_factory=dict)
    pictures: bool = False


def sit(question: Question, desk: Desk, reports: Path) -> Marked:
    """The marks for this question. Its evidence is kept under `reports` where something is wrong with them."""
    began, folder = time.monotonic(), reports / folder_name(question.id)
    try:
        made = walk(question, desk, folder)
        found = {failing.ruling.rule for failing in outcome(made.rulings)}
        verdicts = {
            one.rule: one.verdict for one in made.rulings if one.verdict is not Verdict.FRICTION or one.rule in found
        }
        trouble = str(made.trouble or "")
    except UsageError:
        raise
    except Exception as error:  # noqa: BLE001 - a defect met in one walk must not end the exam; it is told
        verdicts, trouble = {}, f"{type(error).__name__}: {error}"
    marked = Marked(question, mark(question, verdicts), trouble, time.monotonic() - began, str(folder))
    if not marked.is_right:
        return marked
    shutil.rmtree(folder, ignore_errors=True)
    return Marked(marked.question, marked.marks, seconds=marked.seconds)


def walk(question: Question, desk: Desk, folder: Path) -> Visit:
    """The visit that the question asks for."""
    with (
        TemporaryDirectory() as kept,
        open_mailbox("smtp://127.0.0.1:0", Path(kept)) as mailbox,
        contexts_of(desk.browser) as new_context,
    ):
        port = int(mailbox.url.rpartition(":")[2])
        with open_shop(question.switches, ("127.0.0.1", port), look=question.look) as shop:
            world = World(
                new_context=new_context, known=desk.playwright.devices, browser=desk.browser.version,
                mailbox=mailbox, clock=lab_clock(f"{shop.url}/_lab/clock"), wall=utc_now, ticks=time.monotonic,
                chance=random.Random(7),  # noqa: S311 - the same names each time
                examined=desk.examined, pictures=desk.pictures,
            )  # fmt: skip
            return visit(case_of(question, shop.url, shop.post), world, folder, rules())


def case_of(question: Question, url: str, post: tuple[str, int] = ("127.0.0.1", 0)) -> Case:
    """The scenario's case for the question's way; UsageError where there is no such scenario or way."""
    path = SCENARIOS / f"{question.walk}.yaml"
    if not path.is_file():
        raise UsageError(f"{path} is not there: the exam walks the scenarios of a clone of the repository.")
    told = {"PRACTICE_URL": url, "PRACTICE_OUTBOX": "smtp://{}:{}".format(*post)}
    library = Library(verbs=verbs(), env={**os.environ, **told}, today=LONG_AGO)
    found = cases(read_scenario(path, library), library)
    mine = next((case for case in found if case.id.endswith(f"/{question.way}")), None)
    if mine is None:
        ways = ", ".join(case.id.partition("/")[2] for case in found)
        raise UsageError(f"{path.name} has no way “{question.way}”; expected one of: {ways}.")
    return in_words(mine, look_sheet(question.look).words)
