"""Where the exam is sat: one question after another, or several processes side by side."""

import multiprocessing
import os
import queue
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.context import SpawnContext
from multiprocessing.managers import SyncManager
from multiprocessing.process import BaseProcess
from pathlib import Path
from threading import Thread
from typing import Any

from shopper.errors import HarnessError, ShopperError
from shopper.exam.marking import Marked
from shopper.exam.question import Question
from shopper.exam.sitting import Desk, sit
from shopper.journey.browsers.started import started
from shopper.journey.watchers.layout import Examined

GLANCE = 1.0
"""Seconds between two looks at whether all are still there."""


@dataclass(frozen=True)
class Hall:
    """
    Where evidence of wrong answers is kept, which browser is used (as for `shopper run`), how many walk at once, and
    whether pictures are taken.
    """

    reports: Path
    together: int
    browser: str = ""
    pictures: bool = False


def sat(questions: Sequence[Question], hall: Hall) -> Iterator[Marked]:
    """The questions as they are done, in any order where several are walked at once."""
    return _in_turn(questions, hall) if hall.together < 2 else _side_by_side(questions, hall)


def _in_turn(questions: Sequence[Question], hall: Hall) -> Iterator[Marked]:
    with started(hall.browser) as (playwright, opened):
        desk = Desk(playwright, opened, pictures=hall.pictures)
        for question in questions:
            yield sit(question, desk, hall.reports)


def _side_by_side(questions: Sequence[Question], hall: Hall) -> Iterator[Marked]:
    """
    Processes, since a walk is as much Python's work as the browser's.

    What one of them has had examined the others need not: they share one memory of it.
    """
    context = multiprocessing.get_context("spawn")
    memory = SyncManager(ctx=context)
    memory.start(initializer=_leave_with_parent)
    with memory as shared:
        yield from _at_desks(context, questions, hall, shared.dict())


def _leave_with_parent() -> None:
    """Ends this process when the one that started it does, also where that was killed and could not say so."""
    outside = multiprocessing.parent_process()

    def watch() -> None:
        if outside is not None:
            outside.join()
            os._exit(0)

    Thread(target=watch, daemon=True).start()


def _at_desks(context: SpawnContext, questions: Sequence[Question], hall: Hall, examined: Examined) -> Iterator[Marked]:
    open_ones: Any = context.Queue()
    done: Any = context.Queue()
    for question in questions:
        open_ones.put(question)
    here = (open_ones, done, hall, examined)
    desks = [context.Process(target=_desk, args=here, daemon=True) for _ in range(hall.together)]
    for desk in desks:
        desk.start()
    try:
        for _ in questions:
            yield _next(done, desks)
    finally:
        for desk in desks:
            desk.terminate()
            desk.join()


def _next(done: Any, desks: Sequence[BaseProcess]) -> Marked:
    """The next question that is done; what a desk raised is raised here."""
    while True:
        try:
            answer = done.get(timeout=GLANCE)
        except queue.Empty:
            if not any(desk.is_alive() for desk in desks):
                raise HarnessError("The exam ended early: the processes that sat it are gone.") from None
            continue
        if isinstance(answer, ShopperError):
            raise answer
        assert isinstance(answer, Marked)
        return answer


def _desk(open_ones: Any, done: Any, hall: Hall, examined: Examined) -> None:
    """Takes question after question until there is none, or nobody waits for the answers any more."""
    outside = multiprocessing.parent_process()
    try:
        with started(hall.browser) as (playwright, opened):
            desk = Desk(playwright, opened, examined, hall.pictures)
            while outside is None or outside.is_alive():
                done.put(sit(open_ones.get(timeout=GLANCE), desk, hall.reports))
    except queue.Empty:
        return
    except ShopperError as trouble:
        done.put(trouble)
