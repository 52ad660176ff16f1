"""
The records of the export: what stands in `scorecard.json`, and in the tables.

`version` rises when a field is renamed, removed or means something else; new fields may come without. Times are in ISO
8601 with their zone, `points` and `score` go from 0 to 100, durations are in seconds.
"""

from typing import Literal

from pydantic import AwareDatetime, ConfigDict

from shopper.observations import Frozen

VERSION: Literal[1] = 1


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
    before. `met` of the `judged` journeys that could tell met it; `points` is what it costs in the scores of its
    `stages`, all together; `stage` is the one where it costs most.
    """

    shop: str
    rule: str
    title: str
    stage: str
    stages: tuple[str, ...]
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
