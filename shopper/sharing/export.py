"""The scorecard as records for other programs, under a published schema."""

from collections.abc import Iterator, Sequence

from pydantic import AwareDatetime

from shopper.gates import Standing
from shopper.report.scorecard import Group, Scorecard, Site
from shopper.report.story import Standing as Means
from shopper.report.story import Story
from shopper.sharing.records import (
    Export,
    FigureRecord,
    FixedRecord,
    FrictionRecord,
    GateRecord,
    JourneyRecord,
    ShopRecord,
    StageRecord,
    UnseenRecord,
)  # fmt: skip

MEANS = {Means.COUNTS: "counts", Means.TOLERATED: "tolerated", Means.ACCEPTED: "accepted"}


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
        "shop": group.site, "rule": group.rule, "title": told.title, "stage": group.stages[0],
        "stages": group.stages, "severity": told.severity,
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
