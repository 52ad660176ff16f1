"""
Steps of an Allure result with times of their own.

`allure.step` stamps a step with the moment it is told. A journey is told after it was walked, so its steps are handed
to allure-pytest's reporter (`AllureReporter.start_step` and `stop_step`) with the times they really took. Only
`allure_commons` is imported: a pytest plugin imported before pytest starts would make it warn.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from hashlib import md5
from typing import cast
from uuid import uuid4

from allure_commons import plugin_manager
from allure_commons.model2 import (
    Attachment,
    ExecutableItem,
    Label,
    Parameter,
    Status,
    StatusDetails,
    TestResult,
    TestStepResult,
)
from allure_commons.reporter import AllureReporter


def running() -> "Telling | None":
    """The result of the test that is running now; None where Allure is not asked for, or no test is running."""
    writer = reporter()
    result = writer.get_last_item(TestResult) if writer else None
    return Telling(writer, result) if writer and result else None


def reporter() -> AllureReporter | None:
    """What allure-pytest writes the running test with; None when the run has no --alluredir."""
    writers = (getattr(plugin, "allure_logger", None) for plugin in plugin_manager.get_plugins())
    return next((writer for writer in writers if isinstance(writer, AllureReporter)), None)


@dataclass
class Telling:
    """The result of the running test, being filled; `now` is how far its steps have come, in ms since 1970."""

    reporter: AllureReporter
    result: TestResult
    now: int = field(init=False)

    def __post_init__(self) -> None:
        self.now = self.result.start

    @property
    def attachments(self) -> list[Attachment]:
        """Those of the step being told, else of the test."""
        last: ExecutableItem = self.reporter.get_last_item(ExecutableItem)
        return cast("list[Attachment]", last.attachments)

    def identify(self, journey: str) -> None:
        """
        One test case for the journey in all shops and on all devices, which Allure then shows side by side. Called at
        the beginning, so that it is known again however it ends.
        """
        self.result.testCaseId = md5(journey.encode(), usedforsecurity=False).hexdigest()

    def parameter(self, name: str, value: str, *, parts: bool = False) -> None:
        """
        A parameter as it is (`allure.dynamic.parameter` would show it with Python's quotes).

        Only where it `parts` histories does it count for them: a night in which the journey broke down before all of
        it could be told belongs to the same history.
        """
        others = [parameter for parameter in self.result.parameters if parameter.name != name]
        self.result.parameters = [*others, Parameter(name=name, value=value, excluded=not parts)]

    def label(self, name: str, value: str) -> None:
        """A label, once."""
        label = Label(name=name, value=value)
        if value and label not in self.result.labels:
            self.result.labels.append(label)

    @contextmanager
    def step(
        self, title: str, *, took: timedelta = timedelta(), status: str = Status.PASSED, said: str = ""
    ) -> Iterator[None]:
        """A step that began when the one before it ended; what is told or attached inside belongs to it."""
        uuid, start = str(uuid4()), self.now
        self.reporter.start_step(None, uuid, TestStepResult(name=title, start=start))
        try:
            yield
        finally:
            self.now = max(self.now, start + int(took.total_seconds() * 1000))
            details = StatusDetails(message=said) if said else None
            self.reporter.stop_step(uuid, stop=self.now, status=status, statusDetails=details)
