"""One Allure result a journey: labels, steps with their times, frictions as failed sub-steps with their proof."""

from collections.abc import Iterable, Sequence
from pathlib import Path

import allure
from allure_commons.model2 import Status, TestResult

from shopper.frictions import Rule
from shopper.frictions.ruling import Ruling
from shopper.observations import Evidence
from shopper.report.allure_results.artefacts import attach
from shopper.report.allure_results.description import describe
from shopper.report.allure_results.steps import Telling, reporter
from shopper.report.pictures import inside
from shopper.report.story import Exhibit, FrictionTold, Standing, StepTold, Story
from shopper.report.telling import tell_story

SEVERITIES = {"stopped": "blocker", "misled": "critical", "slowed": "normal", "annoyed": "minor"}
OUTCOMES = {"done": Status.PASSED, "turned away": Status.SKIPPED}
"""Allure's colour of a step by its outcome; anything else is our own trouble and yellow."""


def tell(evidence: Evidence, rulings: Sequence[Ruling], rules: Iterable[Rule], folder: Path) -> Story:
    """
    Tells the running test's journey to Allure and returns the story told.

    Called inside the test, after judging; failing the test stays with the caller. `folder` is the journey's own.
    Without --alluredir nothing is written.
    """
    story = tell_story(evidence, rulings, rules)
    writer = reporter()
    result = writer.get_last_item(TestResult) if writer else None
    if writer and result:
        _Result(Telling(writer, result), story, folder).tell()
    return story


class _Result:
    def __init__(self, telling: Telling, story: Story, folder: Path) -> None:
        self.telling, self.story, self.folder = telling, story, folder

    def tell(self) -> None:
        self._label()
        allure.dynamic.description_html(describe(self.story, self.folder))
        for step in self.story.steps:
            self._step(step)
        self._unknowns()
        self._attach("evidence.json", "Evidence (everything that was noted)")

    def _label(self) -> None:
        story = self.story
        allure.dynamic.title(f"{story.title} ({story.case.partition('@')[2] or story.case})")
        allure.dynamic.epic(story.stage.capitalize() or "Any stage")
        allure.dynamic.feature(story.title)
        allure.dynamic.story(story.site or "no site")
        allure.dynamic.tag(*story.tags, *(f"{told.standing.name.lower()} friction" for told in _quiet(story)))
        if story.counting:
            allure.dynamic.severity(allure.severity_level(SEVERITIES[story.counting[0].severity]))
        for owner in story.owners:
            allure.dynamic.label("owner", owner)
        for rule in dict.fromkeys(friction.rule for friction in reversed(story.counting)):  # Allure groups by the last
            allure.dynamic.label("friction", rule)
        self.telling.parameter("device", ", ".join(story.devices) or "none")
        self.telling.parameter("persona", story.persona or "none")

    def _step(self, step: StepTold) -> None:
        failed = any(friction.standing is Standing.COUNTS for friction in step.frictions)
        status = Status.FAILED if failed else OUTCOMES.get(step.outcome, Status.BROKEN)
        title = f"{step.text} [{step.device}]" if len(self.story.devices) > 1 and step.device else step.text
        with self.telling.step(title, took=step.took, status=status, said=step.said):
            for note in step.notes:
                with self.telling.step(note):
                    pass
            for shown in step.screens:
                self._exhibit(shown)
            for friction in step.frictions:
                self._friction(friction)

    def _friction(self, friction: FrictionTold) -> None:
        counts = friction.standing is Standing.COUNTS
        title = f"✗ {friction.title}" if counts else f"• {friction.title} ({friction.standing.value})"
        said = f"{friction.rule}: {friction.happened}"
        with self.telling.step(title, status=Status.FAILED if counts else Status.BROKEN, said=said):
            for name, text in _told(friction):
                with self.telling.step(f"{name}: {text}"):
                    pass
            for shown in friction.exhibits:
                self._exhibit(shown)

    def _unknowns(self) -> None:
        if self.story.unknowns:
            with self.telling.step(f"Not judged: {len(self.story.unknowns)}"):
                for unknown in self.story.unknowns:
                    with self.telling.step(f"{unknown.verdict}: {unknown.title} ({unknown.why})"):
                        pass

    def _exhibit(self, shown: Exhibit) -> None:
        self._attach(shown.file, shown.caption)

    def _attach(self, file: str, caption: str) -> None:
        path = inside(self.folder, file)
        if path:
            attach(path, caption)


def _quiet(story: Story) -> list[FrictionTold]:
    """Frictions that are there and do not count; one of each standing is enough for a tag."""
    first = {told.standing: told for told in reversed(story.frictions) if told.standing is not Standing.COUNTS}
    return list(first.values())


def _told(friction: FrictionTold) -> Iterable[tuple[str, str]]:
    parts = (
        ("Expected", friction.expected), ("Happened", friction.happened), ("Measured", friction.figure),
        ("Why it matters", friction.why), ("What to do", friction.remedy), ("Standing", friction.note),
    )  # fmt: skip
    return ((name, text) for name, text in parts if text)
