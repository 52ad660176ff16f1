"""The four counts that human testers publish of subscribing: this journey's own, and theirs beside it."""

from shopper.observations import Evidence, FormSeen, Frozen, PaymentOffered, StepTaken

SOURCE = "publishers' subscription-journey series"
GOAL = "subscription"


class Counts(Frozen):
    """From article to article: clicks, scrolls, fields that had to be filled in, and ways to pay; `who` counted."""

    who: str
    clicks: int
    scrolls: int
    fields: int
    ways: int


PUBLISHED = (
    Counts(who="New York Times", clicks=10, scrolls=2, fields=2, ways=2),
    Counts(who="Washington Post", clicks=6, scrolls=1, fields=2, ways=3),
    Counts(who="Wired", clicks=5, scrolls=3, fields=10, ways=2),
    Counts(who="Financial Times", clicks=4, scrolls=4, fields=8, ways=2),
)
"""As the series published them."""


def counts(evidence: Evidence) -> tuple[Counts, ...]:
    """The journey's own, one for each device on which a subscription was reached; none where none was."""
    reached = [note for note in evidence.of(StepTaken) if note.goal == GOAL and note.outcome == "done"]
    return tuple(_counts(evidence, step) for step in reached)


def _counts(evidence: Evidence, taken: StepTaken) -> Counts:
    asked = [field for note in evidence.of(FormSeen) if note.step == taken.step for field in note.fields]
    ways = {way for note in evidence.of(PaymentOffered) if note.step == taken.step for way in note.ways}
    return Counts(
        who=taken.device,
        clicks=taken.effort.clicks,
        scrolls=taken.effort.scrolls,
        fields=sum(field.required for field in asked),
        ways=len(ways),
    )
