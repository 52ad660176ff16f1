"""One Allure result a journey: labels, steps with their times, frictions as failed sub-steps with their proof."""

import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from allure_commons.model2 import Attachment, Status
from attr import evolve

from shopper.frictions import Rule
from shopper.frictions.ruling import Ruling
from shopper.observations import Evidence, Heading
from shopper.report.allure_results.artefacts import attach, attach_picture
from shopper.report.allure_results.description import describe
from shopper.report.allure_results.steps import Telling, running
from shopper.report.marking import numbered
from shopper.report.pictures import inside, thumbnail
from shopper.report.story import Exhibit, FrictionTold, Question, Standing, StepTold, Story
from shopper.report.telling import tell_story

SEVERITIES = {"stopped": "blocker", "misled": "critical", "slowed": "normal", "annoyed": "minor"}
LARGEST = (1920, 4000)
"""Width and height in pixels; pictures are attached as they were taken, which is smaller."""
OUTCOMES = {"done": Status.PASSED} | dict.fromkeys(("turned away", "passed over", "not due"), Status.SKIPPED)
"""Allure's colour of a step by its outcome; anything else is our own trouble and yellow."""


def introduce(heading: Heading) -> None:
    """
    Names and labels the running test, so that it is found under its stage, title and site however it ends. Tags are
    pytest's markers, which allure-pytest tells by itself.

    Called at the test's beginning; `tell` does it again, which changes nothing.
    """
    telling = running()
    if telling:
        telling.result.name = f"{heading.title} ({heading.case.partition('@')[2] or heading.case})"
        telling.identify(journey_of(heading.case))
        telling.label("epic", heading.site or "no shop")
        telling.label("feature", heading.stage.capitalize() or "Any stage")
        telling.label("story", heading.title)
        telling.label("where", where(heading))
        telling.label("case", heading.case)
        telling.parameter("where", where(heading), parts=True)
        telling.parameter("persona", heading.persona or "none")


def where(heading: Heading) -> str:
    """Shop and device, as Allure names its environments: one line of at most 64 characters, without slashes."""
    device = heading.case.partition("/")[2].partition("#")[0]
    told = f"{heading.site or 'no shop'} on {device}" if device else heading.site or "no shop"
    return " ".join(re.sub(r"[/\\\x00-\x1f\x7f-\x9f]", " ", told).split())[:64].rstrip()


def journey_of(case: str) -> str:
    """What is the same in every shop and on every device: the scenario and its row."""
    return f"{case.partition('@')[0]}#{case.partition('#')[2]}".rstrip("#")


def tell(evidence: Evidence, rulings: Sequence[Ruling], rules: Iterable[Rule], folder: Path) -> Story:
    """
    Tells the running test's journey to Allure and returns the story told.

    Called inside the test, after judging; failing or skipping it stays with the caller. `folder` is the journey's own.
    Without --alluredir nothing is written.
    """
    story = tell_story(evidence, rulings, rules)
    introduce(evidence.heading)
    telling = running()
    if telling:
        _Result(telling, story, folder).tell()
    return story


class _Result:
    def __init__(self, telling: Telling, story: Story, folder: Path) -> None:
        self.telling, self.story, self.folder = telling, story, folder
        self.attached: dict[Path, Attachment] = {}

    def tell(self) -> None:
        self._label()
        self.telling.result.descriptionHtml = describe(self.story, self.folder)
        for step in self.story.steps:
            self._step(step)
        for asked in self.story.questions:
            self._question(asked)
        self._unknowns()
        self._attach("evidence.json", "Evidence (everything that was noted)")

    def _label(self) -> None:
        story, label = self.story, self.telling.label
        self.telling.parameter("device", ", ".join(story.devices) or "none")
        for friction in story.frictions:
            if friction.standing is not Standing.COUNTS:
                label("tag", f"{friction.standing.name.lower()} friction")
            if friction.standing is Standing.ACCEPTED:
                label("accepted", f"{friction.title}. {friction.note}")
        for friction in story.frictions[:1]:
            label("severity", SEVERITIES[friction.severity])
        for owner in story.owners:
            label("owner", owner)
        for friction in reversed(story.counting):  # Allure groups by the last, which is the worst
            label("friction", friction.title)

    def _step(self, step: StepTold) -> None:
        failed = any(friction.standing is Standing.COUNTS for friction in step.frictions)
        status = Status.FAILED if failed else OUTCOMES.get(step.outcome, Status.BROKEN)
        title = f"{step.text} [{step.device}]" if len(self.story.devices) > 1 and step.device else step.text
        with self.telling.step(title, took=step.took, status=status, said=step.said):
            for note in step.notes:
                with self.telling.step(note):
                    pass
            for shown in (*step.screens, *step.mails):
                self._exhibit(shown)
            for friction in step.frictions:
                self._friction(friction)

    def _friction(self, friction: FrictionTold) -> None:
        counts = friction.standing is Standing.COUNTS
        title = f"✗ {friction.title}" if counts else f"• {friction.title} ({friction.standing.value})"
        with self.telling.step(title, status=Status.FAILED if counts else Status.BROKEN, said=_told(friction)):
            for shown in friction.exhibits:
                self._exhibit(shown)

    def _question(self, asked: Question) -> None:
        """Where a person should look, with the candidates numbered in the picture."""
        title = f"A person should look: {asked.asked or asked.blocker}"
        with self.telling.step(title, status=Status.BROKEN):
            for one in asked.suspects:
                with self.telling.step(f"{one.number}. “{one.label}” ({one.role}), {one.score:.2f}: {one.why}"):
                    pass
            path = inside(self.folder, asked.picture)
            marks = [(one.number, one.mark) for one in asked.suspects if one.mark]
            picture = numbered(path, marks) if path else None
            if picture:
                attach_picture(picture, "What was in sight, the candidates numbered")

    def _unknowns(self) -> None:
        if self.story.unknowns:
            with self.telling.step(f"Not judged: {len(self.story.unknowns)}"):
                for unknown in self.story.unknowns:
                    with self.telling.step(f"{unknown.verdict}: {unknown.title} ({unknown.why})"):
                        pass

    def _exhibit(self, shown: Exhibit) -> None:
        path = inside(self.folder, shown.file)
        marked = thumbnail(path, LARGEST, shown.mark) if path and shown.mark else None
        if marked:
            attach_picture(marked, shown.caption)
        elif path:
            self._attach_once(path, shown.caption)

    def _attach(self, file: str, caption: str) -> None:
        path = inside(self.folder, file)
        if path:
            self._attach_once(path, caption)

    def _attach_once(self, path: Path, caption: str) -> None:
        """A mail is shown where it came and with each friction that it proves: several times told, one file."""
        told = self.telling.attachments
        if path in self.attached:
            told.append(evolve(self.attached[path], name=caption))
            return
        attach(path, caption)
        if told:
            self.attached[path] = told[-1]


def _told(friction: FrictionTold) -> str:
    parts = (
        ("Expected", friction.expected), ("Happened", friction.happened), ("Measured", friction.figure),
        ("Why it matters", friction.why), ("What to do", friction.remedy), ("Standing", friction.note),
        ("Rule", friction.rule),
    )  # fmt: skip
    return "\n".join(f"{name}: {text}" for name, text in parts if text)
