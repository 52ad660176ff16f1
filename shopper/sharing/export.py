"""
The scorecard as JSON for other programs, under a published schema.

`version` rises when a field is renamed, removed or means something else; new fields may come without. Times are in ISO
8601 with their zone, `points` and `score` go from 0 to 100, durations are in seconds.
"""

from collections.abc import Iterator, Sequence
from typing import Literal

from pydantic import AwareDatetime, ConfigDict

from shopper.gates import Standing
from shopper.observations import Frozen
from shopper.report.scorecard import Group, Scorecard, Site
from shopper.report.story import Standing as Means
from shopper.report.story import Story

VERSION: Literal[1] = 1
MEANS = {Means.COUNTS: "counts", Means.TOLERATED: "tolerated", Means.ACCEPTED: "accepted"}


class Record(Frozen):
    """A part of the export. Every field is always there."""

    model_config = ConfigDict(json_schema_serialization_defaults_required=True)


class StageRecord(Record):
    """A stage of a shop; `score` null where nothing could be judged."""

    stage: str
    score: float | None
    journeys: int
    rules_asked: int
    rules_answered: int
    rules_met: int


class ShopRecord(Record):
    """A shop; `score` null where nothing could be judged."""

    name: str
    url: str
    score: float | None
    stages: tuple[StageRecord, ...]


class FrictionRecord(Record):
    """
    A friction of a shop over all journeys that met it, told as the journey shows it that shows it best.

    `change` against the walks before: new, regressed, still there, known, first look, or "" where nothing is known of
    before. `met` of the `judged` journeys that could tell met it; `points` is what it costs in its stage's score.
    """

    shop: str
    rule: str
    title: str
    stage: str
    severity: Literal["stopped", "misled", "slowed", "annoyed"]
    owner: str
    change: str
    standing: Literal["counts", "tolerated", "accepted"]
    note: str
    met: int
    judged: int
    points: float
    expected: str
    happened: str
    figure: str
    why_it_matters: str
    what_to_do: str
    sources: tuple[str, ...]
    journeys: tuple[str, ...]


class FixedRecord(Record):
    """A friction of before that is gone."""

    shop: str
    rule: str
    title: str
    journeys: tuple[str, ...]


class JourneyRecord(Record):
    """One journey; `frictions` are those that count, `ended` null where its run was killed."""

    case: str
    title: str
    shop: str
    persona: str
    stage: str
    devices: tuple[str, ...]
    began: AwareDatetime
    ended: AwareDatetime | None
    headline: str
    frictions: int
    clicks: int
    fields: int
    scrolls: int
    screens: int
    seconds: float


class UnseenRecord(Record):
    """A rule that could not tell, and why: not seen, unsure (a person should look) or broken (our trouble)."""

    shop: str
    rule: str
    title: str
    stage: str
    verdict: str
    why: str
    journeys: tuple[str, ...]


class FigureRecord(Record):
    """One figure of one shop on one run: the mean over so many journeys."""

    shop: str
    name: str
    unit: str
    at: AwareDatetime
    value: float
    journeys: int


class GateRecord(Record):
    """A gate; `stands` is holds, broken or not known yet."""

    gate: str
    stands: str
    why: str
    by: tuple[str, ...]


class Export(Record):
    """Everything that was found; `since` is when these cases were walked before, null on a first night."""

    version: Literal[1] = VERSION
    made: AwareDatetime
    since: AwareDatetime | None
    shops: tuple[ShopRecord, ...]
    frictions: tuple[FrictionRecord, ...]
    fixed: tuple[FixedRecord, ...]
    journeys: tuple[JourneyRecord, ...]
    unseen: tuple[UnseenRecord, ...]
    figures: tuple[FigureRecord, ...]
    gates: tuple[GateRecord, ...]


def tell_export(card: Scorecard, made: AwareDatetime, gates: Sequence[Standing] = ()) -> Export:
    """The scorecard as records; `made` is now."""
    return Export(
        made=made, since=card.since, shops=tuple(map(_shop, card.sites)), frictions=tuple(map(_friction, card.groups)),
        fixed=tuple(
            FixedRecord(shop=one.site, rule=one.rule, title=one.title, journeys=one.cases) for one in card.fixed
        ),
        journeys=tuple(map(_journey, card.journeys)),
        unseen=tuple(
            UnseenRecord(shop=one.site, journeys=one.cases, **one.model_dump(exclude={"site", "cases"}))
            for one in card.unseen
        ),
        figures=tuple(_figures(card)),
        gates=tuple(GateRecord(gate=one.gate, stands=one.state.value, why=one.why, by=one.by) for one in gates),
    )  # fmt: skip


def _shop(site: Site) -> ShopRecord:
    stages = (
        StageRecord(
            stage=one.stage, score=one.score, journeys=one.journeys, rules_asked=one.asked,
            rules_answered=one.answered, rules_met=one.met,
        )
        for one in site.stages
    )  # fmt: skip
    return ShopRecord(name=site.name, url=site.url, score=site.score, stages=tuple(stages))


def _friction(group: Group) -> FrictionRecord:
    told = group.told
    return FrictionRecord.model_validate({
        "shop": group.site, "rule": group.rule, "title": told.title, "stage": group.stage, "severity": told.severity,
        "owner": told.owner, "change": group.change.value if group.change else "", "standing": MEANS[group.standing],
        "note": told.note, "met": group.met, "judged": group.judged, "points": round(group.points, 2),
        "expected": told.expected, "happened": told.happened, "figure": told.figure, "why_it_matters": told.why,
        "what_to_do": told.remedy, "sources": told.sources, "journeys": group.cases,
    })  # fmt: skip


def _journey(story: Story) -> JourneyRecord:
    effort = story.total
    return JourneyRecord(
        case=story.case, title=story.title, shop=story.site, persona=story.persona, stage=story.stage,
        devices=story.devices, began=story.began, ended=story.ended, headline=story.headline,
        frictions=len(story.counting), clicks=effort.clicks, fields=effort.fields, scrolls=effort.scrolls,
        screens=effort.screens, seconds=round(effort.seconds, 3),
    )  # fmt: skip


def _figures(card: Scorecard) -> Iterator[FigureRecord]:
    for trend in card.trends:
        for point in trend.points:
            yield FigureRecord(
                shop=trend.site, name=trend.name, unit=trend.unit, at=point.at, value=round(point.value, 3),
                journeys=point.journeys,
            )  # fmt: skip
