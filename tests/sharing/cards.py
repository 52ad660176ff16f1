"""Scorecards to be told: one with something new, something fixed and something known, and one full of hostile words."""

from shopper.gates import Standing, State
from shopper.report.scorecard import Scorecard, tell_scorecard
from shopper.report.story import Story
from tests.report.scorecard.tales import NIGHT, past, tale

A, B = "buy@lamps/desktop", "buy@lamps/iPhone 15"
EVIL = '<script>alert(1)</script> [x](https://evil.example) | @all `<img src=x>` =HYPERLINK("http://e")'
GATES = (
    Standing(gate="no new friction", state=State.BROKEN, why="1 found, at most 0", by=("buy@lamps: fee",)),
    Standing(gate="at most 2 journeys with trouble", state=State.HOLDS, why="2 of 2 walked to their end"),
)


def changed() -> Scorecard:
    now = {A: {"hidden-fee": "friction", "no-thanks": "clear", "no-stock": "friction"}}
    before = {A: {"hidden-fee": "clear", "no-thanks": "friction", "no-stock": "friction"}}
    story = tale(A, hidden_fee="friction", no_thanks="clear", no_stock="friction")
    return tell_scorecard([story, tale(B, no_reminder="not seen")], past(now, before))


def unchanged() -> Scorecard:
    said = {A: {"no-stock": "friction"}}
    return tell_scorecard([tale(A, no_stock="friction")], past(said, said))


def first_night() -> Scorecard:
    return tell_scorecard([tale(A, no_stock="friction")], past({A: {"no-stock": "friction"}}))


def hostile() -> Scorecard:
    card = tell_scorecard([_evil(tale(A, hidden_fee="friction"))], past({A: {"hidden-fee": "friction"}},
                                                                        {A: {"hidden-fee": "clear"}}))  # fmt: skip
    (site,) = card.sites
    return card.model_copy(update={"sites": (site.model_copy(update={"name": EVIL}),), "troubles": (EVIL,)})


def _evil(story: Story) -> Story:
    words = dict.fromkeys(("title", "happened", "expected", "owner", "remedy"), EVIL)
    steps = tuple(
        step.model_copy(update={"frictions": tuple(one.model_copy(update=words) for one in step.frictions)})
        for step in story.steps
    )
    return story.model_copy(update={"steps": steps, "headline": EVIL, "title": EVIL, "blockers": (EVIL,)})


__all__ = ["EVIL", "GATES", "NIGHT", "changed", "first_night", "hostile", "unchanged"]
